package org.sessionwise.itests.benchmark.year;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Twelve people who stand in for one another, drawn from a stream of random numbers of their own. */
public final class TeamYear {

    public static final int PEOPLE = 12;

    private static final long SEED = 20260330;
    private static final int OVER_RUN = 270;

    private final Dice dice;
    private final List<PersonYear> people = new ArrayList<>();
    private final List<long[]> delivered;

    TeamYear(int team) {
        dice = new Dice(SEED, team);
        for (int member = 0; member < PEOPLE; member++) {
            people.add(new PersonYear(dice, team * PEOPLE + member));
        }
        List<Rows> rows = Stream.generate(Rows::new).limit(PEOPLE).toList();
        for (int member = 0; member < PEOPLE; member++) {
            for (long session : people.get(member).planned()) {
                deliver(session, member, rows);
            }
            addExtra(people.get(member), rows.get(member));
        }
        delivered = rows.stream().map(Rows::sorted).toList();
    }

    public List<PersonYear> people() {
        return people;
    }

    /** Returns what one of the team did, whoever had planned it; sorted. */
    public long[] delivered(int member) {
        return delivered.get(member);
    }

    /** Returns a number that any change of any session changes. */
    long fingerprint() {
        long hash = SEED;
        for (int member = 0; member < PEOPLE; member++) {
            hash = hash(hash, people.get(member).planned());
            hash = hash(hash, delivered.get(member));
        }
        return hash;
    }

    private static long hash(long before, long[] rows) {
        return IntStream.rangeClosed(0, rows.length)
                .mapToLong(i -> i == 0 ? rows.length : rows[i - 1])
                .reduce(before, (hash, row) -> Dice.mixed(hash * 31 + row));
    }

    private void deliver(long session, int member, List<Rows> rows) {
        int fate = dice.share(4, 3, 3, 90);
        if (fate == 0) {
            return; // no row at all
        }
        int start = Packed.start(session) + (dice.percent(40) ? shift(4) : 0);
        int length = Packed.length(session) + (dice.percent(30) ? 2 * shift(2) : 0);
        int category = dice.percent(5) ? Line.category(dice) : Packed.category(session);
        length += dice.percent(2) ? OVER_RUN : 0;
        int whose = fate == 2 ? (member + dice.from(1, PEOPLE - 1)) % PEOPLE : member;
        int status = fate == 1 ? Packed.UNUSUAL : Packed.USUAL;
        rows.get(whose).add(Packed.of(Packed.day(session), start, length, category, status, Packed.line(session)));
    }

    /** Draws up to so many quarters of an hour, earlier or later, never none. */
    private int shift(int most) {
        int quarters = dice.from(1, most);
        return (dice.percent(50) ? 15 : -15) * quarters;
    }

    private void addExtra(PersonYear person, Rows rows) {
        for (int week = 0; week < YearCalendar.WEEKS; week++) {
            int day = 7 * week + dice.below(7);
            if (dice.percent(55) && day >= person.from() && day < person.until()) {
                rows.add(Packed.of(
                        day,
                        Slot.anyStart(dice),
                        Line.minutes(dice),
                        Line.category(dice),
                        Packed.USUAL,
                        Packed.NO_LINE));
            }
        }
    }
}
