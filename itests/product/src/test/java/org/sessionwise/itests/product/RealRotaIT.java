package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sessionwise.facts.CpftFacts;

/** The whole job on a real rota of 26 doctors, by the command that anyone with such files can use. */
class RealRotaIT {

    @RegisterExtension
    static final RunningProduct PRODUCT =
            RunningProduct.withNewData().with("sessionwise.demo.rota", filesOfTheRealRota());

    private static List<String> report;

    @BeforeAll
    static void waitForTheReport() throws IOException {
        Path file = PRODUCT.home().resolve("rota-report.txt");
        Waiting.until(() -> Files.exists(file), () -> "there is no report yet");
        report = Files.readAllLines(file);
    }

    @Test
    void everyOccurrenceIsPlannedRosteredAndComparedExactly() {
        Line all = line("All");

        assertEquals(3306, all.planned());
        assertEquals(3283, all.rostered());
        assertEquals(3102, all.identical());
    }

    @Test
    void plannedIsTheSumOfWhatBecameOfItForEveryDoctor() {
        List<Line> doctors = report.stream()
                .filter(text -> text.matches("\\d+_(SpR|SHO) .*"))
                .map(Line::of)
                .toList();

        assertEquals(26, doctors.size());
        doctors.forEach(doctor -> assertEquals(
                doctor.planned(),
                doctor.asPlanned() + doctor.moved() + doctor.shorter() + doctor.other() + doctor.missed(),
                doctor.toString()));
    }

    @Test
    void differencesAreThoseBetweenTheFiles() {
        Line all = line("All");

        assertEquals(204, all.moved() + all.shorter() + all.other() + all.missed());
        assertEquals(181, all.moved() + all.shorter() + all.other() + all.extra());
        assertEquals(0, all.unknown());
    }

    @Test
    void doctorsInTrainingAreOutOfScopeAndDeliveredIsUnknown() {
        String text = String.join("\n", report);

        assertTrue(text.contains("26 added"), text);
        assertTrue(text.contains("26 of 26 people are doctors in training"), text);
        assertTrue(text.contains("what was delivered is unknown (3306 occurrences)"), text);
    }

    /** Every occurrence and session of three doctors: the figures above one by one, each with the rule that decided it. */
    @Test
    void whatBecameOfEachOccurrenceIsToldLineByLine() throws IOException {
        Visitor coordinator = Visitor.signedIn(PRODUCT, "coordinator", "roster");
        RealRotaLines lines = new RealRotaLines(new Interface(PRODUCT), coordinator);
        List<String> told = new ArrayList<>();
        for (String doctor : List.of("1_SpR", "12_SpR", "23_SHO")) {
            told.addAll(lines.of(doctor));
        }
        Files.write(Path.of(System.getProperty("work.directory"), "real-rota-findings.txt"), told);

        assertEquals(RealRotaLines.expected(), told);
    }

    private static Line line(String name) {
        return report.stream()
                .filter(text -> text.startsWith(name + " "))
                .findFirst()
                .map(Line::of)
                .orElseThrow(() -> new AssertionError(String.join("\n", report)));
    }

    private static String filesOfTheRealRota() {
        try {
            Path directory = Path.of(System.getProperty("work.directory")).resolve("real-rota");
            new CpftFacts().writeTo(directory);
            return directory.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of the report's table. */
    private record Line(
            int planned,
            int asPlanned,
            int moved,
            int shorter,
            int other,
            int missed,
            int unknown,
            int identical,
            int extra,
            int rostered) {

        static Line of(String text) {
            int[] n = Arrays.stream(text.replace("|", "").split(" +"))
                    .skip(1)
                    .mapToInt(Integer::parseInt)
                    .toArray();
            return new Line(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9]);
        }
    }
}
