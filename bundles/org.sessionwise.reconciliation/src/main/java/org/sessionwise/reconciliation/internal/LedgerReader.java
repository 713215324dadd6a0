package org.sessionwise.reconciliation.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.plan.Holidays;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.PolicyDates;
import org.sessionwise.domain.matching.ZoneMinutes;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.reconciliation.internal.ledger.Interner;
import org.sessionwise.reconciliation.internal.ledger.Judges;
import org.sessionwise.reconciliation.internal.ledger.PersonLedger;
import org.sessionwise.reconciliation.internal.ledger.TimedKind;

/** Reads a department in a few bulk calls, however many people it has, and matches those who need it. */
final class LedgerReader {

    /** How far ahead rosters and leave are looked for. */
    private static final int YEARS_AHEAD = 2;

    /** How far beyond roster and today occurrences are kept as rows. */
    private static final int WEEKS_KEPT = 53;

    private final Settings settings;
    private final Host host;
    private final JobPlanRegister register;
    private final FactReader facts;
    private final Clock clock;
    private final Holidays holidays;
    private final RulingPolicies policies;
    private final Judges judges = new Judges();
    private volatile Optional<ZoneMinutes> zone = Optional.empty();

    LedgerReader(
            Settings settings,
            Host host,
            JobPlanRegister register,
            Holidays holidays,
            RulingPolicies policies,
            Clock clock) {
        this.settings = settings;
        this.host = host;
        this.register = register;
        this.facts = new FactReader(settings.department(), host, register);
        this.holidays = holidays;
        this.policies = policies;
        this.clock = clock;
    }

    Judges judges() {
        return judges;
    }

    /**
     * Reads the department as it is now.
     *
     * @param before what was read last; empty the first time
     * @param changed what may have changed since, by person
     */
    Ledger read(Optional<Ledger> before, Map<StaffId, Touched> changed) throws NoAnswerException {
        Instant asAt = clock.instant();
        LocalDate today = asAt.atZone(host.product().zone()).toLocalDate();
        if (before.isPresent()
                && onlySessions(changed)
                && before.get().rules().month().equals(today.withDayOfMonth(1))) {
            return before.get().with(asAt, changedSessions(before.get(), changed));
        }
        Rules rules = rules(today, policies.current());
        Optional<Ledger> same = before.filter(ledger -> ledger.rules().ruleAs(rules));
        return read(asAt, same, changed, rules);
    }

    /** Reads everybody as they are now and judges them by other policies, for a look at what these would change. */
    Ledger readBy(PolicyDates other) throws NoAnswerException {
        Instant asAt = clock.instant();
        LocalDate today = asAt.atZone(host.product().zone()).toLocalDate();
        return read(asAt, Optional.empty(), Map.of(), rules(today, other));
    }

    private Ledger read(Instant asAt, Optional<Ledger> same, Map<StaffId, Touched> changed, Rules rules)
            throws NoAnswerException {
        List<StaffMember> staff = FactReader.once(covered(), StaffMember::id, "person");
        Map<StaffId, PersonKept> people = new HashMap<>();
        Set<StaffId> unknown = staff.stream().map(StaffMember::id).collect(Collectors.toCollection(HashSet::new));
        for (StaffMember member : staff) {
            same.filter(ledger -> !changed.containsKey(member.id()))
                    .flatMap(ledger -> ledger.person(member.id()))
                    .ifPresent(kept -> people.put(member.id(), kept));
        }
        unknown.removeAll(people.keySet());
        Interner interner = same.map(Ledger::interner).orElseGet(Interner::new);
        reckon(unknown, people.isEmpty(), rules, interner)
                .forEach((person, reckoning) -> people.put(person, reckoning.kept()));
        return Ledger.of(asAt, staff, people, rules, host.tellsLeave(), interner);
    }

    /** Returns the people of the department for whom it is on: nobody else comes into the ledger, whose figures all are. */
    private List<StaffMember> covered() throws NoAnswerException {
        return host.staff(settings.department()).stream()
                .filter(person -> settings.covered().covers(person.professionalGroup()))
                .toList();
    }

    /** Works some people out from scratch, by the rules of a ledger. */
    Map<StaffId, PersonReckoning> reckon(Set<StaffId> people, Ledger by) throws NoAnswerException {
        return reckon(people, false, by.rules(), by.interner());
    }

