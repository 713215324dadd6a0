package org.sessionwise.domain.plan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One line of {@code worked-examples.txt}. */
record Example(String section, List<String> columns, List<String> cells) {

    Example {
        if (columns.size() != cells.size()) {
            throw new IllegalArgumentException("an example has " + columns.size() + " columns, not: " + cells);
        }
    }

    static List<Example> all() throws IOException {
        List<Example> all = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Example.class.getResourceAsStream("worked-examples.txt"), StandardCharsets.UTF_8))) {
            String section = "";
            List<String> columns = List.of();
            for (String line : in.lines().toList()) {
                if (line.startsWith("[")) {
                    section = line.substring(1, line.length() - 1);
                    columns = List.of();
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    List<String> cells = List.of(line.split("\\s*\\|\\s*"));
                    if (columns.isEmpty()) {
                        columns = cells;
                    } else {
                        all.add(new Example(section, columns, cells));
                    }
                }
            }
        }
        return all;
    }

    String get(String column) {
        return cells.get(columns.indexOf(column));
    }

    @Override
    public String toString() {
        return cells.get(0);
    }
}
