package org.sessionwise.domain.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which policy rules on which day: each from its first day to the day before the next one's. Before the first of all, the
 * local defaults rule. A row is judged by the policy of the day on which the planned occurrence starts, by the clock on the
 * wall. Immutable; two are equal if they rule alike on every day that they name.
 */
public final class PolicyDates {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int MINUTES_A_DAY = 1440;
    private static final int MOST_DAYS = Row.LAST_START / MINUTES_A_DAY + 1;

    private final TreeMap<LocalDate, MatchingPolicy> byFirstDay;
    private final int[] starts;
    private final int[] movedMinutes;
    private final int[] lieuMinutes;
    private final int[] tolerances;
    private final int widestMoved;
    private final int widestLieu;

    private PolicyDates(TreeMap<LocalDate, MatchingPolicy> byFirstDay) {
        this.byFirstDay = byFirstDay;
        TreeMap<LocalDate, MatchingPolicy> all = new TreeMap<>(byFirstDay);
        all.putIfAbsent(LocalDate.MIN, MatchingPolicy.DEFAULT);
        starts = all.keySet().stream().mapToInt(PolicyDates::startOf).toArray();
        movedMinutes = all.values().stream()
                .mapToInt(policy -> minutes(policy.movedWindowDays()))
                .toArray();
        lieuMinutes = all.values().stream()
                .mapToInt(policy -> minutes(policy.lieuWindowDays()))
                .toArray();
        tolerances = all.values().stream()
                .mapToInt(policy ->
                        (int) Math.min(Row.LONGEST, policy.shortTolerance().toMinutes()))
                .toArray();
        widestMoved = Arrays.stream(movedMinutes).max().orElseThrow();
        widestLieu = Arrays.stream(lieuMinutes).max().orElseThrow();
    }

    /** Returns the dates of one policy that rules on every day. */
    public static PolicyDates always(MatchingPolicy policy) {
        return of(Map.of(LocalDate.MIN, policy));
    }

    /** Returns the dates of policies by the first day of each; empty means the local defaults on every day. */
    public static PolicyDates of(Map<LocalDate, MatchingPolicy> byFirstDay) {
        return new PolicyDates(new TreeMap<>(byFirstDay));
    }

    /** Returns the policy of a day. */
    public MatchingPolicy on(LocalDate day) {
        Map.Entry<LocalDate, MatchingPolicy> ruling = byFirstDay.floorEntry(day);
        return ruling == null ? MatchingPolicy.DEFAULT : ruling.getValue();
    }

    /** Returns what this was made of; unmodifiable, ordered. */
    public SortedMap<LocalDate, MatchingPolicy> byFirstDay() {
        return Collections.unmodifiableSortedMap(byFirstDay);
    }

    /** Returns the place of the policy that rules at a minute by the clock on the wall. */
    int placeAt(int local) {
        int place = starts.length - 1;
        while (place > 0 && starts[place] > local) {
            place--;
        }
        return place;
    }

    boolean isOne() {
        return starts.length == 1;
    }

    /** Returns the window of a pass under the policy at a place. */
    int minutes(int pass, int place) {
        return pass == Windows.MOVED ? movedMinutes[place] : lieuMinutes[place];
    }

    /** Returns the widest window of a pass under any policy. */
    int widest(int pass) {
        return pass == Windows.MOVED ? widestMoved : widestLieu;
    }

    /** Returns by how many minutes a session may be shorter. */
    int tolerance(int place) {
        return tolerances[place];
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof PolicyDates other && byFirstDay.equals(other.byFirstDay);
    }

    @Override
    public int hashCode() {
        return byFirstDay.hashCode();
    }

    /** Days far outside of what a row can name are all alike. */
    private static int startOf(LocalDate day) {
        long days = ChronoUnit.DAYS.between(FIRST, day);
        return MINUTES_A_DAY * (int) Math.max(-MOST_DAYS, Math.min(days, MOST_DAYS + 1));
    }

    private static int minutes(int days) {
        return MINUTES_A_DAY * Math.min(days, MOST_DAYS);
    }
}
