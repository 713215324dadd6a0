package org.sessionwise.identity.internal.oidc;

/** A sign-in did not succeed. The message is for the log: it holds no code, no token and nothing about the person. */
final class SignInException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    private final Trouble trouble;

    SignInException(Trouble trouble, String message) {
        this(trouble, message, null);
    }

    SignInException(Trouble trouble, String message, Throwable cause) {
        super(printable(message), cause);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }

    /** Parts of a message may be the provider's own words. */
    private static String printable(String text) {
        String line = String.valueOf(text).replaceAll("[^ -~]", "?");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
