package org.sessionwise.itests.benchmark.year;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.Part;
import org.sessionwise.domain.matching.Row;

/**
 * Both sides of everybody's year as the rows of the product's matching, sorted: what every engine starts from. The clock on
 * the wall stands for UTC and a category for a duty, since the workload says nothing finer; what was cancelled is no row.
 */
public final class TrustRows {

    /** The first minute of the year. */
    public static final int FIRST_MINUTE =
            Row.minute(YearCalendar.FIRST.atStartOfDay(ZoneOffset.UTC).toInstant());

    public static final int MINUTES_A_DAY = 1_440;
    public static final int MINUTES_A_WEEK = 7 * MINUTES_A_DAY;

    private final long[][] planned;
    private final long[][] worked;

    /** Takes the rows of each person, sorted. */
    public TrustRows(long[][] planned, long[][] worked) {
        this.planned = planned;
        this.worked = worked;
    }

    /** Draws so many teams, keeps nothing but their rows; the same whatever the number of threads. */
    public static TrustRows drawn(int teams, int threads) {
        long[][] planned = new long[teams * TeamYear.PEOPLE][];
        long[][] worked = new long[teams * TeamYear.PEOPLE][];
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (Future<?> one : IntStream.range(0, teams)
                    .mapToObj(team -> pool.submit(() -> draw(team, planned, worked)))
                    .toList()) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a team could not be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            pool.shutdownNow();
        }
        return new TrustRows(planned, worked);
    }

    private static void draw(int number, long[][] planned, long[][] worked) {
        TeamYear team = new TeamYear(number);
        for (int member = 0; member < TeamYear.PEOPLE; member++) {
            int person = number * TeamYear.PEOPLE + member;
            planned[person] = Arrays.stream(team.people().get(member).planned())
                    .map(session -> planned(minute(session), Packed.length(session), Packed.category(session)))
                    .toArray();
            worked[person] = Arrays.stream(team.delivered(member))
                    .filter(session -> !Packed.unusual(session))
                    .map(session -> worked(minute(session), Packed.length(session), Packed.category(session)))
                    .toArray();
        }
    }

    private static int minute(long session) {
        return FIRST_MINUTE + Packed.day(session) * MINUTES_A_DAY + Packed.start(session);
    }

    /** Packs a planned session; the start in minutes as in {@link Row}. */
    public static long planned(int start, int minutes, int category) {
        return Row.planned(start, minutes, category, Part.DUE, Outcome.NOT_ROSTERED);
    }

    /** Packs a worked session; the start in minutes as in {@link Row}. */
    public static long worked(int start, int minutes, int category) {
        return Row.worked(start, minutes, category, Part.ANSWERS, Outcome.EXTRA_UNPAID);
    }

    public int people() {
        return planned.length;
    }

    public long[] planned(int person) {
        return planned[person];
    }

    public long[] worked(int person) {
        return worked[person];
    }

    /** Returns how many rows both sides have together. */
    public long rows() {
        return Arrays.stream(planned).mapToLong(one -> one.length).sum()
                + Arrays.stream(worked).mapToLong(one -> one.length).sum();
    }

    /** Returns the day of the year on which a row starts, from 0. */
    public static int day(long row) {
        return (Row.start(row) - FIRST_MINUTE) / MINUTES_A_DAY;
    }

    /** Returns the week of the year in which a row starts, from 0. */
    public static int week(long row) {
        return (Row.start(row) - FIRST_MINUTE) / MINUTES_A_WEEK;
    }
}
