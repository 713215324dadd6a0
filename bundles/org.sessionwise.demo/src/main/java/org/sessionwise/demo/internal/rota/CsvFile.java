package org.sessionwise.demo.internal.rota;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A rota file: a header line, commas, one record a line; values may stand in double quotes. UTF-8, with or without mark. */
final class CsvFile {

    private final String name;
    private final List<String> header;
    private final List<Row> rows;

    private CsvFile(String name, List<String> lines) {
        this.name = name;
        this.header = lines.isEmpty() ? List.of() : values(lines.get(0).replace("\uFEFF", ""));
        List<Row> found = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                found.add(new Row(i + 1, values(lines.get(i))));
            }
        }
        this.rows = List.copyOf(found);
    }

    static CsvFile read(Path directory, String name) throws IOException {
        return new CsvFile(name, Files.readAllLines(directory.resolve(name)));
    }

    List<Row> rows() {
        return rows;
    }

    private static List<String> values(String line) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    value.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (letter == ',' && !quoted) {
                values.add(value.toString().strip());
                value.setLength(0);
            } else {
                value.append(letter);
            }
        }
        values.add(value.toString().strip());
        return values;
    }

    /** One record. */
    final class Row {

        private final int line;
        private final List<String> values;

        private Row(int line, List<String> values) {
            this.line = line;
            this.values = values;
        }

        String text(String column) {
            return value(column, Function.identity(), "is empty");
        }

        /** Returns a value as the reader takes it; any exception of the reader means that it cannot be read. */
        <T> T value(String column, Function<String, T> reader, String problem) {
            int index = header.indexOf(column);
            if (index < 0) {
                throw new RotaFileException(name, 1, column, "the column is missing");
            }
            if (index >= values.size() || values.get(index).isEmpty()) {
                throw error(column, "is empty");
            }
            try {
                return reader.apply(values.get(index));
            } catch (RuntimeException e) {
                throw error(column, problem);
            }
        }

        RotaFileException error(String column, String problem) {
            return new RotaFileException(name, line, column, problem);
        }
    }
}
