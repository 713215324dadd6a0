package org.sessionwise.reconciliation.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.api.reconciliation.PersonPosition;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.PolicyDates;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterWeek;

/** A department with fakes around it: four finalised weeks from {@link Plans#MONDAY} on, one consultant, three duties. */
final class Ward {

    static final StaffId AMY = new StaffId("amy");
    private static final BankHolidays HOLIDAYS = BankHolidays.published();
    static final StaffId BEN = new StaffId("ben");
    static final DateRange FOUR_WEEKS = new DateRange(Plans.MONDAY, Plans.MONDAY.plusWeeks(4));

    final FakeHost host = new FakeHost();
    final FakeRegister register = new FakeRegister();
    final SteppingClock clock = new SteppingClock();
    final List<Set<StaffId>> corrected = new ArrayList<>();
    final LedgerReader reader;
    final LedgerKeeper keeper;
    PolicyDates policies = PolicyDates.of(Map.of());
    final DepartmentReconciliation reconciliation;
    private int sessions;

    Ward() {
        this(LocalDate.of(2000, 1, 1));
    }

    Ward(LocalDate from) {
        this(from, true);
    }

    /** A ward whose host tells of no leave. */
    static Ward withoutLeave() {
        return new Ward(LocalDate.of(2000, 1, 1), false);
    }

    /** A ward where it is on for people of one professional group. */
    static Ward of(String group) {
        return new Ward(LocalDate.of(2000, 1, 1), true, CapabilityState.on(group));
    }

    private Ward(LocalDate from, boolean leave) {
        this(from, leave, CapabilityState.on());
    }

    private Ward(LocalDate from, boolean leave, CapabilityState covered) {
        Settings settings =
                new Settings(FakeHost.DEPARTMENT, from, MatchingPolicy.DEFAULT, Duration.ofSeconds(60), covered);
        reader = new LedgerReader(
                settings,
                new Host(host, host, host, leave ? Optional.of(host) : Optional.empty()),
                register,
                () -> HOLIDAYS,
                () -> policies,
                clock);
        keeper = new LedgerKeeper(settings, reader, host, clock);
        reconciliation =
                new DepartmentReconciliation(settings, keeper, reader, new Explainer(keeper, reader, corrected::add));
        host.employ(AMY, false);
        for (int week = 0; week < 4; week++) {
            host.week(Plans.MONDAY.plusWeeks(week), RosterWeek.State.FINALISED);
        }
        List.of("CLINIC", "THEATRE", "NIGHT", "ADMIN").forEach(code -> register.map(code, code));
    }

    RosterSession worked(String duty, LocalDate date, String start, String end) {
        return session(duty, date, start, end, RosterSession.Status.WORKED);
    }

    RosterSession session(String duty, LocalDate date, String start, String end, RosterSession.Status status) {
        sessions++;
        return host.session("s" + sessions, AMY, duty, date, start, end, status);
    }

    List<Finding> findings(Basis basis, DateRange period) throws NoAnswerException {
        return reconciliation.findings(AMY, period, basis).findings();
    }

    /** Returns each finding as date, outcome and the words after the rule's name. */
    List<String> told(Basis basis, DateRange period) throws NoAnswerException {
        return findings(basis, period).stream()
                .map(finding -> finding.date() + " " + finding.outcome() + " "
                        + finding.rule().substring("matching/2".length()))
                .toList();
    }

    Map<Outcome, Long> outcomes(Basis basis, DateRange period) throws NoAnswerException {
        return findings(basis, period).stream().collect(Collectors.groupingBy(Finding::outcome, Collectors.counting()));
    }

    /** Returns what is counted, by outcome: from memory, unless something changed. */
    Map<Outcome, Long> counted(Basis basis, DateRange period) throws NoAnswerException {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        keeper.ledger()
                .count(
                        AMY,
                        basis,
                        period,
                        (planned, worked, outcome, rows) -> counts.merge(outcome, (long) rows, Long::sum));
        return counts;
    }

    PersonPosition amy(DateRange period) throws NoAnswerException {
        return reconciliation.position(period, Set.of(AMY)).people().get(0);
    }

    /** Stands still until it is moved. */
    static final class SteppingClock extends Clock {

        Instant now = Instant.parse("2026-07-01T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
