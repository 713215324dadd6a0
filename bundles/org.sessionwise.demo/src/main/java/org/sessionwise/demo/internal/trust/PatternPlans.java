package org.sessionwise.demo.internal.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sessionwise.domain.plan.SystemOfRecord;

/** Writes the plans of people for whom a table says only the pattern and the life; in the form of plans.txt. */
final class PatternPlans {

    /** Whose plan is not in the software yet. */
    private static final Map<String, SystemOfRecord> ELSEWHERE =
            Map.of("c04", SystemOfRecord.SPREADSHEET, "t06", SystemOfRecord.PAPER);

    private final Map<String, PlanPattern> patterns = PlanPattern.all();
    private final Map<String, List<String>> lives = Table.blocks("lives.txt", "life ");

    /**
     * Returns the lines of one person's plan.
     *
     * @param person a row of a table of staff with pattern, life and days
     * @param planId the id of the plan if there is one
     */
    List<String> of(List<String> person, String planId) {
        String id = person.get(0);
        int place = Integer.parseInt(id.substring(1));
        PlanPattern pattern = patterns.get(person.get(9));
        List<String> days =
                person.get(11).equals("-") ? List.of() : List.of(person.get(11).split(","));
        List<String> versions = lives.get(person.get(10));
        List<String> lines = new ArrayList<>();
        if (versions.isEmpty()) {
            lines.add("roster " + id);
            lines.addAll(pattern.agreed(place, days, 0));
        }
        for (String version : versions) {
            String[] parts = version.split(" less ");
            String[] words = parts[0].split(" ", 4);
            String dates = words.length == 4 ? words[3] : "";
            lines.add(String.join(
                    " ",
                    List.of("plan", planId, words[0], id, words[1], words[2], system(id), pattern.contract(), dates)));
            lines.addAll(pattern.agreed(place, days, parts.length == 2 ? Integer.parseInt(parts[1]) : 0));
        }
        return lines;
    }

    private static String system(String person) {
        return ELSEWHERE.getOrDefault(person, SystemOfRecord.E_JOB_PLANNING).name();
    }
}
