package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Start, stop, kill and start again of the runnable jar. */
class LifeCycleIT {

    /** Felix's event admin says so when it is stopped while events of the start are still on their way. */
    private static final String CUT_SHORT = "EventAdmin: Event Task Processing Interrupted";

    /** A warning or an error of any logger, a frame of a stack trace, SLF4J's or the JVM's complaints. */
    private static final Pattern UNQUIET =
            Pattern.compile("\\b(WARN|ERROR|WARNING|SEVERE)\\b|^\\s+at |SLF4J|Exception|\\[DEBUG]");

    private final RunningProduct product = RunningProduct.withNewData();

    @AfterEach
    void stop() {
        product.stop();
    }

    @Test
    void startAndStopAreQuiet() {
        product.start();
        product.stop();

        assertEquals(List.of(), unquietLines());
    }

    @Test
    void startsAgainOnTheSameDataAfterAKill() {
        product.start();
        product.kill();
        product.start();

        assertEquals(List.of(), unquietLines());
    }

    private List<String> unquietLines() {
        return product.log()
                .lines()
                .filter(line -> UNQUIET.matcher(line).find())
                .filter(line -> !line.contains(CUT_SHORT))
                .toList();
    }
}
