package org.sessionwise.operation.internal.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;

/**
 * What all checks found.
 *
 * @param checks the worst first
 */
public record HealthReport(List<Check> checks) {

    /**
     * What one check found.
     *
     * @param words for an operator: what is wrong and what to do
     */
    public record Check(String name, Result.Status status, List<String> words) {}

    public HealthReport {
        checks = checks.stream()
                .sorted(Comparator.comparing(Check::status).reversed().thenComparing(Check::name))
                .toList();
    }

    static HealthReport of(List<HealthCheckExecutionResult> results) {
        return new HealthReport(results.stream()
                .map(result -> new Check(
                        result.getHealthCheckMetadata().getName(),
                        result.getHealthCheckResult().getStatus(),
                        words(result.getHealthCheckResult())))
                .toList());
    }

    private static List<String> words(Result result) {
        List<String> words = new ArrayList<>();
        for (ResultLog.Entry entry : result) {
            if (!entry.isDebug()) {
                words.add(entry.getMessage());
            }
        }
        return words;
    }

    /** The colour of the worst; critical if there is no check at all. */
    Result.Status overall() {
        return checks.stream().map(Check::status).max(Comparator.naturalOrder()).orElse(Result.Status.CRITICAL);
    }

    String json(boolean details) {
        String status = "{\"status\":" + quoted(overall().name());
        return details ? status + ",\"checks\":" + list(checks.stream().map(HealthReport::json)) + "}" : status + "}";
    }

    private static String json(Check check) {
        return "{\"name\":" + quoted(check.name()) + ",\"status\":"
                + quoted(check.status().name()) + ",\"words\":"
                + list(check.words().stream().map(HealthReport::quoted)) + "}";
    }

    private static String list(Stream<String> elements) {
        return elements.collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
