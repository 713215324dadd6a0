package org.sessionwise.host.reference.internal.rota;

/**
 * One thing that is wrong with what came in.
 *
 * @param record which record, such as {@code sessions[3] (s7)} or {@code line 12}
 * @param field which field of it
 * @param expected what would have been right
 */
public record Fault(String record, String field, String expected) {

    @Override
    public String toString() {
        return record + ", " + field + ": expected " + expected;
    }
}
