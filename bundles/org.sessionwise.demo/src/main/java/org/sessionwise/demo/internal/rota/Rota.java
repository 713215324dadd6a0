package org.sessionwise.demo.internal.rota;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real rota as three files have it: who is on it, what its cyclic pattern plans, what it became.
 *
 * @param doctors in the order of the file, in which each is a week behind the one before
 * @param template what the pattern plans
 * @param rostered what the rota became
 * @param rosteredFile the file of the last, for the host's import
 */
public record Rota(
        RotaSettings settings, List<Doctor> doctors, List<Shift> template, List<Shift> rostered, Path rosteredFile) {

    public record Doctor(String key, String grade) {}

    /** Throws {@link RotaFileException} that names file, line and column if a file says something that cannot be. */
    public static Rota read(Path directory, RotaSettings settings) throws IOException {
        List<Doctor> doctors = CsvFile.read(directory, "staff.csv").rows().stream()
                .map(row -> new Doctor(row.text("person"), row.text("grade")))
                .toList();
        Set<String> keys = doctors.stream().map(Doctor::key).collect(Collectors.toSet());
        return new Rota(
                settings,
                doctors,
                shifts(CsvFile.read(directory, "template-sessions.csv"), settings, keys),
                shifts(CsvFile.read(directory, "rostered-sessions.csv"), settings, keys),
                directory.resolve("rostered-sessions.csv"));
    }

    private static List<Shift> shifts(CsvFile file, RotaSettings settings, Set<String> keys) {
        return file.rows().stream()
                .map(row -> {
                    if (!keys.contains(row.text("person"))) {
                        throw row.error("person", "is not in staff.csv");
                    }
                    return Shift.of(row, settings.days());
                })
                .toList();
    }

    public LocalDate firstDay() {
        return settings.days().from();
    }

    public LocalDate dayAfterTheLast() {
        return settings.days().until();
    }

    /** Returns the duties of both files in the order of the alphabet. */
    public List<String> duties() {
        return Stream.concat(template.stream(), rostered.stream())
                .map(Shift::duty)
                .distinct()
                .sorted()
                .toList();
    }
}
