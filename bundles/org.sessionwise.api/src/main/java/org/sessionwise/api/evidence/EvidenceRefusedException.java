package org.sessionwise.api.evidence;

import java.util.Objects;

/** Evidence is not taken as it is; nothing was kept. The message says what was expected and what to do. */
public final class EvidenceRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;

    /** Refuses because of one field, named as the REST interface names it. */
    public EvidenceRefusedException(String field, String message) {
        super(message);
        this.field = Objects.requireNonNull(field, "field");
    }

    public String field() {
        return field;
    }
}
