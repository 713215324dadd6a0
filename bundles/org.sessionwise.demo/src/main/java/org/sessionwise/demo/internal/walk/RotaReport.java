package org.sessionwise.demo.internal.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sessionwise.demo.internal.rota.Rota;

/** Planned against rostered, doctor by doctor, out of the answer of the product. */
final class RotaReport {

    private static final List<String> OUTCOMES =
            List.of("asPlanned", "moved", "short", "otherActivity", "notRostered", "unknown");
    private static final String HEAD = "Doctor    Planned = As planned + Moved + Short + Other + Missed + Unknown"
            + " | Identical  Extra  Rostered";
    private static final String LINE = "%-9s %7d   %10d   %5d   %5d   %5d   %6d   %7d | %9d  %5d  %8d";

    private final Rota rota;
    private final JsonNode position;

    RotaReport(Rota rota, JsonNode position) {
        this.rota = rota;
        this.position = position;
    }

    String text() throws StoppedException {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        int[] totals = new int[10];
        for (Rota.Doctor doctor : rota.doctors()) {
            int[] figures = figures(person(doctor.key()));
            Arrays.setAll(totals, i -> totals[i] + figures[i]);
            lines.add(line(doctor.key(), figures));
        }
        lines.add(line("All", totals));
        lines.add("");
        lines.add("Counted in occurrences, " + rota.firstDay() + " until before " + rota.dayAfterTheLast()
                + ". Identical: as planned with the same start and end.");
        lines.add("Extra: rostered work that no planned occurrence accounts for. Rule: "
                + position.path("rule").asText() + ".");
        lines.add(position.at("/outOfScope/people") + " of " + rota.doctors().size()
                + " people are doctors in training: the national standard leaves them out, so nothing here counts"
                + " in an indicator.");
        lines.add("Nothing in these files says what was worked: what was delivered is unknown ("
                + position.at("/outOfScope/delivered/unknown/planned/occurrences") + " occurrences).");
        return String.join("\n", lines) + "\n";
    }

    private JsonNode person(String key) throws StoppedException {
        for (JsonNode person : position.path("people")) {
            if (person.path("staffId").asText().equals(key)) {
                return person;
            }
        }
        throw new StoppedException("the position does not have all people of staff.csv");
    }

    /** Planned, the outcomes, identical, extra, rostered. */
    private static int[] figures(JsonNode person) {
        JsonNode rostered = person.path("rostered");
        return IntStream.concat(
                        IntStream.concat(
                                IntStream.of(rostered.at("/planned/occurrences").asInt()),
                                OUTCOMES.stream().mapToInt(outcome -> rostered.path(outcome)
                                        .at("/planned/occurrences")
                                        .asInt())),
                        IntStream.of(
                                person.path("identical").asInt(),
                                rostered.at("/extraUnpaid/worked/occurrences").asInt()
                                        + rostered.at("/extraPaid/worked/occurrences")
                                                .asInt(),
                                rostered.at("/worked/occurrences").asInt()))
                .toArray();
    }

    private static String line(String name, int[] figures) {
        Object[] cells = new Object[figures.length + 1];
        cells[0] = name;
        Arrays.setAll(cells, i -> i == 0 ? name : (Object) figures[i - 1]);
        return String.format(LINE, cells);
    }
}
