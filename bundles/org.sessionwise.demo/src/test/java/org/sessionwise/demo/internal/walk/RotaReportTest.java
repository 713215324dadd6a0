package org.sessionwise.demo.internal.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sessionwise.demo.internal.rota.Rota;
import org.sessionwise.demo.internal.rota.RotaSettings;

class RotaReportTest {

    private static final Rota ROTA = new Rota(
            new RotaSettings("Two doctors", LocalDate.of(2015, 8, 5), 26, ZoneId.of("Europe/London"), Set.of()),
            List.of(new Rota.Doctor("1_SpR", "SpR"), new Rota.Doctor("2_SHO", "SHO")),
            List.of(),
            List.of(),
            Path.of("rostered-sessions.csv"));

    private final ObjectNode position = JsonNodeFactory.instance.objectNode().put("rule", "a rule");
    private final ArrayNode people = position.putArray("people");

    @Test
    void doctorsStandInTheOrderOfTheFileAndAddUp() throws StoppedException {
        person("2_SHO", 10, 7, 1, 1, 6);
        person("1_SpR", 20, 18, 1, 1, 17);

        List<String> lines = new RotaReport(ROTA, position).text().lines().toList();

        assertEquals(
                "1_SpR          20           18       1       0       0        1         0 |        17      2        21",
                lines.get(1));
        assertTrue(lines.get(2).startsWith("2_SHO          10 "), lines.get(2));
        assertEquals(
                "All            30           25       2       0       0        2         0 |        23      4        32",
                lines.get(3));
    }

    @Test
    void missingPersonIsNoZero() {
        person("1_SpR", 20, 18, 1, 1, 17);

        assertThrows(StoppedException.class, () -> new RotaReport(ROTA, position).text());
    }

    private void person(String key, int planned, int asPlanned, int moved, int missed, int identical) {
        ObjectNode person = people.addObject().put("staffId", key).put("identical", identical);
        ObjectNode rostered = person.putObject("rostered");
        rostered.putObject("planned").put("occurrences", planned);
        rostered.putObject("worked").put("occurrences", planned + 1);
        outcome(rostered, "asPlanned", asPlanned);
        outcome(rostered, "moved", moved);
        outcome(rostered, "notRostered", missed);
        rostered.putObject("extraUnpaid").putObject("worked").put("occurrences", 2);
    }

    private static void outcome(ObjectNode rostered, String name, int planned) {
        rostered.putObject(name).putObject("planned").put("occurrences", planned);
    }
}
