package org.sessionwise.operation.internal.connection;

/** Numbers with their noun. */
final class Counted {

    private Counted() {}

    static String of(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
