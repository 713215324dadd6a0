package org.sessionwise.itests.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All figures of a tally in words: as the interface tells them, or added up by hand from single findings. */
final class Expansion {

    /** Each outcome with the name of its figure. */
    private static final Map<String, String> FIGURES = Stream.of(
                    "AS_PLANNED, MOVED, SHORT, DISPLACED, OTHER_ACTIVITY, BY_COLLEAGUE, CANCELLED_WITH_NOTICE",
                    "CANCELLED_AT_SHORT_NOTICE, CANCELLED_BY_PERSON, CANCELLED, MISSED, NOT_ROSTERED, ALIAS, COVER",
                    "EXTRA_UNPAID, EXTRA_PAID, OUT_OF_SCOPE, UNKNOWN")
            .flatMap(line -> Stream.of(line.split(", ")))
            .collect(Collectors.toMap(outcome -> outcome, Expansion::figure, (a, b) -> a, TreeMap::new));

    private final Map<String, ExactSum> figures = new LinkedHashMap<>();

    private Expansion() {}

    /** As a tally tells them. */
    static String of(JsonNode tally) {
        Expansion told = new Expansion();
        told.add("planned", tally.path("planned"));
        told.add("worked", tally.path("worked"));
        for (String figure : FIGURES.values()) {
            told.add(figure + " planned", tally.path(figure).path("planned"));
            told.add(figure + " worked", tally.path(figure).path("worked"));
        }
        return told.figures.toString();
    }

    /** As the findings add up to. */
    static String of(List<JsonNode> findings) {
        Expansion sums = new Expansion();
        List.of("planned", "worked").forEach(side -> sums.figures.put(side, new ExactSum()));
        for (String figure : FIGURES.values()) {
            List.of(" planned", " worked").forEach(side -> sums.figures.put(figure + side, new ExactSum()));
        }
        for (JsonNode finding : findings) {
            String figure = FIGURES.get(finding.path("outcome").asText());
            for (String side : List.of("planned", "worked")) {
                JsonNode workload = finding.path(side).path("workload");
                sums.add(side, workload);
                sums.add(figure + " " + side, workload);
            }
        }
        return sums.figures.toString();
    }

    private static String figure(String outcome) {
        String words = Arrays.stream(outcome.split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private void add(String figure, JsonNode amount) {
        figures.computeIfAbsent(figure, name -> new ExactSum()).add(amount);
    }
}
