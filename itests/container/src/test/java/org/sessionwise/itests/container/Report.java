package org.sessionwise.itests.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A table that stays in the build's target folder. */
final class Report {

    static final String FOLDER = "sessionwise.reports";

    private final Path file;
    private final List<String> lines = new ArrayList<>();

    Report(String name) {
        file = Path.of(System.getProperty(FOLDER), name);
    }

    /** Writes all lines again, so that they are there when the next step does not end. */
    void line(String format, Object... values) throws IOException {
        lines.add(String.format(format, values));
        Files.write(file, lines);
    }
}
