package org.sessionwise.host.tck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The report for programs. */
final class JsonReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonReport() {}

    static String of(Map<String, String> facts, List<RuleOutcome> outcomes) {
        ObjectNode report = JSON.createObjectNode();
        report.put("format", "sessionwise-host-compatibility/1");
        report.put("host", facts.get(HostFacts.NAME));
        report.put("version", facts.getOrDefault(HostFacts.VERSION, ""));
        lines(facts, HostFacts.FEATURES).forEach(report.putArray("features")::add);
        lines(facts, HostFacts.LACKING).forEach(report.putArray("lacking")::add);
        lines(facts, HostFacts.LIMITS).forEach(report.putArray("limits")::add);
        ObjectNode totals = report.putObject("totals");
        for (RuleOutcome.Outcome outcome : RuleOutcome.Outcome.values()) {
            totals.put(outcome.word(), count(outcomes, outcome));
        }
        totals.put("notArranged", notArranged(outcomes));
        ArrayNode rules = report.putArray("rules");
        outcomes.forEach(outcome -> add(rules.addObject(), outcome));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Map<String, String> facts, String key) {
        return facts.getOrDefault(key, "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    static long count(List<RuleOutcome> outcomes, RuleOutcome.Outcome wanted) {
        return outcomes.stream().filter(outcome -> outcome.outcome() == wanted).count();
    }

    /** Returns how many of the skipped ones only wait for the fixture. */
    static long notArranged(List<RuleOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.words().startsWith(HostUnderTest.NOT_ARRANGED))
                .count();
    }

    private static void add(ObjectNode rule, RuleOutcome outcome) {
        rule.put("interface", outcome.contract());
        rule.put("rule", outcome.rule().id());
        rule.put("level", outcome.level());
        rule.put("says", outcome.rule().says());
        rule.put("intent", outcome.rule().intent());
        rule.put("test", outcome.test());
        rule.put("outcome", outcome.outcome().word());
        rule.put("words", outcome.words());
    }
}
