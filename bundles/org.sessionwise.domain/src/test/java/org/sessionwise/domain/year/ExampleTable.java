package org.sessionwise.domain.year;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the tables of a page of worked examples: a row becomes its cells by column. */
final class ExampleTable {

    private ExampleTable() {}

    static Stream<Map<String, String>> rows(String firstHeading, String page) {
        List<List<String>> table = new ArrayList<>();
        boolean inside = false;
        for (String line : text(page).lines().toList()) {
            if (line.startsWith("#")) {
                inside = line.equals("# " + firstHeading);
            } else if (inside && line.startsWith("|") && !line.startsWith("|-")) {
                table.add(Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList());
            }
        }
        List<String> columns = table.get(0);
        return table.stream().skip(1).map(cells -> {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), cells.get(i));
            }
            return row;
        });
    }

    private static String text(String page) {
        try (InputStream in = ExampleTable.class.getResourceAsStream(page)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
