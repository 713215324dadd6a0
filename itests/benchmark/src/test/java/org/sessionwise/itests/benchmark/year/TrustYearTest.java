package org.sessionwise.itests.benchmark.year;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is drawn is the same each time, so these are facts of the year, not of luck; 0.1 stands for 1,200 people. */
class TrustYearTest {

    private static final TrustYear YEAR = TrustYear.of(TrustYear.teams("0.1"), 2);

    @Test
    void isTheSameWhateverTheNumberOfThreads() {
        String expected = "5aa2b9d34938cc1d";

        assertEquals(expected, TrustYear.of(10, 1).fingerprint());
        assertEquals(expected, TrustYear.of(10, 4).fingerprint());
    }

    @Test
    void aSmallerScaleIsTheFirstTeamsOfALargerOne() {
        TrustYear small = TrustYear.of(TrustYear.teams("0.01"), 1);

        assertEquals(120, small.people());
        assertEquals(small.teams().get(9).fingerprint(), YEAR.teams().get(9).fingerprint());
    }

    @Test
    void aTenthOfATrustHasSoManySessions() {
        assertEquals(1_245_402, YEAR.rows());
    }

    @Test
    void sessionsAreInOrder() {
        for (int person = 0; person < YEAR.people(); person++) {
            long[] sorted = LongStream.of(YEAR.delivered(person)).sorted().toArray();

            assertArrayEquals(sorted, YEAR.delivered(person));
        }
    }

    @Test
    void linesHaveTheSharesOfTheWorkload() {
        assertEquals(780, perMille(lines(), line -> !line.annualised() && line.cycleWeeks() == 1), 10);
        assertEquals(80, perMille(lines(), line -> line.cycleWeeks() == 2), 5);
        assertEquals(60, perMille(lines(), line -> line.cycleWeeks() == 4), 5);
        assertEquals(80, perMille(lines(), Line::annualised), 5);
        assertEquals(100, perMille(lines(), Line::stays), 6);
        assertTrue(
                lines().filter(Line::annualised).allMatch(line -> line.timesAYear() >= 10 && line.timesAYear() <= 42));
    }

    @Test
    void lengthsAndCategoriesHaveTheSharesOfTheWorkload() {
        int[] lengths = {240, 180, 210, 120, 300};
        int[] lengthShares = {700, 80, 50, 70, 100};
        for (int i = 0; i < lengths.length; i++) {
            int length = lengths[i];
            assertEquals(lengthShares[i], perMille(lines(), line -> line.minutes() == length), 10);
        }
        int[] categoryShares = {680, 180, 80, 60};
        for (int i = 0; i < categoryShares.length; i++) {
            int category = i;
            assertEquals(categoryShares[i], perMille(lines(), line -> line.category() == category), 10);
        }
    }

    @Test
    void peopleComeGoAndChangeAsOftenAsTheWorkloadSays() {
        assertEquals(60, perMille(people(), person -> person.from() > 0), 15);
        assertEquals(60, perMille(people(), person -> person.until() < YearCalendar.DAYS), 15);
        assertEquals(200, perMille(people(), person -> person.change() > 0), 25);
        assertTrue(people().allMatch(person ->
                person.leave().cardinality() >= 28 && person.leave().cardinality() <= 34));
        assertEquals(950, halfDays() * 1_000 / (10 * YEAR.people()), 5);
    }

    @Test
    void whatBecomesOfAPlanHasTheSharesOfTheWorkload() {
        long planned = people().mapToLong(person -> person.planned().length).sum();

        assertEquals(30, delivered(Packed::unusual) * 1_000 / planned, 2);
        assertEquals(960, delivered(row -> Packed.line(row) != Packed.NO_LINE) * 1_000 / planned, 2);
        long inPost =
                people().mapToLong(person -> person.until() - person.from()).sum();
        assertEquals(550, delivered(row -> Packed.line(row) == Packed.NO_LINE) * 7 * 1_000 / inPost, 10);
    }

    @Test
    void nobodyWorksOnLeaveOrOnABankHolidayUnlessTheLineStays() {
        people().forEach(person -> {
            for (long session : person.planned()) {
                Line line = person.lines().get(Packed.line(session));
                assertTrue(!person.leave().get(Packed.day(session)));
                assertTrue(line.stays() || !YearCalendar.isHoliday(Packed.day(session)));
                assertTrue(Packed.day(session) >= person.from() && Packed.day(session) < person.until());
            }
        });
    }

    private static long halfDays() {
        return people().flatMap(person -> person.lines().stream()
                        .map(Line::slot)
                        .filter(slot -> slot < 10)
                        .distinct())
                .count();
    }

    private static long delivered(LongPredicate which) {
        return IntStream.range(0, YEAR.people())
                .mapToLong(person ->
                        LongStream.of(YEAR.delivered(person)).filter(which).count())
                .sum();
    }

    private static Stream<PersonYear> people() {
        return YEAR.teams().stream().flatMap(team -> team.people().stream());
    }

    private static Stream<Line> lines() {
        return people().flatMap(person -> person.lines().stream());
    }

    private static <T> long perMille(Stream<T> all, Predicate<T> which) {
        Share share = all.map(one -> new Share(which.test(one) ? 1 : 0, 1)).reduce(new Share(0, 0), Share::plus);
        return share.some() * 1_000 / share.all();
    }

    private record Share(long some, long all) {

        Share plus(Share other) {
            return new Share(some + other.some, all + other.all);
        }
    }
}
