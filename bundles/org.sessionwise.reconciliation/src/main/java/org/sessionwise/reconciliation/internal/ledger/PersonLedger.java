package org.sessionwise.reconciliation.internal.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.DatedOutcome;
import org.sessionwise.api.reconciliation.DatedOutcome.Side;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.Row;

/**
 * Everything that is counted of one person: packed rows of both sides with their outcomes on both bases, and which session
 * answers which occurrence. Eight bytes a row, two more for an occurrence. Immutable: a change makes a new one.
 */
public final class PersonLedger {

    /** Of somebody of whom nothing is known. */
    public static final PersonLedger EMPTY = new PersonLedger(new Kind[0], new long[0], new long[0], Answers.NONE);

    private static final long OBJECTS = 5 * 16 + 2 * 32; // headers of five arrays and of two objects
    private static final long REFERENCE = 4;
    private static final long OWN_KIND = 40 + 40; // a kind and its activity

    private final Kind[] kinds;
    private final long[] planned;
    private final long[] worked;
    private final Answers answers;

    PersonLedger(Kind[] kinds, long[] planned, long[] worked, Answers answers) {
        this.kinds = kinds;
        this.planned = planned;
        this.worked = worked;
        this.answers = answers;
    }

    /** Returns the ledger of rows without outcomes, which it takes over. */
    static PersonLedger judged(Kind[] kinds, long[] planned, long[] worked, Judge judge) {
        if (worked.length > Character.MAX_VALUE) {
            throw new IllegalArgumentException("one person has " + (int) Character.MAX_VALUE + " sessions at most");
        }
        Answers.Builder answers = new Answers.Builder(planned.length);
        for (Basis basis : Basis.values()) {
            judge.run(kinds, planned, worked, basis);
            Verdicts.write(judge.match(), kinds, planned, worked, basis, answers);
        }
        return new PersonLedger(kinds, planned, worked, answers.build());
    }

    /** Counts what belongs to the minutes from the first to before the last; see {@link Counted#count}. */
    public void count(Basis basis, int from, int until, CountConsumer consumer) {
        Tallies tallies = new Tallies();
        each(
                basis,
                from,
                until,
                (i, j, outcome) -> tallies.add(
                        i < 0 ? -1 : PackedRow.kind(planned[i]), j < 0 ? -1 : PackedRow.kind(worked[j]), outcome));
        tallies.tell(kinds, consumer);
    }

    /** Takes the places of one finding's sides, -1 for one that is not there. */
    @FunctionalInterface
    interface Pair {
        void take(int planned, int worked, int outcome);
    }

    void each(Basis basis, int from, int until, Pair pair) {
        int end = first(planned, until);
        for (int i = first(planned, from); i < end; i++) {
            int code = PackedRow.code(planned[i], basis);
            int answer = PackedRow.isJoined(code) ? answers.of(i, basis) : -1;
            pair.take(i, answer, code & PackedRow.NOWHERE);
        }
        end = first(worked, until);
        for (int j = first(worked, from); j < end; j++) {
            int code = PackedRow.code(worked[j], basis);
            if (code != PackedRow.NOWHERE && !PackedRow.isJoined(code)) {
                pair.take(-1, j, code);
            }
        }
    }

    /** Returns how many rostered sessions of the minutes are as planned to the minute. */
    public int identical(int from, int until) {
        int identical = 0;
        int end = first(planned, until);
        for (int i = first(planned, from); i < end; i++) {
            int code = PackedRow.code(planned[i], Basis.ROSTERED);
            if (PackedRow.isJoined(code)
                    && PackedRow.outcome(code) == Outcome.AS_PLANNED
                    && same(planned[i], worked[answers.of(i, Basis.ROSTERED)])) {
                identical++;
            }
        }
        return identical;
    }

    private boolean same(long occurrence, long session) {
        return PackedRow.start(occurrence) == PackedRow.start(session)
                && kind(occurrence).workload().minutes()
                        == kind(session).workload().minutes();
    }

