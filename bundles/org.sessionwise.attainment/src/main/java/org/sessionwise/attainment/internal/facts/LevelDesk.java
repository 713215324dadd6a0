package org.sessionwise.attainment.internal.facts;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.evidence.EvidenceRegister;
import org.sessionwise.api.evidence.PersonRecords;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.attainment.internal.catalogue.Catalogues;
import org.sessionwise.attainment.internal.store.AttainmentPolicyTable;
import org.sessionwise.attainment.internal.store.AttainmentStore;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffDirectory;

/**
 * Answers questions about today's levels one after the other, each by what is known by then, and about other days beside that:
 * no question about today waits for one of another day. Safe from any thread.
 */
public final class LevelDesk {

    private static final int PATIENCE_SECONDS = 10;

    private final Levels levels;
    private final OtherDays others;
    private final FactsKeeper keeper;
    private final NoticeDesk notices;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicLong told = new AtomicLong();

    /** What facts are collected from. */
    public record Sources(
            RosterHost host,
            StaffDirectory staff,
            JobPlanRegister plans,
            EvidenceRegister register,
            PersonRecords records,
            Neighbours neighbours,
            NoticeDesk notices) {}

    public LevelDesk(Sources from, Catalogues catalogues, AttainmentStore store, Clock clock) {
        this.notices = from.notices();
        LiveReader live = new LiveReader(from.neighbours(), from.host().zone());
        Collector collector =
                new Collector(from.staff(), from.plans(), from.register(), from.records(), from.neighbours(), live);
        this.keeper = new FactsKeeper(collector, new FactLog(store), from.notices(), from.host(), clock);
        Views views =
                new Views(catalogues, () -> store.read(connection -> new AttainmentPolicyTable(connection).history()));
        this.levels = new Levels(keeper, from.neighbours(), views);
        this.others = new OtherDays(keeper, views);
    }

    /** Returns which day it is where the host is. */
    public LocalDate today() {
        return keeper.today();
    }

    /** Answers by what is known now; the view is not to be used afterwards. */
    public <T> T now(Function<View, T> question) throws NoAnswerException {
        return inTurn(() -> question.apply(levels.today()));
    }

    /** Answers by what was known at the end of a day, of today or a day to come by what is known now; the view is not to be used afterwards. */
    public <T> T on(LocalDate day, Function<View, T> question) throws NoAnswerException {
        Optional<T> ofToday = inTurn(() -> {
            View today = levels.today();
            return today.day().equals(day) ? Optional.of(question.apply(today)) : Optional.empty();
        });
        return ofToday.isPresent() ? ofToday.get() : others.on(day, inTurn(levels::moment), question);
    }

    public Set<DepartmentId> departments() throws NoAnswerException {
        return inTurn(levels::departments);
    }

    /** Reads what was announced, so that it is on record when it became known, and tells who wants to know. */
    public void catchUp() throws NoAnswerException {
        tell(inTurn(() -> {
            levels.today();
            return levels.changes();
        }));
    }

    /** Reads what nobody announces: what neighbours keep, for about so long. */
    public void goRound(Duration budget) throws NoAnswerException {
        tell(inTurn(() -> {
            keeper.goRound(budget);
            levels.askOthersAnew();
            levels.today();
            return levels.changes();
        }));
    }

    private void tell(long changes) {
        if (told.getAndSet(changes) != changes) {
            notices.announce();
        }
    }

    private <T> T inTurn(Turns.Answer<T> answer) throws NoAnswerException {
        if (!hasTurn()) {
            throw new NoAnswerException("Levels are being worked out just now. Try again in a moment.");
        }
        try {
            return answer.get();
        } finally {
            turn.unlock();
        }
    }

    private boolean hasTurn() {
        try {
            return turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