    private Map<StaffId, PersonReckoning> reckon(Set<StaffId> people, boolean everybody, Rules rules, Interner interner)
            throws NoAnswerException {
        List<PersonFacts> read = facts.facts(people, everybody, rules);
        return judges.with(rules.policies(), rules.clock(), judge -> {
            Map<StaffId, PersonReckoning> reckoned = new HashMap<>();
            read.forEach(person -> reckoned.put(person.staff(), PersonReckoning.of(person, rules, interner, judge)));
            return reckoned;
        });
    }

    /**
     * A host that tells of changes tells of people and weeks, too, and whoever changes plans, duties, holidays or policies tells of
     * it: where nothing but sessions changed, nothing else need be asked for.
     */
    private boolean onlySessions(Map<StaffId, Touched> changed) {
        return !changed.isEmpty()
                && changed.values().stream().allMatch(touched -> touched.dates().isPresent())
                && host.product().features().contains(RosterHost.Feature.CHANGE_FEED);
    }

    private Map<StaffId, PersonKept> changedSessions(Ledger before, Map<StaffId, Touched> changed)
            throws NoAnswerException {
        DateRange days = changed.values().stream()
                .flatMap(touched -> touched.dates().stream())
                .reduce(Touched::around)
                .orElseThrow();
        RosterCalendar calendar = before.rules().calendar();
        Map<StaffId, List<RosterSession>> sessions = facts.sessions(changed.keySet(), days, calendar);
        Map<StaffId, PersonKept> people = new HashMap<>();
        for (StaffId person : changed.keySet()) {
            before.person(person)
                    .ifPresent(kept -> people.put(
                            person, replaced(person, kept, days, sessions.getOrDefault(person, List.of()), before)));
        }
        return people;
    }

    /** Returns a person with other sessions on some days. */
    PersonKept replaced(StaffId person, PersonKept kept, DateRange days, List<RosterSession> sessions, Ledger by) {
        Rules rules = by.rules();
        List<TimedKind> rows = new WorkedSide(person, kept.plans(), rules)
                .of(sessions).stream()
                        .filter(attendance -> days.contains(attendance.date()))
                        .map(Attendance::timed)
                        .map(timed ->
                                new TimedKind(timed.minute(), by.interner().one(timed.kind())))
                        .toList();
        int from = rules.minuteOf(days.from());
        int until = rules.minuteOf(days.until());
        PersonLedger replaced = judges.with(
                rules.policies(), rules.clock(), judge -> kept.rows().withSessions(from, until, rows, judge));
        return kept.with(replaced);
    }

    private Rules rules(LocalDate today, PolicyDates ruling) throws NoAnswerException {
        LocalDate month = today.withDayOfMonth(1); // rows last a month
        RosterCalendar calendar = calendar(today);
        return new Rules(
                register.dutyMapping(settings.department()),
                calendar,
                holidays.current(),
                ruling,
                clock(calendar.zone()),
                month,
                kept(calendar, month));
    }

    private ZoneMinutes clock(ZoneId of) {
        ZoneMinutes known = zone.filter(kept -> kept.zone().equals(of)).orElseGet(() -> ZoneMinutes.of(of));
        zone = Optional.of(known);
        return known;
    }

    private static DateRange kept(RosterCalendar calendar, LocalDate today) {
        DateRange around = new DateRange(today, today.plusMonths(1));
        DateRange known =
                calendar.span().map(span -> Touched.around(span, around)).orElse(around);
        LocalDate from = known.from().minusWeeks(WEEKS_KEPT);
        LocalDate until = known.until().plusWeeks(WEEKS_KEPT);
        LocalDate first = from.isBefore(calendar.from()) ? calendar.from() : from;
        return new DateRange(first, until.isAfter(first) ? until : first.plusWeeks(WEEKS_KEPT));
    }

    private RosterCalendar calendar(LocalDate today) throws NoAnswerException {
        LocalDate from = settings.from().isBefore(RosterCalendar.EARLIEST) ? RosterCalendar.EARLIEST : settings.from();
        LocalDate latest = today.isAfter(from) ? today : from;
        DateRange wholeWeeks = new DateRange(RosterCalendar.mondayOf(from), latest.plusYears(YEARS_AHEAD));
        NavigableMap<LocalDate, RosterWeek.State> weeks = new TreeMap<>();
        List<RosterWeek> told = host.weeks(settings.department(), wholeWeeks);
        for (RosterWeek week : FactReader.once(told, RosterWeek::monday, "week")) {
            weeks.put(week.monday(), week.state());
        }
        return new RosterCalendar(host.product().zone(), from, weeks);
    }
}
