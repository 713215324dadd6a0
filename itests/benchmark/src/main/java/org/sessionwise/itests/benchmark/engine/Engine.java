package org.sessionwise.itests.benchmark.engine;

import java.sql.SQLException;

/** One contender. */
interface Engine {

    /** Returns what people call it. */
    String title();

    Rule rule();

    /** Computes all figures anew and keeps them in its own memory. */
    void run() throws SQLException;

    /** Returns the figures of the last run; that they are read does not count. */
    Figures figures() throws SQLException;

    /** Returns the processor time in nanoseconds that was spent for it until now, by all that work for it. */
    long cpuNanos();
}
