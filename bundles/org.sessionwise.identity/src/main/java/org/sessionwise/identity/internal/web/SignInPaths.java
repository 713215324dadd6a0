package org.sessionwise.identity.internal.web;

/** The paths of signing in and out, whichever way is configured. */
public final class SignInPaths {

    public static final String SIGN_IN = "/sessionwise/sign-in";

    /** Where the OpenID provider sends people back to: to be registered there with the public address before it. */
    public static final String CALLBACK = SIGN_IN + "/callback";

    /** Tells the stand-alone page how to sign in and out. */
    public static final String WAYS = SIGN_IN + "/ways";

    public static final String SIGNED_OUT = SIGN_IN + "/signed-out";

    public static final String SIGN_OUT = "/sessionwise/sign-out";

    private SignInPaths() {}
}
