package org.sessionwise.identity.internal.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where people go on to: a path of this site and nothing else, whatever the request asked for. */
public final class SitePath {

    private static final int LONGEST = 1_000;

    private final String home;

    /**
     * @param home where to go if the request names no place that it may name
     */
    public SitePath(String home) {
        if (!isOfThisSite(home)) {
            throw new IllegalArgumentException("home is " + home + ", expected a path of this site that starts with /");
        }
        this.home = home;
    }

    /** Returns where to go if nothing else is asked for. */
    public String home() {
        return home;
    }

    /** Returns the path if it is one of this site, else the home path. */
    public String of(Optional<String> wanted) {
        return wanted.filter(SitePath::isOfThisSite).orElse(home);
    }

    /** Two slashes begin another host, browsers take a backslash for a slash and leave out line ends and tabs. */
    private static boolean isOfThisSite(String path) {
        boolean plain = path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return plain
                && path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && isRelative(path)
                && !path.startsWith(SignInPaths.SIGN_IN);
    }

    private static boolean isRelative(String path) {
        try {
            URI uri = new URI(path);
            return !uri.isAbsolute() && uri.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
