package org.sessionwise.capability.internal;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Values of a configuration as rows of text, and back. A collection comes back as an array, which components read alike. */
final class Settings {

    /**
     * One value, or one element of an array.
     *
     * @param position -1 for a single value and for an empty array, else 0 and up
     * @param type the value's class; with {@code []} for an array
     */
    record Row(String name, int position, String type, String value) {}

    private static final Map<String, Function<String, Object>> READERS = Map.of(
            "String", text -> text,
            "Boolean", Boolean::valueOf,
            "Byte", Byte::valueOf,
            "Short", Short::valueOf,
            "Integer", Integer::valueOf,
            "Long", Long::valueOf,
            "Float", Float::valueOf,
            "Double", Double::valueOf,
            "Character", text -> text.charAt(0));
    private static final String ARRAY = "[]";

    private Settings() {}

    static List<Row> rows(Map<String, Object> settings) {
        List<Row> rows = new ArrayList<>();
        new TreeMap<>(settings).forEach((name, value) -> {
            if (value instanceof Collection<?> collection) {
                addAll(name, collection.toArray(), rows);
            } else if (value.getClass().isArray()) {
                addAll(name, value, rows);
            } else {
                rows.add(new Row(name, -1, value.getClass().getSimpleName(), value.toString()));
            }
        });
        return rows;
    }

    private static void addAll(String name, Object array, List<Row> rows) {
        int length = Array.getLength(array);
        if (length == 0) {
            rows.add(new Row(name, -1, "String" + ARRAY, ""));
        }
        for (int i = 0; i < length; i++) {
            Object element = Array.get(array, i);
            rows.add(new Row(name, i, element.getClass().getSimpleName() + ARRAY, element.toString()));
        }
    }

    /** Returns the values of rows that are ordered by name and position. */
    static Map<String, Object> values(List<Row> rows) {
        Map<String, List<Row>> byName = new TreeMap<>();
        rows.forEach(row ->
                byName.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row));
        Map<String, Object> values = new TreeMap<>();
        byName.forEach((name, of) -> values.put(name, value(of)));
        return values;
    }

    private static Object value(List<Row> rows) {
        Row first = rows.get(0);
        if (!first.type().endsWith(ARRAY)) {
            return read(first);
        }
        if (first.position() < 0) {
            return new String[0];
        }
        Object array = Array.newInstance(read(first).getClass(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Array.set(array, i, read(rows.get(i)));
        }
        return array;
    }

    private static Object read(Row row) {
        String type = row.type().replace(ARRAY, "");
        return READERS.getOrDefault(type, text -> text).apply(row.value());
    }
}
