package org.sessionwise.reconciliation.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.reconciliation.internal.ledger.CountConsumer;
import org.sessionwise.reconciliation.internal.ledger.Counted;
import org.sessionwise.reconciliation.internal.ledger.Interner;
import org.sessionwise.reconciliation.internal.ledger.Kind;

/** A department as it was read and matched: never changed, only replaced. A change of a few people shares all the others. */
final class Ledger implements Counted {

    private final Instant asAt;
    private final List<StaffMember> staff;
    private final Map<StaffId, Integer> places;
    private final PersonKept[] people;
    private final Rules rules;
    private final boolean leaveKnown;
    private final Interner interner;

    private Ledger(
            Instant asAt,
            List<StaffMember> staff,
            Map<StaffId, Integer> places,
            PersonKept[] people,
            Rules rules,
            boolean leaveKnown,
            Interner interner) {
        this.asAt = asAt;
        this.staff = staff;
        this.places = places;
        this.people = people;
        this.rules = rules;
        this.leaveKnown = leaveKnown;
        this.interner = interner;
    }

    /**
     * Returns a ledger.
     *
     * @param staff in the host's order
     * @param kept of each of the staff
     */
    static Ledger of(
            Instant asAt,
            List<StaffMember> staff,
            Map<StaffId, PersonKept> kept,
            Rules rules,
            boolean leaveKnown,
            Interner interner) {
        Map<StaffId, Integer> places = new HashMap<>();
        PersonKept[] people = new PersonKept[staff.size()];
        for (int i = 0; i < people.length; i++) {
            places.put(staff.get(i).id(), i);
            people[i] = kept.get(staff.get(i).id());
        }
        return new Ledger(asAt, List.copyOf(staff), places, people, rules, leaveKnown, interner);
    }

    /** Returns the same people with what is new of some of them; whom it does not know it leaves out. */
    Ledger with(Instant newAsAt, Map<StaffId, PersonKept> changed) {
        PersonKept[] newPeople = people.clone();
        changed.forEach((person, kept) -> {
            Integer place = places.get(person);
            if (place != null) {
                newPeople[place] = kept;
            }
        });
        return new Ledger(newAsAt, staff, places, newPeople, rules, leaveKnown, interner);
    }

    Rules rules() {
        return rules;
    }

    /** Returns the rules that decide on the day of the reading, with what is local about them. */
    String rule() {
        return RuleWords.of(rules.policies().on(rules.calendar().dateOf(asAt)));
    }

    /** Returns how many rows everybody has together. */
    long rows() {
        return Stream.of(people).mapToLong(kept -> kept.rows().rows()).sum();
    }

    /** Returns about how many bytes of the heap the rows take, with their tables; plans are not among them. */
    long bytes() {
        return Stream.of(people).mapToLong(PersonKept::bytes).sum();
    }

    Interner interner() {
        return interner;
    }

    Optional<PersonKept> person(StaffId person) {
        return Optional.ofNullable(places.get(person)).map(place -> people[place]);
    }

    @Override
    public Instant asAt() {
        return asAt;
    }

    @Override
    public List<StaffMember> staff() {
        return staff;
    }

    @Override
    public RosterCalendar calendar() {
        return rules.calendar();
    }

    @Override
    public DutyMapping mapping() {
        return rules.mapping();
    }

    @Override
    public BankHolidays holidays() {
        return rules.holidays();
    }

    @Override
    public boolean leaveKnown() {
        return leaveKnown;
    }

    @Override
    public List<JobPlanVersion> plans(StaffId person) {
        return person(person).map(PersonKept::plans).orElse(List.of());
    }

    @Override
    public void count(StaffId person, Basis basis, DateRange period, CountConsumer consumer) {
        person(person).ifPresent(kept -> {
            kept.rows().count(basis, rules.minuteOf(period.from()), rules.minuteOf(period.until()), consumer);
            for (Occurrence beyond : beyond(kept, period)) {
                consumer.rows(
                        beyond.kind(),
                        Kind.NONE,
                        beyond.settled(basis).orElseThrow().outcome(),
                        1);
            }
        });
    }

    /** Returns the occurrences of a period for which no rows are kept: all are unknown or excused. */
    List<Occurrence> beyond(PersonKept kept, DateRange period) {
        List<DateRange> days = rules.beyond(period);
        if (days.isEmpty()) {
            return List.of();
        }
        PlannedSide planned = new PlannedSide(kept.plans(), kept.absences().absences(), rules);
        return days.stream().flatMap(range -> planned.in(range).stream()).toList();
    }
}
