package org.sessionwise.war;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, never for a time. */
final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Waiting() {}

    /** Returns as soon as the condition holds; fails after two minutes. */
    static void until(BooleanSupplier condition, String otherwise) {
        until(condition, otherwise, List::of);
    }

    /** Returns as soon as the condition holds; fails after two minutes with what is left. */
    static void until(BooleanSupplier condition, String otherwise, Supplier<List<?>> left) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(otherwise + ": " + left.get());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50); // between two looks at the condition
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", e);
        }
    }
}
