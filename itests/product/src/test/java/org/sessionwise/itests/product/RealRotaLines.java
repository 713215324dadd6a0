package org.sessionwise.itests.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the product says of a doctor of the real rota, a line for each occurrence or session that none accounts for. */
final class RealRotaLines {

    private static final String LINE = "%s %s | %-32s | %-32s | %-14s | %s";
    private static final String RANGE = "from=2015-08-03&until=2016-02-08&basis=ROSTERED&limit=50";

    private final Interface live;
    private final Visitor coordinator;

    RealRotaLines(Interface live, Visitor coordinator) {
        this.live = live;
        this.coordinator = coordinator;
    }

    /** Returns what stands in real-rota-findings.txt. */
    static List<String> expected() throws IOException {
        try (InputStream in = RealRotaLines.class.getResourceAsStream("/real-rota-findings.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    List<String> of(String doctor) {
        List<String> lines = new ArrayList<>(List.of(doctor));
        String path = "/departments/rota/people/" + doctor + "/findings?" + RANGE;
        JsonNode page = live.get(coordinator, path);
        page.path("findings").forEach(finding -> lines.add(line(finding)));
        while (page.has("next")) {
            page = live.get(coordinator, path + "&cursor=" + page.path("next").asText());
            page.path("findings").forEach(finding -> lines.add(line(finding)));
        }
        return lines;
    }

    private static String line(JsonNode finding) {
        String date = finding.path("date").asText();
        String day = LocalDate.parse(date).getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK);
        return LINE.formatted(
                        day,
                        date,
                        told(finding.path("planned")),
                        told(finding.path("worked")),
                        finding.path("outcome").asText(),
                        finding.path("rule").asText())
                .strip();
    }

    /** Returns duty and times, the day as well where it is another; a dash for nothing. */
    private static String told(JsonNode session) {
        return session.path("start").isTextual()
                ? session.path("duty").asText() + " "
                        + session.path("start").asText().substring(5, 16) + "-"
                        + session.path("end").asText().substring(11, 16)
                : "-";
    }
}