    /**
     * Returns the ledger with other sessions in the minutes from the first to before the last.
     *
     * @param sessions ordered by start and then by id
     */
    public PersonLedger withSessions(int from, int until, List<TimedKind> sessions, Judge judge) {
        KindTable table = new KindTable();
        long[] newPlanned = moved(planned, 0, planned.length, table);
        int before = first(worked, from);
        int after = first(worked, until);
        long[] earlier = moved(worked, 0, before, table);
        long[] newWorked = Arrays.copyOf(earlier, before + sessions.size() + worked.length - after);
        for (int i = 0; i < sessions.size(); i++) {
            TimedKind session = sessions.get(i);
            newWorked[before + i] = PackedRow.of(session.minute(), table.place(session.kind()));
        }
        long[] later = moved(worked, after, worked.length, table);
        System.arraycopy(later, 0, newWorked, before + sessions.size(), later.length);
        return judged(table.kinds(), newPlanned, newWorked, judge);
    }

    /** Copies rows into another table of kinds, so that kinds that nothing has any more are gone. */
    private long[] moved(long[] rows, int from, int until, KindTable table) {
        int[] places = new int[kinds.length];
        Arrays.fill(places, -1);
        long[] copy = Arrays.copyOfRange(rows, from, until);
        for (int i = 0; i < copy.length; i++) {
            int kind = PackedRow.kind(copy[i]);
            if (places[kind] < 0) {
                places[kind] = table.place(kinds[kind]);
            }
            copy[i] = PackedRow.withKind(copy[i], places[kind]);
        }
        return copy;
    }

    /** Tells whether both have the same rows with the same outcomes, whatever the places of their kinds. */
    public boolean agrees(PersonLedger other) {
        return agree(planned, other, other.planned) && agree(worked, other, other.worked) && answersAgree(other);
    }

    private boolean agree(long[] rows, PersonLedger other, long[] otherRows) {
        if (rows.length != otherRows.length) {
            return false;
        }
        for (int i = 0; i < rows.length; i++) {
            if (PackedRow.withKind(rows[i], 0) != PackedRow.withKind(otherRows[i], 0)
                    || !kind(rows[i]).equals(other.kind(otherRows[i]))) {
                return false;
            }
        }
        return true;
    }

    private boolean answersAgree(PersonLedger other) {
        for (Basis basis : Basis.values()) {
            for (int i = 0; i < planned.length; i++) {
                if (PackedRow.isJoined(PackedRow.code(planned[i], basis))
                        && answers.of(i, basis) != other.answers.of(i, basis)) {
                    return false;
                }
            }
        }
        return true;
    }

    void run(Judge judge, Basis basis) {
        judge.run(kinds, planned, worked, basis);
    }

    /** Tells what became of everything in the minutes from the first to before the last, excused occurrences left out. */
    public List<DatedOutcome> outcomes(Basis basis, int from, int until, ZoneId zone) {
        List<DatedOutcome> found = new ArrayList<>();
        each(basis, from, until, (i, j, code) -> {
            Outcome outcome = PackedRow.outcome(code);
            if (outcome.credit() != Outcome.Credit.EXCUSED) {
                Optional<Side> due = i < 0 ? Optional.empty() : Optional.of(side(planned[i]));
                Optional<Side> done = j < 0 ? Optional.empty() : Optional.of(side(worked[j]));
                LocalDate date = due.or(() -> done).orElseThrow().period().startDate(zone);
                found.add(new DatedOutcome(date, outcome, due, done));
            }
        });
        return found;
    }

    private Side side(long row) {
        Kind kind = kind(row);
        Instant start = Row.instant(PackedRow.start(row));
        String duty = kind.duty().map(DutyCode::value).orElse("");
        return new Side(
                kind.isPlanned() ? kind.activity().map(PlanActivity::name).orElse(duty) : duty,
                new Period(
                        start,
                        start.plusSeconds(60L * Math.max(1, kind.workload().minutes()))));
    }

    /** Returns about how many bytes of the heap it takes, without kinds that people share. */
    public long bytes() {
        long own = Stream.of(kinds).filter(Kind::isPlanned).count();
        return OBJECTS + answers.bytes() + (long) Long.BYTES * rows() + REFERENCE * kinds.length + OWN_KIND * own;
    }

    /** Returns how many rows it has, of both sides. */
    public int rows() {
        return planned.length + worked.length;
    }

    Kind kind(long row) {
        return kinds[PackedRow.kind(row)];
    }

    /** Returns the first place whose row does not start before a minute. */
    private static int first(long[] rows, int minute) {
        int low = 0;
        int high = rows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (PackedRow.start(rows[middle]) < minute) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
