package org.sessionwise.jobplan.http.internal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Takes down what is logged meanwhile: the simple logger writes to the error stream of the moment. */
final class LogLines {

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    LogLines() {
        System.setErr(new PrintStream(lines, true, StandardCharsets.UTF_8));
    }

    /** Ends it and returns all that was logged. */
    String close() {
        System.setErr(before);
        return lines.toString(StandardCharsets.UTF_8);
    }
}
