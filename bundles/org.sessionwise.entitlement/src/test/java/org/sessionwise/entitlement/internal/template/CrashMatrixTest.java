package org.sessionwise.entitlement.internal.template;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.database.trial.TrialDatabase;

/**
 * Kills a process at each numbered point, with several stories: the next life ends where an undisturbed one does. What
 * came of it stands in {@code target/crash-points-<database>.txt}; {@code -Dsessionwise.crash.seeds=20} makes more of it.
 */
class CrashMatrixTest {

    static final int DIED = 42;
    static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");

    /** A schema of PostgreSQL takes its time to be made, and the rounds are the same. */
    private static final int SEEDS =
            Integer.getInteger("sessionwise.crash.seeds", TrialDatabase.isPostgresql() ? 2 : 5);

    private static final String TABLE =
            "crash-points-" + (TrialDatabase.isPostgresql() ? "postgresql" : "sqlite") + ".txt";

    @TempDir
    Path directory;

    private final Map<Long, String> undisturbed = new HashMap<>();

    /** What a life came to. */
    private record End(String hash, int duplicates, int lostByHand) {}

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void everyPointConvergesToTheUndisturbedEnd() throws Exception {
        for (long seed = 1; seed <= SEEDS; seed++) {
            undisturbed.put(
                    seed, end(directory.resolve("undisturbed-" + seed), seed).hash());
        }
        List<String> table = new ArrayList<>(List.of("point | killed | converged | duplicate slots | lost by hand"));
        int wrong = 0;
        for (CrashPoint point : CrashPoint.values()) {
            int converged = 0;
            int duplicates = 0;
            int lost = 0;
            for (long seed = 1; seed <= SEEDS; seed++) {
                Path place = directory.resolve(point + "-" + seed);
                kill(place, seed, point);
                End end = end(place, seed);
                converged += end.hash().equals(undisturbed.get(seed)) ? 1 : 0;
                duplicates += end.duplicates();
                lost += end.lostByHand();
            }
            table.add(String.join(
                    " | ",
                    (point.ordinal() + 1) + " " + point,
                    String.valueOf(SEEDS),
                    String.valueOf(converged),
                    String.valueOf(duplicates),
                    String.valueOf(lost)));
            wrong += SEEDS - converged + duplicates + lost;
        }
        Files.write(Files.createDirectories(Path.of("target")).resolve(TABLE), table);
        int allWrong = wrong;
        assertAll(
                () -> assertEquals(0, allWrong, () -> String.join("\n", table)),
                () -> assertEquals(
                        SEEDS, new HashSet<>(undisturbed.values()).size(), "stories that end alike prove little"));
    }

    private static void kill(Path place, long seed, CrashPoint point) throws Exception {
        Files.createDirectories(place);
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(TrialDatabase.argumentsForAnotherProcess());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), CrashNode.class.getName()));
        String times = String.valueOf(1 + seed % 3); // the first, second or third time it comes there
        command.addAll(List.of(place.toString(), String.valueOf(seed), point.name(), times));
        Process life = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("said.txt").toFile())
                .start();
        int status = life.waitFor();
        assertEquals(DIED, status, () -> said(place));
    }

    private static String said(Path place) {
        try {
            return Files.readString(place.resolve("said.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Lives on to the end, ten minutes later, and looks at everything. */
    private static End end(Path place, long seed) throws Exception {
        Files.createDirectories(place);
        try (CrashNode node = new CrashNode(place, seed, NOON.plusSeconds(600), point -> {})) {
            node.live();
            List<String> standing = node.host().screen().slots.values().stream()
                    .map(slot -> slot.staff() + " " + Slots.words(slot))
                    .toList();
            int duplicates = standing.size() - new HashSet<>(standing).size();
            long byHand = node.host().screen().slots.values().stream()
                    .filter(slot -> slot.day() == DayOfWeek.SUNDAY)
                    .count();
            List<String> all = new ArrayList<>(standing);
            all.addAll(kept(node));
            return new End(hash(all), duplicates, (int) (CrashStory.STEPS - byHand));
        }
    }

    /** What we know, without times and without keys that are drawn at random. */
    private static List<String> kept(CrashNode node) throws Exception {
        return node.store().read(connection -> {
            List<String> rows = new ArrayList<>();
            for (String question : List.of(
                    "SELECT plan_id, version, source, in_force_from, in_force_until, state, withdrawn_on, staff_id,"
                            + " waiting_reason FROM entitlement_plan_version",
                    "SELECT plan_id, version, position, activity_id, code, timing FROM entitlement_plan_activity",
                    "SELECT plan_id, version, position, slot, place, day, starts, ends FROM entitlement_plan_slot",
                    "SELECT source, cursor FROM entitlement_source_cursor",
                    "SELECT template_id, staff_id, duty, week, day, starts, ends, plan_id, plan_version, activity_id"
                            + " FROM entitlement_provenance",
                    "SELECT state FROM entitlement_application WHERE state = 'PENDING'",
                    "SELECT template_id FROM entitlement_write_turn")) {
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery(question)) {
                    while (row.next()) {
                        StringBuilder text = new StringBuilder(question.substring(7, 12));
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            text.append('|').append(row.getString(i));
                        }
                        rows.add(text.toString());
                    }
                }
            }
            return rows;
        });
    }

    private static String hash(List<String> rows) throws Exception {
        String all = String.join("\n", rows.stream().sorted().toList());
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
    }
}
