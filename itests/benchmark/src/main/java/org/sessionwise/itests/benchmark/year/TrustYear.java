package org.sessionwise.itests.benchmark.year;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A whole trust for 52 weeks: at scale 1, 12,000 people in 1,000 teams, about 6.3 million planned and as many delivered
 * sessions. The same at each making, whatever the number of threads.
 */
public final class TrustYear {

    private static final int TEAMS = 1_000;

    private final List<TeamYear> teams;

    private TrustYear(List<TeamYear> teams) {
        this.teams = teams;
    }

    /** Returns how many teams a scale has, such as 10 for {@code 0.01}. */
    public static int teams(String scale) {
        return new BigDecimal(scale).multiply(BigDecimal.valueOf(TEAMS)).intValueExact();
    }

    /** Makes the first teams of the trust. */
    public static TrustYear of(int teams, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<TeamYear>> making = new ArrayList<>();
            for (int team = 0; team < teams; team++) {
                int number = team;
                making.add(pool.submit(() -> new TeamYear(number)));
            }
            List<TeamYear> made = new ArrayList<>();
            for (Future<TeamYear> one : making) {
                made.add(one.get());
            }
            return new TrustYear(List.copyOf(made));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a team could not be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    public List<TeamYear> teams() {
        return teams;
    }

    public int people() {
        return teams.size() * TeamYear.PEOPLE;
    }

    public PersonYear person(int number) {
        return teams.get(number / TeamYear.PEOPLE).people().get(number % TeamYear.PEOPLE);
    }

    /** Returns what a person did, sorted. */
    public long[] delivered(int number) {
        return teams.get(number / TeamYear.PEOPLE).delivered(number % TeamYear.PEOPLE);
    }

    /** Returns how many sessions both sides have together. */
    public long rows() {
        long rows = 0;
        for (int person = 0; person < people(); person++) {
            rows += person(person).planned().length + delivered(person).length;
        }
        return rows;
    }

    /** Returns a number that any change of any session changes, in hexadecimal. */
    public String fingerprint() {
        long hash = 0;
        for (TeamYear team : teams) {
            hash = Dice.mixed(hash * 31 + team.fingerprint());
        }
        return Long.toHexString(hash);
    }
}
