package org.sessionwise.host.rotamap.internal.wire;

import java.util.regex.Pattern;
import org.sessionwise.host.rotamap.internal.wire.XmlWalk.Position;
import org.sessionwise.host.spi.HostUnavailableException;

/** Reads the answer to a login: the first element {@code token} with text, wherever it stands. */
final class LoginDocument implements XmlWalk.Visitor {

    // It becomes part of an address.
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~-]{1,512}");

    private String token = "";

    private LoginDocument() {}

    static String token(byte[] document) throws HostUnavailableException {
        LoginDocument login = new LoginDocument();
        new XmlWalk("the answer to the login").through(document, login);
        if (!TOKEN.matcher(login.token).matches()) {
            throw new HostUnavailableException("the answer to the login holds no element \"token\" that can be used");
        }
        return login.token;
    }

    @Override
    public void begins(String name, Position position) {}

    @Override
    public void ends(String name, String text, Position position) {
        if (token.isEmpty() && name.equals("token")) {
            token = text;
        }
    }
}
