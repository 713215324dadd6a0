package org.sessionwise.reconciliation.internal.ledger;

import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.matching.Outcome;

/**
 * A planned occurrence or a session in eight bytes: start in minutes since 2000 (26 bits), the place of its kind (26), and a code
 * of six bits for each basis: five for the outcome, one that tells that it is joined to a row of the other side. The length is
 * the kind's.
 */
final class PackedRow {

    /** On this basis it counts nowhere: a session that is not there, or that only explained. */
    static final int NOWHERE = 31;

    private static final int JOINED = 32;
    private static final int CODE = 63;
    private static final int CODE_BITS = 6;
    private static final int KIND_SHIFT = 2 * CODE_BITS;
    private static final int KIND = (1 << 26) - 1;
    private static final int START_SHIFT = 38;
    private static final Outcome[] OUTCOMES = Outcome.values();

    private PackedRow() {}

    static long of(int start, int kind) {
        return (long) start << START_SHIFT | (long) kind << KIND_SHIFT | NOWHERE << CODE_BITS | NOWHERE;
    }

    static int start(long row) {
        return (int) (row >>> START_SHIFT);
    }

    static int kind(long row) {
        return (int) (row >>> KIND_SHIFT) & KIND;
    }

    static long withKind(long row, int kind) {
        return row & ~((long) KIND << KIND_SHIFT) | (long) kind << KIND_SHIFT;
    }

    static int code(long row, Basis basis) {
        return (int) (row >>> shift(basis)) & CODE;
    }

    static long with(long row, Basis basis, Outcome outcome) {
        return withCode(row, basis, outcome.ordinal());
    }

    static long joined(long row, Basis basis, Outcome outcome) {
        return withCode(row, basis, outcome.ordinal() | JOINED);
    }

    static long nowhere(long row, Basis basis) {
        return withCode(row, basis, NOWHERE);
    }

    static boolean isJoined(int code) {
        return (code & JOINED) != 0;
    }

    /** Of any code but {@link #NOWHERE}. */
    static Outcome outcome(int code) {
        return OUTCOMES[code & ~JOINED];
    }

    /** Tells whether matching could not change it: it was settled beforehand. */
    static boolean isSettled(int code) {
        return code != NOWHERE
                && switch (outcome(code)) {
                    case LEAVE, UNAVAILABLE, BANK_HOLIDAY, UNKNOWN -> true;
                    default -> false;
                };
    }

    private static long withCode(long row, Basis basis, int code) {
        int shift = shift(basis);
        return row & ~((long) CODE << shift) | (long) code << shift;
    }

    private static int shift(Basis basis) {
        return basis == Basis.ROSTERED ? CODE_BITS : 0;
    }
}
