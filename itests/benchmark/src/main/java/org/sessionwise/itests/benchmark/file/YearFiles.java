package org.sessionwise.itests.benchmark.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.sessionwise.domain.matching.Row;
import org.sessionwise.itests.benchmark.year.TeamYear;
import org.sessionwise.itests.benchmark.year.TrustRows;

/**
 * Two files with a line for each session: {@code staff,number,start,minutes,category}. Team after team, and in each in order
 * of time, so that the people of a team are mixed; the number counts a person's sessions from 0, in order of time.
 *
 * @param planned what was planned
 * @param worked what was worked
 */
public record YearFiles(Path planned, Path worked) {

    /** The first line. */
    public static final String HEADER = "staff,number,start,minutes,category";

    /** What stands in the last column, by the duty of the row. */
    public static final List<String> CATEGORIES = List.of("DCC", "SPA", "ANR", "EXT");

    /** Writes both. */
    public static YearFiles written(TrustRows rows, Path directory) throws IOException {
        Files.createDirectories(directory);
        YearFiles files = new YearFiles(directory.resolve("planned.csv"), directory.resolve("worked.csv"));
        write(files.planned, rows.people(), rows::planned);
        write(files.worked, rows.people(), rows::worked);
        return files;
    }

    private interface Side {
        long[] of(int person);
    }

    /**
     * A line to be written, packed so that it sorts by time: start, member and number.
     */
    private static long line(long row, int member, int number) {
        return (long) Row.start(row) << 32 | (long) member << 24 | number;
    }

    private static void write(Path file, int people, Side side) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write(HEADER + "\n");
            for (int first = 0; first < people; first += TeamYear.PEOPLE) {
                for (long line : lines(first, side)) {
                    int person = first + (int) (line >>> 24 & 0xFF);
                    int number = (int) line & 0xFFFFFF;
                    out.write(text(person, number, side.of(person)[number]));
                }
            }
        }
    }

    private static long[] lines(int first, Side side) {
        long[] lines = new long[0];
        for (int member = 0; member < TeamYear.PEOPLE; member++) {
            long[] rows = side.of(first + member);
            int before = lines.length;
            lines = Arrays.copyOf(lines, before + rows.length);
            for (int number = 0; number < rows.length; number++) {
                lines[before + number] = line(rows[number], member, number);
            }
        }
        Arrays.sort(lines);
        return lines;
    }

    private static String text(int person, int number, long row) {
        LocalDateTime start = LocalDateTime.ofInstant(Row.instant(Row.start(row)), ZoneOffset.UTC);
        return person + "," + number + "," + start + "," + Row.length(row) + "," + CATEGORIES.get(Row.duty(row)) + "\n";
    }
}
