package org.sessionwise.itests.benchmark.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sessionwise.itests.benchmark.engine.EngineComparison.Field;
import org.sessionwise.itests.benchmark.kernel.Kernels;
import org.sessionwise.itests.benchmark.year.TrustRows;
import org.sessionwise.itests.benchmark.year.TrustYear;

/** One group of measurements, which can be asked for alone. */
enum Part {
    /** Java, DuckDB, SQLite and PostgreSQL over one year. */
    ENGINES {
        @Override
        String measured(TrustYear year, String scale, Path work) throws Exception {
            return EngineTable.measured(rows(scale), work, Field.ALL, quick() ? 1 : ROUNDS);
        }
    },
    /** Java and DuckDB alone, more rounds. */
    DUCKDB {
        @Override
        String measured(TrustYear year, String scale, Path work) throws Exception {
            return EngineTable.measured(rows(scale), work, Field.PAIR, quick() ? ROUNDS : MANY_ROUNDS);
        }
    },
    /** From files on disk to figures, reading included. */
    FILES {
        @Override
        String measured(TrustYear year, String scale, Path work) throws Exception {
            return EngineTable.fromFiles(rows(scale), work, quick() ? 1 : ROUNDS);
        }
    },
    /** One, five and ten trusts. */
    GROWTH {
        @Override
        String measured(TrustYear year, String scale, Path work) throws Exception {
            return GrowthTable.measured(TrustYear.teams(scale), processors(), ROUNDS)
                    .toString();
        }
    },
    /** Plans into dated sessions. */
    EXPANSION {
        @Override
        String measured(TrustYear year, String scale, Path work) throws Exception {
            return ExpansionTable.measured(year).toString();
        }
    },
    /** What JMH measures. */
    KERNELS {
        @Override
        String measured(TrustYear year, String scale, Path work) throws Exception {
            return KernelTable.of(Kernels.measured(quick())).toString();
        }
    },
    /** Plans over HTTP. */
    PULL {
        @Override
        String measured(TrustYear year, String scale, Path work) throws Exception {
            return new PullTable(year).measured(work).toString();
        }
    },
    /** What reconciliation keeps. */
    MEMORY {
        @Override
        String measured(TrustYear year, String scale, Path work) throws Exception {
            return MemoryTable.measured(year, work).toString();
        }
    },
    /** Levels of every scope. */
    ATTAINMENT {
        @Override
        String measured(TrustYear year, String scale, Path work) throws Exception {
            return AttainmentTable.measured(TrustYear.teams(scale), MANY_ROUNDS).toString();
        }
    };

    /** Asks for every part. */
    static final String ALL = "all";

    private static final int ROUNDS = 3;
    private static final int MANY_ROUNDS = 6;

    /** Measures and returns tables in Markdown. */
    abstract String measured(TrustYear year, String scale, Path work) throws Exception;

    /** Returns the parts of a list with commas, in its order; {@link #ALL} means each. */
    static List<Part> asked(String names) {
        return names.equals(ALL)
                ? List.of(values())
                : Arrays.stream(names.split(","))
                        .map(name -> valueOf(name.strip().toUpperCase(Locale.ROOT)))
                        .toList();
    }

    private static boolean quick() {
        return Boolean.getBoolean("benchmark.quick");
    }

    private static TrustRows rows(String scale) {
        return TrustRows.drawn(TrustYear.teams(scale), processors());
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }
}
