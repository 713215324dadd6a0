package org.sessionwise.itests.benchmark.engine;

import java.sql.SQLException;

/** One contender. */
interface Engine {

    /** Returns what people call it. */
    String title();

    /** Computes every cell anew. */
    Cells run() throws SQLException;
}
