package org.sessionwise.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The real rota of 26 doctors in training, 5 August 2015 to 2 February 2016, as three CSV files. The facts and where they come
 * from stand in cpft-south-2015.txt.
 */
public final class CpftFacts {

    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 8, 5);
    private static final LocalDate LAST_DAY = LocalDate.of(2016, 2, 2);
    private static final LocalDate ANCHOR = LocalDate.of(2015, 8, 3);

    private static final Map<Character, Kind> KINDS = Map.of(
            'n', new Kind("Normal_working_day", "09:00", "17:00"),
            'a', new Kind("Late_1", "09:00", "21:30"),
            'b', new Kind("Late_2", "09:00", "21:30"),
            'c', new Kind("Late_3", "09:00", "21:30"),
            '1', new Kind("Night_1", "21:15", "09:15"),
            '2', new Kind("Night_2", "21:15", "09:15"));

    private final List<String> pattern = new ArrayList<>();
    private final List<String> doctors = new ArrayList<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private final List<String> changes = new ArrayList<>();

    public CpftFacts() {
        for (String line : lines()) {
            String[] words = line.split(" ", 2);
            switch (words[0]) {
                case "pattern" -> pattern.add(words[1]);
                case "doctors" -> doctors.addAll(List.of(words[1].split(" ")));
                case "holidays" -> List.of(words[1].split(" ")).forEach(day -> holidays.add(LocalDate.parse(day)));
                case "rota" -> changes.add(words[1]);
                default -> throw new IllegalStateException("not a fact: " + line);
            }
        }
    }

    /** Writes staff.csv, template-sessions.csv and rostered-sessions.csv. */
    public void writeTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.write(directory.resolve("staff.csv"), staff());
        Files.write(directory.resolve("template-sessions.csv"), csv(templateSessions()));
        Files.write(directory.resolve("rostered-sessions.csv"), csv(rosteredSessions()));
    }

    public List<Session> templateSessions() {
        List<Session> sessions = new ArrayList<>();
        for (int doctor = 0; doctor < doctors.size(); doctor++) {
            for (LocalDate day = FIRST_DAY; !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
                int week = (int) ((day.toEpochDay() - ANCHOR.toEpochDay()) / 7);
                String row = pattern.get(Math.floorMod(week - doctor, pattern.size()));
                char letter = row.charAt(day.getDayOfWeek().ordinal());
                if (letter != '.' && !(letter == 'n' && holidays.contains(day))) {
                    sessions.add(session(doctors.get(doctor), letter, day));
                }
            }
        }
        return sessions;
    }

    public List<Session> rosteredSessions() {
        Map<String, Map<LocalDate, Session>> rota = new TreeMap<>(Comparator.comparing(doctors::indexOf));
        templateSessions()
                .forEach(session -> rota.computeIfAbsent(session.person(), key -> new TreeMap<>())
                        .put(session.start().toLocalDate(), session));
        // A doctor's takings away come before what is added, sometimes on the same day.
        changes.forEach(change -> apply(change.split(" "), rota));
        return rota.values().stream().flatMap(days -> days.values().stream()).toList();
    }

    private static void apply(String[] words, Map<String, Map<LocalDate, Session>> rota) {
        Map<LocalDate, Session> days = rota.get(words[0]);
        for (int i = 2; i < words.length; i++) {
            String[] ends = words[i].split("\\.\\.");
            LocalDate last = LocalDate.parse(ends.length == 1 ? ends[0] : ends[0].substring(0, 5) + ends[1]);
            for (LocalDate day = LocalDate.parse(ends[0]); !day.isAfter(last); day = day.plusDays(1)) {
                if (words[1].equals("-")) {
                    days.remove(day);
                } else {
                    days.put(day, session(words[0], words[1].charAt(0), day));
                }
            }
        }
    }

    private static Session session(String person, char letter, LocalDate day) {
        Kind kind = KINDS.get(letter);
        LocalTime start = LocalTime.parse(kind.start());
        LocalTime end = LocalTime.parse(kind.end());
        return new Session(
                person, kind.duty(), day.atTime(start), (end.isAfter(start) ? day : day.plusDays(1)).atTime(end));
    }

    private List<String> staff() {
        List<String> lines = new ArrayList<>(List.of("person,grade,leave_weeks_per_year,ltft"));
        for (String doctor : doctors) {
            String grade = doctor.substring(doctor.indexOf('_') + 1);
            lines.add(doctor + "," + grade + "," + (grade.equals("SpR") ? 6 : 5) + ",false");
        }
        return lines;
    }

    private static List<String> csv(List<Session> sessions) {
        List<String> lines = new ArrayList<>(List.of("person,duty,start,end"));
        sessions.forEach(session -> lines.add(
                session.person() + "," + session.duty() + "," + session.start() + "," + session.end()));
        return lines;
    }

    private static List<String> lines() {
        try (InputStream in = CpftFacts.class.getResourceAsStream("cpft-south-2015.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cpft-south-2015.txt cannot be read", e);
        }
    }

    private record Kind(String duty, String start, String end) {}

    /** One line of a file, in the wall-clock times that the file has. */
    public record Session(String person, String duty, LocalDateTime start, LocalDateTime end) {}
}
