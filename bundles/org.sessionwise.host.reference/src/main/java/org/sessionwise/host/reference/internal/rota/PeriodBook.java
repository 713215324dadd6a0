package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.reference.internal.rota.RosterPeriod.Signatures;
import org.sessionwise.host.reference.internal.rota.RosterPeriod.State;
import org.sessionwise.host.reference.internal.store.RotaDatabase;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterWeek;

/** Roster periods: made, submitted, approved by a second person, published, final. */
public final class PeriodBook {

    private static final int PAST = 3;
    private static final int BEYOND_DUE = 1;

    private final RotaDatabase database;
    private final Supplier<LocalDate> today;
    private final Changes changes;
    private final Audit audit;

    public PeriodBook(RotaDatabase database, Supplier<LocalDate> today, Changes changes, Audit audit) {
        this.database = database;
        this.today = today;
        this.changes = changes;
        this.audit = audit;
    }

    /** One step of a period. */
    public enum Step {
        /** The coordinator's own approval. */
        SUBMIT(State.DRAFT, "period submitted"),
        TAKE_BACK(State.SUBMITTED, "period taken back"),
        /** The second person's; never of whoever submitted it. */
        APPROVE(State.SUBMITTED, "period approved"),
        SEND_BACK(State.SUBMITTED, "period sent back"),
        PUBLISH(State.APPROVED, "period published"),
        FINALISE(State.PUBLISHED, "period finalised");

        private final State from;
        private final String action;

        Step(State from, String action) {
            this.from = from;
            this.action = action;
        }

        boolean startsFrom(State state) {
            return state == from || this == TAKE_BACK && state == State.APPROVED;
        }
    }

    public PeriodRule rule() {
        return database.read(PeriodRule::load);
    }

    /**
     * Returns the periods from a little while ago to the last one that is due to be made, and one more; those left out that are
     * over and never had a roster.
     */
    public List<RosterPeriod> calendar(DepartmentId department) {
        return database.read(connection -> {
            PeriodRule rule = PeriodRule.load(connection);
            LocalDate current = rule.firstMonday(today.get());
            LocalDate last = rule.firstMonday(today.get().plusWeeks(rule.madeAhead()))
                    .plusWeeks((long) BEYOND_DUE * rule.weeks());
            List<RosterPeriod> periods = new ArrayList<>();
            LocalDate monday = current.minusWeeks((long) PAST * rule.weeks());
            for (; !monday.isAfter(last); monday = monday.plusWeeks(rule.weeks())) {
                RosterPeriod period = PeriodTable.find(connection, department, monday, rule);
                if (!period.weeks().isEmpty() || !monday.isBefore(current)) {
                    periods.add(period);
                }
            }
            return List.copyOf(periods);
        });
    }

    /**
     * Takes a step.
     *
     * @param firstMonday the period's first day
     * @param words what is said about it; needed to send a period back
     */
    public RosterPeriod take(Step step, DepartmentId department, LocalDate firstMonday, String words, String actor) {
        RosterPeriod after = database.write(connection -> {
            PeriodRule rule = PeriodRule.load(connection);
            if (!rule.firstMonday(firstMonday).equals(firstMonday)) {
                throw Refused.notFound("period");
            }
            RosterPeriod before = PeriodTable.find(connection, department, firstMonday, rule);
            check(step, before, words, actor);
            PeriodTable.put(connection, department, firstMonday, signed(step, before, words, actor));
            moveWeeks(connection, step, before);
            audit.record(connection, actor, department, step.action, firstMonday.toString(), words);
            return PeriodTable.find(connection, department, firstMonday, rule);
        });
        if (step == Step.PUBLISH || step == Step.FINALISE) {
            changes.tell(RosterChange.of(RosterChange.Kind.WEEKS, department, Set.of(), after.days()));
        }
        return after;
    }

    private void check(Step step, RosterPeriod period, String words, String actor) {
        LocalDate from = period.days().from();
        State state = period.state();
        if (!step.startsFrom(state)) {
            String missing = state == State.NOT_MADE ? " Some of its weeks have no roster yet." : "";
            throw conflict("The period from " + from + " is " + word(state) + ": this step is not open." + missing);
        }
        if (step == Step.APPROVE && period.signatures().submittedBy().equals(Optional.of(actor))) {
            throw new Refused(
                    Refused.Reason.NOT_PERMITTED, "You submitted this period yourself. A second person approves it.");
        }
        if (step == Step.SEND_BACK && words.isBlank()) {
            throw Refused.invalid("period " + from, "words", "why it is sent back");
        }
        if (step == Step.FINALISE && period.days().until().isAfter(today.get())) {
            throw conflict("The period from " + from + " is not over yet, so it cannot be finalised.");
        }
    }

    private Signatures signed(Step step, RosterPeriod before, String words, String actor) {
        return switch (step) {
            case SUBMIT -> Signatures.submitted(actor, audit.now());
            case APPROVE -> before.signatures().approved(actor, audit.now());
            case PUBLISH -> before.signatures().published(audit.now());
            case TAKE_BACK, SEND_BACK -> Signatures.none(words);
            case FINALISE -> before.signatures();
        };
    }

    private static void moveWeeks(Connection connection, Step step, RosterPeriod period) throws SQLException {
        if (step != Step.PUBLISH && step != Step.FINALISE) {
            return;
        }
        RosterWeek.State from = step == Step.PUBLISH ? RosterWeek.State.DRAFT : RosterWeek.State.PUBLISHED;
        RosterWeek.State to = step == Step.PUBLISH ? RosterWeek.State.PUBLISHED : RosterWeek.State.FINALISED;
        for (RosterWeek week : period.weeks()) {
            if (week.state() == from) {
                WeekTable.put(connection, period.department(), RosterWeek.of(week.monday(), to));
            }
        }
    }

    private static Refused conflict(String words) {
        return new Refused(Refused.Reason.CONFLICT, words);
    }

    private static String word(State state) {
        return switch (state) {
            case NOT_MADE -> "not made";
            case DRAFT -> "a draft";
            case SUBMITTED -> "waiting for a second person";
            case APPROVED -> "approved";
            case PUBLISHED -> "published";
            case FINAL -> "final";
        };
    }
}
