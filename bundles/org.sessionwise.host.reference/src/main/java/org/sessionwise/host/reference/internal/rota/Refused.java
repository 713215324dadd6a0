package org.sessionwise.host.reference.internal.rota;

import java.util.List;

/** The host will not do it, and says why in words for the person who asked. Thrown inside a transaction it undoes it all. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, as a program sees it. */
    public enum Reason {
        MALFORMED(400),
        NOT_SIGNED_IN(401),
        NOT_PERMITTED(403),
        NOT_FOUND(404),
        METHOD_NOT_ALLOWED(405),
        CONFLICT(409),
        STALE(412),
        TOO_LARGE(413),
        UNSUPPORTED_FORMAT(415),
        INVALID(422),
        TOO_MANY_TRIES(429),
        NOT_READY(503);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /** Returns the HTTP status. */
        public int status() {
            return status;
        }
    }

    private final Reason reason;
    private final transient List<Fault> faults;

    public Refused(Reason reason, String words) {
        this(reason, words, List.of());
    }

    public Refused(Reason reason, String words, List<Fault> faults) {
        super(words);
        this.reason = reason;
        this.faults = List.copyOf(faults);
    }

    /** Refuses one field of one record. */
    public static Refused invalid(String record, String field, String expected) {
        Fault fault = new Fault(record, field, expected);
        return new Refused(Reason.INVALID, fault.toString(), List.of(fault));
    }

    /** Refuses because there is nothing by that key, or nothing that this user may see. */
    public static Refused notFound(String what) {
        return new Refused(Reason.NOT_FOUND, "There is no such " + what + ".");
    }

    public Reason reason() {
        return reason;
    }

    /** Returns what is wrong, field by field; empty if the words say it all. */
    public List<Fault> faults() {
        return faults;
    }
}
