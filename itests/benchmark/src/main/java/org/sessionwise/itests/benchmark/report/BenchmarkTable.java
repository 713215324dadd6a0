package org.sessionwise.itests.benchmark.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sessionwise.itests.benchmark.year.TrustYear;

/** Measures everything and writes one file; the only argument is its path. Takes some minutes at scale 1. */
public final class BenchmarkTable {

    /** By scale: otherwise something else was measured than the last time. */
    private static final Map<String, String> FINGERPRINTS =
            Map.of("0.01", "5aa2b9d34938cc1d", "0.1", "9e449f25b9ccf6c4", "1", "57d846c175246413");

    private BenchmarkTable() {}

    public static void main(String[] arguments) throws Exception {
        String scale = System.getProperty("benchmark.scale", "1");
        Path work = Files.createDirectories(Path.of(System.getProperty("work.directory", "work")));
        TrustYear year =
                TrustYear.of(TrustYear.teams(scale), Runtime.getRuntime().availableProcessors());
        requireTheYear(scale, year);
        List<String> parts = new ArrayList<>(
                List.of(Machine.description(scale, year.people() + " people, " + year.rows() + " sessions")));
        for (Part part : Part.asked(System.getProperty("benchmark.part", Part.ALL))) {
            parts.add(part.measured(year, scale, work));
        }
        Path file = Path.of(arguments[0]);
        Files.writeString(file, String.join("\n", parts), StandardCharsets.UTF_8);
        System.out.println(Files.readString(file));
    }

    static void requireTheYear(String scale, TrustYear year) {
        String expected = FINGERPRINTS.get(scale);
        if (expected != null && !expected.equals(year.fingerprint())) {
            throw new IllegalStateException("this is not the year: " + year.fingerprint() + ", expected " + expected);
        }
    }
}
