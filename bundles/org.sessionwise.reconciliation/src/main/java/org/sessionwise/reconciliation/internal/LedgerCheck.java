package org.sessionwise.reconciliation.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.reconciliation.LedgerHealth;
import org.sessionwise.api.reconciliation.LedgerState;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffMember;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works people out from scratch, one after the other, and holds that against what is counted. What differs twice in a row, though
 * nothing was told of that person between, is a fault of ours: it is counted, told to whoever runs the machine, and put right.
 */
final class LedgerCheck implements LedgerHealth {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerCheck.class);

    private final DepartmentId department;
    private final LedgerKeeper keeper;
    private final LedgerReader reader;
    private final Explainer explainer;
    private final RosterHost product;
    private final Clock clock;
    private final Set<StaffId> suspects = new HashSet<>();
    private int next;
    private long checked;
    private long differences;
    private Optional<Instant> lastDifference = Optional.empty();
    private Optional<Instant> lastFullCheck = Optional.empty();

    LedgerCheck(
            DepartmentId department,
            LedgerKeeper keeper,
            LedgerReader reader,
            Explainer explainer,
            RosterHost product,
            Clock clock) {
        this.department = department;
        this.keeper = keeper;
        this.reader = reader;
        this.explainer = explainer;
        this.product = product;
        this.clock = clock;
    }

    @Override
    public DepartmentId department() {
        return department;
    }

    /** Reads what waits to be read, for changes that nobody asked for since. */
    void catchUp() throws NoAnswerException {
        if (keeper.waiting().changes() > 0) {
            keeper.ledger();
        }
    }

    /** Checks one person: a suspect, if there is one, else the next in turn; nobody while changes wait. */
    void checkNext() throws NoAnswerException {
        Optional<Ledger> counted =
                keeper.last().filter(ledger -> !ledger.staff().isEmpty());
        if (counted.isPresent() && keeper.waiting().changes() == 0) {
            check(counted.get(), Set.of(chosen(counted.get().staff())));
        }
    }

    @Override
    public LedgerState checkNow() throws NoAnswerException {
        Ledger counted = keeper.ledger();
        check(counted, counted.staff().stream().map(StaffMember::id).collect(Collectors.toSet()));
        Set<StaffId> again = suspects();
        if (!again.isEmpty()) {
            check(keeper.ledger(), again);
        }
        synchronized (this) {
            lastFullCheck = Optional.of(clock.instant());
        }
        return state();
    }

    @Override
    public LedgerState state() {
        Optional<Ledger> last = keeper.last();
        LedgerKeeper.Waiting waiting = keeper.waiting();
        LedgerState.Builder told = LedgerState.builder(
                last.map(ledger -> ledger.staff().size()).orElse(0),
                last.map(Ledger::rows).orElse(0L),
                last.map(Ledger::bytes).orElse(0L));
        last.ifPresent(ledger -> told.asAt(ledger.asAt()));
        told.waiting(waiting.changes(), waiting.lag(clock.instant()));
        synchronized (this) {
            lastFullCheck.ifPresent(told::lastFullCheck);
            told.checked(checked);
            lastDifference.ifPresent(at -> told.differences(differences, at));
        }
        return told.build();
    }

    private void check(Ledger counted, Set<StaffId> people) throws NoAnswerException {
        Set<StaffId> known = people.stream()
                .filter(person -> counted.person(person).isPresent())
                .collect(Collectors.toSet());
        Map<StaffId, PersonReckoning> scratch = reader.reckon(known, counted);
        Set<StaffId> wrong = known.stream()
                .filter(person -> !counted.person(person)
                        .orElseThrow()
                        .rows()
                        .agrees(scratch.get(person).ledger()))
                .collect(Collectors.toSet());
        Set<StaffId> twice = judge(people, wrong);
        scratch.keySet().retainAll(twice);
        Set<StaffId> corrected = explainer.correct(counted, scratch);
        if (!corrected.isEmpty() && tellsOfChanges()) {
            alarm(corrected.size());
        }
    }

    /** Returns who is to be put right: who differed before. The first time, a notice may still be on its way. */
    private synchronized Set<StaffId> judge(Set<StaffId> looked, Set<StaffId> wrong) {
        checked += looked.size();
        Set<StaffId> twice = new HashSet<>(wrong);
        if (tellsOfChanges()) {
            twice.retainAll(suspects);
        }
        suspects.removeAll(looked);
        suspects.addAll(wrong);
        suspects.removeAll(twice);
        return twice;
    }

    private synchronized void alarm(int people) {
        differences += people;
        lastDifference = Optional.of(clock.instant());
        LOG.warn(
                "What was counted of {} people of department {} was not what working it out anew gives; it was put right."
                        + " Tell who maintains Sessionwise.",
                people,
                department);
    }

    private synchronized StaffId chosen(List<StaffMember> staff) {
        if (!suspects.isEmpty()) {
            return suspects.iterator().next();
        }
        next = (next + 1) % staff.size();
        if (next == 0) {
            lastFullCheck = Optional.of(clock.instant());
        }
        return staff.get(next).id();
    }

    private synchronized Set<StaffId> suspects() {
        return Set.copyOf(suspects);
    }

    /** Of a host that tells of no changes, what is counted may be old, and no fault. */
    private boolean tellsOfChanges() {
        return product.features().contains(RosterHost.Feature.CHANGE_FEED);
    }
}
