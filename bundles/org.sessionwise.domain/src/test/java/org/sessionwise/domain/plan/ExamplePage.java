package org.sessionwise.domain.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The examples as people read them, with what was worked out. */
final class ExamplePage {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Worked examples of job plan arithmetic</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem; }
            table { border-collapse: collapse; margin-block-end: 2rem; }
            th, td { border: 1px solid #767676; padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; }
            .wrong { background: #fde0dc; font-weight: bold; }
            </style>
            <h1>Worked examples of job plan arithmetic</h1>
            <p>Each line was worked out by a test of this build; amounts are exact. PA of contracts come from
            <code>contracts.txt</code>, where each value names its source.</p>
            """;

    private final Map<String, List<Example>> sections = new LinkedHashMap<>();
    private final Map<Example, List<String>> wrong = new LinkedHashMap<>();

    /** Notes an example and returns what is wrong with it; empty if nothing. */
    List<String> add(Example example, Map<String, String> workedOut) {
        sections.computeIfAbsent(example.section(), none -> new ArrayList<>()).add(example);
        List<String> differences = workedOut.entrySet().stream()
                .filter(value -> !value.getValue().equals(example.get(value.getKey())))
                .map(value -> value.getKey() + " is " + value.getValue())
                .toList();
        wrong.put(example, differences);
        return differences;
    }

    void write(Path file) throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        sections.forEach((section, examples) -> {
            page.append("<h2>").append(escape(section)).append("</h2>\n<table>\n<tr>");
            examples.get(0).columns().forEach(name -> page.append("<th scope=\"col\">")
                    .append(escape(name))
                    .append("</th>"));
            page.append("</tr>\n");
            examples.forEach(example -> row(page, example));
            page.append("</table>\n");
        });
        years(page);
        Files.writeString(file, page.append("</html>\n"));
    }

    /** Puts the tables of the year here, too, which have a test of their own. */
    private static void years(StringBuilder page) throws IOException {
        try (InputStream in = ExamplePage.class.getResourceAsStream("../year/annual-entitlements.md")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                if (line.startsWith("#")) {
                    page.append("<h2>")
                            .append(escape(line.replaceFirst("#+ ", "")))
                            .append("</h2>\n");
                } else if (line.startsWith("| case |")) {
                    page.append("<table>\n");
                    cells(page, line, "th");
                } else if (line.startsWith("| ")) {
                    cells(page, line, "td");
                } else if (line.isBlank() && page.toString().endsWith("</tr>\n")) {
                    page.append("</table>\n");
                }
            });
        }
        if (page.toString().endsWith("</tr>\n")) {
            page.append("</table>\n");
        }
    }

    private static void cells(StringBuilder page, String line, String cell) {
        page.append("<tr>");
        for (String text : line.substring(2).split("\\s*\\|\\s*")) {
            page.append("<%s>%s</%s>".formatted(cell, escape(text), cell));
        }
        page.append("</tr>\n");
    }

    private void row(StringBuilder page, Example example) {
        List<String> differences = wrong.get(example);
        page.append(differences.isEmpty() ? "<tr>" : "<tr class=\"wrong\">");
        example.columns()
                .forEach(name ->
                        page.append("<td>").append(escape(example.get(name))).append("</td>"));
        differences.forEach(
                difference -> page.append("<td>").append(escape(difference)).append("</td>"));
        page.append("</tr>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
