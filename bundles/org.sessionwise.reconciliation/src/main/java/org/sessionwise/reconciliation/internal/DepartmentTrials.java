package org.sessionwise.reconciliation.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.reconciliation.internal.ledger.RosterTrials;
import org.sessionwise.reconciliation.internal.ledger.TrialRoster;

/** Reads the roster around a day, with what the ledger keeps. */
final class DepartmentTrials implements RosterTrials {

    private static final int WEEKS_BEFORE = 13;

    private final Settings settings;
    private final Host host;
    private final LedgerKeeper keeper;
    private final LedgerReader reader;
    private final DepartmentReconciliation reconciliation;

    DepartmentTrials(
            Settings settings,
            Host host,
            LedgerKeeper keeper,
            LedgerReader reader,
            DepartmentReconciliation reconciliation) {
        this.settings = settings;
        this.host = host;
        this.keeper = keeper;
        this.reader = reader;
        this.reconciliation = reconciliation;
    }

    @Override
    public DepartmentId department() {
        return settings.department();
    }

    @Override
    public Set<String> groups() {
        return reconciliation.groups();
    }

    @Override
    public TrialRoster around(Instant moment) throws NoAnswerException {
        Ledger ledger = keeper.ledger();
        LocalDate day = ledger.rules().calendar().dateOf(moment);
        DateRange weeks = weeks(day, ledger.rules().policies().on(day).movedWindowDays());
        DateRange read = new DateRange(earlier(weeks.from(), day.minusWeeks(WEEKS_BEFORE)), weeks.until());
        Period time = Period.of(read, host.product().zone());
        HypotheticalRoster.Facts facts = new HypotheticalRoster.Facts(
                day,
                weeks,
                FactReader.once(host.sessions(department(), time), RosterSession::id, "session"),
                host.leave(department(), Period.of(weeks, host.product().zone())),
                elsewhere(Period.of(weeks, host.product().zone())));
        PersonPositions positions = new PersonPositions(settings.from());
        return new HypotheticalRoster(ledger, facts, reader, positions, reconciliation);
    }

    private Optional<Map<StaffId, List<Period>>> elsewhere(Period time) {
        try {
            return Optional.of(new Elsewhere(host, time).busy(department()));
        } catch (NoAnswerException e) {
            return Optional.empty(); // which is said to whoever asks
        }
    }

    private static DateRange weeks(LocalDate day, int window) {
        LocalDate last = RosterCalendar.mondayOf(day.plusDays(window));
        return new DateRange(RosterCalendar.mondayOf(day.minusDays(window)), last.plusWeeks(1));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
