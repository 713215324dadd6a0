package org.sessionwise.itests.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The table in {@code import-table.txt}.
 *
 * @param rows by short name of the bundle
 * @param groups packages by name of the group
 */
record ImportTable(Map<String, Row> rows, Map<String, List<String>> groups) {

    /** What one bundle may import: bundles of ours, and groups of others' packages. */
    record Row(List<String> ours, List<String> groups) {}

    static ImportTable read() throws IOException {
        try (InputStream in = ImportTable.class.getResourceAsStream("/import-table.txt")) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static ImportTable parse(String text) {
        Map<String, Row> rows = new LinkedHashMap<>();
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (String line : text.lines().filter(line -> !line.startsWith("#")).toList()) {
            if (line.contains("|")) {
                String[] cells = line.split("\\|", -1);
                rows.put(cells[0].trim(), new Row(words(cells[1]), words(cells[2])));
            } else if (line.contains("=")) {
                String[] sides = line.split("=");
                groups.put(sides[0].trim(), words(sides[1]));
            }
        }
        return new ImportTable(rows, groups);
    }

    /** Returns what each bundle may import of ours in the table of the README. */
    static Map<String, Set<String>> inReadme(String text) {
        Map<String, Set<String>> ours = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        int heading = lines.indexOf("| bundle | what lives there | may import of ours | others |");
        for (String line : lines.subList(heading + 2, lines.size())) {
            if (!line.startsWith("|")) {
                return ours;
            }
            String[] cells = line.split("\\|");
            ours.put(cells[1].trim(), Set.copyOf(words(cells[3].replace("–", "").replace(",", " "))));
        }
        return ours;
    }

    Set<String> bundles() {
        return rows.keySet();
    }

    /** The bundle of ours that a package belongs to: the one with the longest name that begins it. */
    String ownerOf(String ourPackage) {
        return rows.keySet().stream()
                .filter(bundle -> isAtOrBelow(ourPackage, BundleManifest.OURS + bundle))
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .orElse("no bundle of the table");
    }

    boolean allowsOurs(String bundle, String owner) {
        return bundle.equals(owner) || rows.get(bundle).ours().contains(owner);
    }

    boolean allowsOthers(String bundle, String otherPackage) {
        Predicate<String> holds = allowed -> isAtOrBelow(otherPackage, allowed);
        return rows.get(bundle).groups().stream()
                .flatMap(group -> groups.get(group).stream())
                .anyMatch(holds);
    }

    private static boolean isAtOrBelow(String name, String above) {
        return name.equals(above) || name.startsWith(above + ".");
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.trim().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
