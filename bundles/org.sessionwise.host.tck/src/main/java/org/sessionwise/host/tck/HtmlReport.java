package org.sessionwise.host.tck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The report for people: one page that needs nothing else. */
final class HtmlReport {

    private final StringBuilder html = new StringBuilder();

    private HtmlReport() {}

    static String of(Map<String, String> facts, List<RuleOutcome> outcomes) {
        HtmlReport report = new HtmlReport();
        report.head(facts, outcomes);
        report.list("What the product can do", JsonReport.lines(facts, HostFacts.FEATURES), "None of the features.");
        report.list("What it cannot do", JsonReport.lines(facts, HostFacts.LACKING), "Nothing is lacking.");
        report.list("What users are told", JsonReport.lines(facts, HostFacts.LIMITS), "There are no limits to tell.");
        Map<String, List<RuleOutcome>> contracts = outcomes.stream()
                .collect(Collectors.groupingBy(RuleOutcome::contract, TreeMap::new, Collectors.toList()));
        contracts.forEach(report::table);
        return report.html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void head(Map<String, String> facts, List<RuleOutcome> outcomes) {
        String name = facts.get(HostFacts.NAME);
        long broken = JsonReport.count(outcomes, RuleOutcome.Outcome.BROKEN);
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(text("Host compatibility: " + name))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(text("Host compatibility: " + name + " " + facts.getOrDefault(HostFacts.VERSION, "")))
                .append("</h1>\n<p class=\"verdict ")
                .append(broken == 0 ? "kept" : "broken")
                .append("\"><strong>")
                .append(broken == 0 ? "No rule is broken." : broken + " broken.")
                .append("</strong> ")
                .append(JsonReport.count(outcomes, RuleOutcome.Outcome.KEPT))
                .append(" tests found their rule kept, ")
                .append(JsonReport.count(outcomes, RuleOutcome.Outcome.SKIPPED))
                .append(" were skipped; each of these says why.")
                .append(unfinished(JsonReport.notArranged(outcomes)))
                .append("</p>\n");
    }

    private static String unfinished(long notArranged) {
        return notArranged == 0
                ? ""
                : " <strong>" + notArranged + " still wait for the fixture to arrange something.</strong>";
    }

    private void list(String heading, List<String> lines, String none) {
        html.append("<h2>").append(text(heading)).append("</h2>\n");
        if (lines.isEmpty()) {
            html.append("<p>").append(text(none)).append("</p>\n");
            return;
        }
        html.append("<ul>\n");
        lines.forEach(line -> html.append("<li>").append(text(line)).append("</li>\n"));
        html.append("</ul>\n");
    }

    /** The roles say again what the elements are: on narrow screens the style takes their layout away. */
    private void table(String contract, List<RuleOutcome> outcomes) {
        html.append("<h2>").append(text(contract)).append("</h2>\n<table role=\"table\">\n<caption>");
        html.append(text("Rules of " + contract + ", and those of the package (P) that it keeps"));
        html.append("</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">");
        for (String column : List.of("Rule", "Level", "Outcome", "What it says, and why")) {
            html.append("<th role=\"columnheader\" scope=\"col\">")
                    .append(column)
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody role=\"rowgroup\">\n");
        outcomes.forEach(this::row);
        html.append("</tbody>\n</table>\n");
    }

    private void row(RuleOutcome outcome) {
        String word = outcome.outcome().word();
        html.append("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">")
                .append(text(outcome.rule().id()))
                .append("</th><td role=\"cell\">")
                .append(text(outcome.level()))
                .append("</td><td role=\"cell\"><span class=\"")
                .append(word)
                .append("\">")
                .append(word)
                .append("</span></td><td role=\"cell\"><p>")
                .append(text(outcome.rule().says()))
                .append("</p><p class=\"intent\">")
                .append(text(outcome.rule().intent()))
                .append("</p>");
        if (!outcome.words().isEmpty()) {
            html.append("<p class=\"words\">").append(text(outcome.words())).append("</p>");
        }
        html.append("</td></tr>\n");
    }

    private static String text(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
