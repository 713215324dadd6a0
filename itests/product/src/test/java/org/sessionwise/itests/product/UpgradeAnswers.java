package org.sessionwise.itests.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * What one product answers to a fixed list of questions, of which none depends on the day it is asked.
 *
 * @param byQuestion whose it is, a blank and the path; then the answer
 */
record UpgradeAnswers(Map<String, JsonNode> byQuestion) {

    static final String GASTRO = "/sessionwise/api/departments/gastro";
    static final String SLEEP = "/sessionwise/api/departments/sleep";
    static final String TEMPLATE = GASTRO + "/templates/gastro-4w";
    static final String HOST = "/host/api/departments/gastro";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WEEK = "from=2026-11-09&until=2026-11-16";
    private static final String QUARTER = "from=2026-08-31&until=2026-11-30";

    /** Told by each answer in its own way: when it was asked, and a digest over how things are written. */
    private static final List<String> NOT_COMPARED = List.of("asAt", "fingerprint");

    /** Lists that may have more in them than before. */
    private static final Set<String> GROWING = Set.of("entries", "capabilities");

    private static final List<String> OF_THE_COORDINATOR = List.of(
            "/sessionwise/api/departments",
            GASTRO + "/position?" + WEEK,
            GASTRO + "/markers?" + WEEK,
            GASTRO + "/people/g01/findings?basis=ROSTERED&" + QUARTER,
            GASTRO + "/people/g01/findings?basis=DELIVERED&" + QUARTER,
            GASTRO + "/templates",
            TEMPLATE + "/proposal?asOf=2026-11-18",
            TEMPLATE + "/applications",
            GASTRO + "/duties",
            SLEEP + "/duties",
            "/sessionwise/api/pulls?limit=10",
            "/sessionwise/api/unmatched");

    private static final List<String> OF_THE_ADMINISTRATOR = List.of(
            "/sessionwise/api/capabilities?department=gastro",
            "/sessionwise/api/capabilities?department=sleep",
            "/sessionwise/api/audit");

    /** What the host's own pages show. */
    private static final List<String> OF_THE_HOST = List.of(
            HOST + "/staff",
            HOST + "/roster?" + WEEK,
            HOST + "/leave?" + QUARTER,
            HOST + "/templates",
            HOST + "/templates/gastro-4w",
            HOST + "/audit");

    static UpgradeAnswers of(RunningProduct product) {
        UpgradeAnswers all = ofTheHost(product);
        all.ask(Visitor.signedIn(product, "coordinator", "roster"), "ours", OF_THE_COORDINATOR);
        all.ask(Visitor.signedIn(product, "administrator", "settings"), "administration", OF_THE_ADMINISTRATOR);
        return all;
    }

    static UpgradeAnswers ofTheHost(RunningProduct product) {
        UpgradeAnswers host = new UpgradeAnswers(new TreeMap<>());
        host.ask(Visitor.signedIn(product, "coordinator", "roster"), "host", OF_THE_HOST);
        return host;
    }

    private void ask(Visitor visitor, String part, List<String> paths) {
        paths.forEach(path -> byQuestion.put(part + " " + path, answer(visitor, path)));
    }

    static UpgradeAnswers read(Path file) {
        try {
            Map<String, JsonNode> answers = new TreeMap<>();
            JSON.readTree(file.toFile()).properties().forEach(e -> answers.put(e.getKey(), e.getValue()));
            return new UpgradeAnswers(answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file) throws IOException {
        ObjectNode all = JSON.createObjectNode();
        byQuestion.forEach(all::set);
        Files.writeString(file, JSON.writeValueAsString(all) + "\n");
    }

    /**
     * What is told here and not, or not the same, in the other answers; fields that came since do not matter, neither do
     * new entries of a log.
     */
    List<String> missingIn(UpgradeAnswers other) {
        List<String> missing = new ArrayList<>();
        byQuestion.forEach((question, answer) ->
                compare(question, answer, other.byQuestion().getOrDefault(question, JSON.missingNode()), missing));
        return missing;
    }

    private static void compare(String where, JsonNode then, JsonNode now, List<String> missing) {
        if (then.isObject() && now.isObject()) {
            then.properties().forEach(field -> {
                String below = where + " " + field.getKey();
                if (GROWING.contains(field.getKey())) {
                    compareLog(below, field.getValue(), now.path(field.getKey()), missing);
                } else {
                    compare(below, field.getValue(), now.path(field.getKey()), missing);
                }
            });
        } else if (then.isArray() && now.isArray() && then.size() == now.size()) {
            for (int i = 0; i < then.size(); i++) {
                compare(where + "[" + i + "]", then.get(i), now.get(i), missing);
            }
        } else if (!then.equals(now)) {
            missing.add(where + ": " + then + ", now " + now);
        }
    }

    private static void compareLog(String where, JsonNode then, JsonNode now, List<String> missing) {
        for (JsonNode entry : then) {
            boolean kept = StreamSupport.stream(now.spliterator(), false).anyMatch(each -> {
                List<String> differences = new ArrayList<>();
                compare("", entry, each, differences);
                return differences.isEmpty();
            });
            if (!kept) {
                missing.add(where + ": " + entry);
            }
        }
    }

    private static JsonNode answer(Visitor visitor, String path) {
        HttpResponse<String> answer = visitor.get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        JsonNode body = Visitor.json(answer);
        if (body instanceof ObjectNode told) {
            told.remove(NOT_COMPARED);
            if (path.contains("/proposal")) {
                told.retain("counts"); // a line for each of a thousand slots says no more
            }
        }
        return body;
    }
}
