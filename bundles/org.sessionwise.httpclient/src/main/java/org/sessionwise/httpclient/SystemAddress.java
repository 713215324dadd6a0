package org.sessionwise.httpclient;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sessionwise.httpclient.HttpFetchException.Kind;

/**
 * The address under which one system is asked, as an administrator configured it. Whatever a system's answers say, it is
 * asked only below this address: links, tokens and names that it sends cannot lead to another system. Immutable; may be used
 * from any thread.
 */
public final class SystemAddress {

    private static final int LONGEST = 8_192;
    private static final Pattern PRINTABLE = Pattern.compile("[!-~&&[^\\\\\"<>^`{|}]]{1," + LONGEST + "}");
    // A server may take these for slashes, dots or ends, whatever we take them for.
    private static final Pattern AMBIGUOUS =
            Pattern.compile("(^|/)(\\.|%2e){1,2}(/|$|;)|//|%(2f|5c|0|1|25|7f)|;", Pattern.CASE_INSENSITIVE);

    private final URI base;

    private SystemAddress(URI base) {
        this.base = base;
    }

    /**
     * Returns the address that a configuration names; slashes at its end do not count.
     *
     * @throws IllegalArgumentException if it is no http or https address with a host, or holds a user, a query or a fragment;
     *     the message continues the key's name and does not repeat the text
     */
    public static SystemAddress of(String configured) {
        String text = configured.strip().replaceFirst("/+$", "");
        URI uri = parsed(text);
        if (uri == null || !isWeb(uri) || uri.getHost() == null) {
            throw new IllegalArgumentException("is not an https address with a host");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("holds a user, a query or a fragment, which it must not");
        }
        if (AMBIGUOUS.matcher(uri.getRawPath()).find() || uri.getPort() == 0 || uri.getPort() > 65_535) {
            throw new IllegalArgumentException("has a path or a port that may be read in two ways");
        }
        return new SystemAddress(uri);
    }

    private static URI parsed(String text) {
        try {
            return PRINTABLE.matcher(text).matches() ? new URI(text) : null;
        } catch (URISyntaxException noAddress) {
            return null;
        }
    }

    private static boolean isWeb(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
    }

    /**
     * Returns the address of something in this system.
     *
     * @param link what was put together or what the system sent: a whole address, or a path with or without a query that
     *     begins with a slash and goes below this address
     * @throws HttpFetchException of kind {@link Kind#REFUSED_ADDRESS} unless scheme, host and port are exactly these, and the
     *     path lies below this one; also for the empty text
     */
    public URI at(String link) throws HttpFetchException {
        URI asked = parsed(isPath(link) ? base + link : link);
        if (asked == null || !isHere(asked)) {
            throw new HttpFetchException(
                    Kind.REFUSED_ADDRESS, "an address that lies outside of " + host() + " was not followed", 0, null);
        }
        return asked;
    }

    private static boolean isPath(String link) {
        return link.startsWith("/") && !link.startsWith("//");
    }

    private boolean isHere(URI asked) {
        return base.getScheme().equalsIgnoreCase(asked.getScheme())
                && base.getHost().equalsIgnoreCase(asked.getHost())
                && port(base) == port(asked)
                && asked.getRawUserInfo() == null
                && asked.getRawFragment() == null
                && asked.getRawPath().startsWith(base.getRawPath() + "/")
                && !AMBIGUOUS.matcher(asked.getRawPath()).find();
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().toLowerCase(Locale.ROOT).equals("https") ? 443 : 80;
    }

    /** Returns the host, with the port if it is not the usual one: what messages may show. */
    public String host() {
        return base.getPort() < 0 ? base.getHost() : base.getHost() + ":" + base.getPort();
    }

    /** Returns the address without a slash at its end. */
    public URI uri() {
        return base;
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
