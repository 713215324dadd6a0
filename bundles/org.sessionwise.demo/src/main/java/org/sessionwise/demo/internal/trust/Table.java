package org.sessionwise.demo.internal.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The made-up data lie beside this class as text, so that people can read and change them. */
final class Table {

    private Table() {}

    /** Returns the lines of a resource without comments and empty lines. */
    static List<String> lines(String resource) {
        try (InputStream in = Table.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    /** Returns the rows of a resource whose columns are parted by bars. */
    static List<List<String>> rows(String resource) {
        return lines(resource).stream()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    /** Returns the lines below each line that begins with a word, by what follows the word, in their order. */
    static Map<String, List<String>> blocks(String resource, String word) {
        Map<String, List<String>> blocks = new LinkedHashMap<>();
        List<String> current = List.of();
        for (String line : lines(resource)) {
            if (line.startsWith(word)) {
                current = blocks.computeIfAbsent(line.substring(word.length()), name -> new ArrayList<>());
            } else {
                current.add(line);
            }
        }
        return blocks;
    }

    /** Returns {@code null} for the dash that stands for nothing. */
    static String orNull(String cell) {
        return cell.equals("-") ? null : cell;
    }
}
