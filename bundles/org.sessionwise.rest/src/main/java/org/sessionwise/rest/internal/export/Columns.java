package org.sessionwise.rest.internal.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which columns of tables are wanted, in the order of the tables. Each column has a key made of its heading: {@code Planned (PA,
 * exact)} is {@code plannedPaExact}.
 */
public final class Columns {

    /** All there are. */
    public static final Columns ALL = new Columns(Set.of());

    private final Set<String> keys;

    private Columns(Set<String> keys) {
        this.keys = Set.copyOf(keys);
    }

    /** Returns those of these keys; one at least. */
    public static Columns of(Collection<String> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a table has a column");
        }
        return new Columns(Set.copyOf(keys));
    }

    /** Returns the key of a column. */
    public static String key(String heading) {
        StringBuilder key = new StringBuilder();
        for (String word : heading.replace("%", " percent ").split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                String lower = word.toLowerCase(Locale.ROOT);
                key.append(key.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
            }
        }
        return key.toString();
    }

    /** Returns a file that takes these columns only; a table that has none of them is left out of it. */
    public TableFile of(TableFile file) {
        return keys.isEmpty() ? file : new Chosen(file);
    }

    private final class Chosen implements TableFile {

        private final TableFile file;
        private int[] places = {};

        private Chosen(TableFile file) {
            this.file = file;
        }

        @Override
        public void about(List<Fact> facts) throws IOException {
            file.about(facts);
        }

        @Override
        public void table(String name, List<String> headings) throws IOException {
            places = IntStream.range(0, headings.size())
                    .filter(place -> keys.contains(key(headings.get(place))))
                    .toArray();
            if (places.length > 0) {
                file.table(name, Arrays.stream(places).mapToObj(headings::get).toList());
            }
        }

        @Override
        public void row(List<Cell> cells) throws IOException {
            if (places.length > 0) {
                file.row(Arrays.stream(places).mapToObj(cells::get).toList());
            }
        }

        @Override
        public byte[] end() throws IOException {
            return file.end();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
