package org.sessionwise.reconciliation.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.api.plan.Holidays;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Unavailability;

/** Reads a department in a few bulk calls, however many people it has, and matches those who need it. */
final class LedgerReader {

    /** How far ahead rosters and leave are looked for. */
    private static final int YEARS_AHEAD = 2;

    private final Settings settings;
    private final Host host;
    private final JobPlanRegister register;
    private final Clock clock;
    private final Holidays holidays;
    private volatile Optional<BankHolidays> used = Optional.empty();

    LedgerReader(Settings settings, Host host, JobPlanRegister register, Holidays holidays, Clock clock) {
        this.settings = settings;
        this.host = host;
        this.register = register;
        this.holidays = holidays;
        this.clock = clock;
    }

    /**
     * Reads the department as it is now.
     *
     * @param before what was read last; empty the first time
     * @param changed whose facts may have changed since
     */
    Ledger read(Optional<Ledger> before, Set<StaffId> changed) throws NoAnswerException {
        Instant asAt = clock.instant();
        DutyMapping mapping = register.dutyMapping(settings.department());
        List<StaffMember> staff = once(host.staff(settings.department()), StaffMember::id, "person");
        DateRange days = reconciledDays(asAt);
        RosterCalendar calendar = calendar(days);
        BankHolidays now = holidays.current();
        boolean sameHolidays = used.equals(Optional.of(now)); // another node may have taken new ones
        Map<StaffId, PersonBook> books = new HashMap<>();
        before.filter(ledger -> sameHolidays)
                .filter(ledger ->
                        ledger.calendar().equals(calendar) && ledger.mapping().equals(mapping))
                .ifPresent(ledger -> books.putAll(ledger.books()));
        Set<StaffId> ids = staff.stream().map(StaffMember::id).collect(Collectors.toSet());
        books.keySet().removeAll(changed);
        books.keySet().retainAll(ids);
        ids.removeAll(books.keySet());
        books.putAll(books(ids, days, calendar, mapping, now));
        used = Optional.of(now);
        return new Ledger(asAt, staff, calendar, mapping, host.tellsLeave(), now, Map.copyOf(books));
    }

    private DateRange reconciledDays(Instant asAt) {
        LocalDate today = asAt.atZone(host.product().zone()).toLocalDate();
        LocalDate latest = today.isAfter(settings.from()) ? today : settings.from();
        return new DateRange(settings.from(), latest.plusYears(YEARS_AHEAD));
    }

    private RosterCalendar calendar(DateRange days) throws NoAnswerException {
        DateRange wholeWeeks = new DateRange(RosterCalendar.mondayOf(days.from()), days.until());
        NavigableMap<LocalDate, RosterWeek.State> weeks = new TreeMap<>();
        List<RosterWeek> told = host.weeks(settings.department(), wholeWeeks);
        for (RosterWeek week : once(told, RosterWeek::monday, "week")) {
            weeks.put(week.monday(), week.state());
        }
        return new RosterCalendar(host.product().zone(), settings.from(), weeks);
    }

    private Map<StaffId, PersonBook> books(
            Set<StaffId> people, DateRange days, RosterCalendar calendar, DutyMapping mapping, BankHolidays now)
            throws NoAnswerException {
        if (people.isEmpty()) {
            return Map.of();
        }
        Period time = Period.of(days, calendar.zone());
        Map<StaffId, List<JobPlanVersion>> plans = register.plans(people, DateRange.startingOn(settings.from()));
        Map<StaffId, List<RosterSession>> sessions = byPerson(rostered(calendar), RosterSession::staff);
        Map<StaffId, List<Unavailability>> leave =
                byPerson(host.leave(settings.department(), time), Unavailability::staff);
        Map<StaffId, PersonBook> books = new HashMap<>();
        for (StaffId person : people) {
            PersonFacts facts = new PersonFacts(
                    plans.getOrDefault(person, List.of()),
                    sessions.getOrDefault(person, List.of()),
                    leave.getOrDefault(person, List.of()));
            books.put(person, new PersonBook(facts, mapping, calendar, now, settings.policy()));
        }
        return books;
    }

    private List<RosterSession> rostered(RosterCalendar calendar) throws NoAnswerException {
        Optional<DateRange> span = calendar.span();
        if (span.isEmpty()) {
            return List.of();
        }
        Period time = Period.of(span.get(), calendar.zone());
        return once(host.sessions(settings.department(), time), RosterSession::id, "session");
    }

    /** Refuses an answer that tells something twice: whichever of the two is right, figures of both would be wrong. */
    private static <T> List<T> once(List<T> told, Function<T, ?> key, String what) throws NoAnswerException {
        Set<Object> keys = new HashSet<>();
        for (T one : told) {
            if (!keys.add(key.apply(one))) {
                throw new NoAnswerException("The rostering system told the same " + what
                        + " twice, so there are no figures; its adapter must be corrected.");
            }
        }
        return told;
    }

    private static <T> Map<StaffId, List<T>> byPerson(List<T> all, Function<T, StaffId> whose) {
        return all.stream().collect(Collectors.groupingBy(whose));
    }
}
