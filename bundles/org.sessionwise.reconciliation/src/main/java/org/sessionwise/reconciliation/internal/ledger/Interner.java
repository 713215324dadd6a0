package org.sessionwise.reconciliation.internal.ledger;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps each value once, so that people share what is alike. Lives as long as what was read in full; safe from any thread. */
public final class Interner {

    private final ConcurrentMap<Object, Object> values = new ConcurrentHashMap<>();

    /** Returns the value that is kept: this one, or an equal one. */
    @SuppressWarnings("unchecked") // equal values are of one class
    public <T> T one(T value) {
        Object before = values.putIfAbsent(value, value);
        return before == null ? value : (T) before;
    }
}
