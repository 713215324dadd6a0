package org.sessionwise.itests.benchmark.file;

import java.time.LocalDate;
import java.util.Arrays;
import org.sessionwise.domain.matching.Row;
import org.sessionwise.itests.benchmark.year.TrustRows;

/** One side's lines as they are read, field by field, person by person. */
final class SideRows {

    private static final int STAFF = 0;
    private static final int NUMBER = 1;
    private static final int START = 2;
    private static final int MINUTES = 3;
    private static final int MINUTES_A_DAY = 1_440;
    private static final long EPOCH_DAY_OF_FIRST = LocalDate.of(2000, 1, 1).toEpochDay();

    private final boolean worked;
    private long[][] rows = new long[1_024][0];
    private int[] counts = new int[rows.length];
    private int people;
    private int staff;
    private int number;
    private int start;
    private int minutes;

    SideRows(boolean worked) {
        this.worked = worked;
    }

    /** Takes one field of a line; after the last one the line is complete. */
    void field(int column, char[] text, int from, int length) {
        switch (column) {
            case STAFF -> staff = number(text, from, length);
            case NUMBER -> number = number(text, from, length);
            case START -> start = minute(text, from, length);
            case MINUTES -> minutes = number(text, from, length);
            default -> add(category(text, from, length));
        }
    }

    private void add(int category) {
        if (staff >= rows.length) {
            rows = Arrays.copyOf(rows, 2 * staff);
            counts = Arrays.copyOf(counts, 2 * staff);
        }
        if (rows[staff] == null || rows[staff].length == counts[staff]) {
            grow();
        }
        long row = worked ? TrustRows.worked(start, minutes, category) : TrustRows.planned(start, minutes, category);
        if (number != counts[staff] || (number > 0 && Row.start(rows[staff][number - 1]) > start)) {
            throw new IllegalArgumentException("sessions of one person come in order of time, numbered from 0");
        }
        rows[staff][number] = row;
        counts[staff]++;
        people = Math.max(people, staff + 1);
    }

    private void grow() {
        rows[staff] = counts[staff] == 0 ? new long[512] : Arrays.copyOf(rows[staff], 2 * counts[staff]);
    }

    int people() {
        return people;
    }

    /** Returns the rows of each person, sorted, for so many people. */
    long[][] sorted(int of) {
        long[][] trimmed = new long[of][];
        for (int person = 0; person < of; person++) {
            boolean any = person < people && rows[person] != null;
            trimmed[person] = any ? Arrays.copyOf(rows[person], counts[person]) : new long[0];
        }
        return trimmed;
    }

    private static int number(char[] text, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("not a number");
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** Reads {@code 2026-03-30T08:00}. */
    private static int minute(char[] text, int from, int length) {
        if (length != 16 || text[from + 10] != 'T') {
            throw new IllegalArgumentException("not a time");
        }
        LocalDate date = LocalDate.of(number(text, from, 4), number(text, from + 5, 2), number(text, from + 8, 2));
        int day = (int) (date.toEpochDay() - EPOCH_DAY_OF_FIRST);
        return day * MINUTES_A_DAY + 60 * number(text, from + 11, 2) + number(text, from + 14, 2);
    }

    /** Categories differ in their first letter. */
    private static int category(char[] text, int from, int length) {
        for (int category = 0; category < YearFiles.CATEGORIES.size(); category++) {
            String name = YearFiles.CATEGORIES.get(category);
            if (name.length() == length && text[from] == name.charAt(0)) {
                return category;
            }
        }
        throw new IllegalArgumentException("not a category");
    }
}
