package org.sessionwise.host.optaweb.internal.rotation;

/** An edit that cannot be made, with the reason in words for the user. */
final class EditRefused extends Exception {

    private static final long serialVersionUID = 1L;

    EditRefused(String reason) {
        super(reason, null, false, false);
    }
}
