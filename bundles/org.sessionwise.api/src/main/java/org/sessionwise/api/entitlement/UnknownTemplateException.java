package org.sessionwise.api.entitlement;

/** The department has no template or application by that key. */
public final class UnknownTemplateException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnknownTemplateException(String message) {
        super(message);
    }
}
