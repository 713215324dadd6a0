package org.sessionwise.operation.internal.data;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who does what about a record that was left out, by the code behind its problem where there is one. */
final class Remedies {

    private static final Pattern CODE = Pattern.compile("\\((IN-\\d\\d)\\)$");
    private static final String KEPT = " What is stored of the plan stays as it is until then.";
    private static final String CORRECT = "Correct it at the source, then pull again." + KEPT;
    private static final String MAKERS =
            "The source does not speak as agreed: send its makers this line, then pull again." + KEPT;
    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry("IN-01", MAKERS),
            Map.entry("IN-02", MAKERS),
            Map.entry("IN-03", MAKERS),
            Map.entry("IN-05", MAKERS),
            Map.entry("IN-06", MAKERS),
            Map.entry("IN-09", MAKERS),
            Map.entry("IN-13", "Say at the source whose plan it is, once and in one way, then pull again." + KEPT),
            Map.entry(
                    "IN-14",
                    "Correct the days at the source: no two versions of a person's plan rule on one day." + KEPT),
            Map.entry("IN-15", "Pull again; if it comes back, send the source's makers this line." + KEPT));

    private Remedies() {}

    static String of(String problem) {
        Matcher code = CODE.matcher(problem.strip());
        return code.find() ? BY_CODE.getOrDefault(code.group(1), CORRECT) : CORRECT;
    }
}
