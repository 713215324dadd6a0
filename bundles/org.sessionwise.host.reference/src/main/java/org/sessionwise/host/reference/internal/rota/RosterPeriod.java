package org.sessionwise.host.reference.internal.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.RosterWeek;

/**
 * Some weeks that a department makes, approves and publishes together.
 *
 * @param weeks those of its weeks that have a roster, in order
 * @param signatures who signed it, and what they said
 * @param sessions how many are on the roster, cancelled ones not counted
 * @param people how many have at least one of them
 */
public record RosterPeriod(
        DepartmentId department,
        DateRange days,
        List<RosterWeek> weeks,
        Signatures signatures,
        PeriodRule rule,
        int sessions,
        int people) {

    /** How far a period is. */
    public enum State {
        /** Some of its weeks have no roster. */
        NOT_MADE,
        DRAFT,
        /** The coordinator has approved it first; a second person has not. */
        SUBMITTED,
        APPROVED,
        PUBLISHED,
        FINAL
    }

    /** What has not happened in time. */
    public enum Overdue {
        MAKING,
        PUBLISHING
    }

    public State state() {
        if (weeks.size() < rule.weeks()) {
            return State.NOT_MADE;
        }
        if (weeks.stream().allMatch(week -> week.state() == RosterWeek.State.FINALISED)) {
            return State.FINAL;
        }
        if (weeks.stream().noneMatch(week -> week.state() == RosterWeek.State.DRAFT)) {
            return State.PUBLISHED;
        }
        return State.valueOf(signatures.stage().name());
    }

    /** Returns the day by which all its weeks have to have a roster. */
    public LocalDate madeDue() {
        return days.from().minusWeeks(rule.madeAhead());
    }

    public LocalDate publishedDue() {
        return days.from().minusWeeks(rule.publishedAhead());
    }

    /** Tells what is late; the graver of the two if both are. */
    public Optional<Overdue> overdue(LocalDate today) {
        State state = state();
        boolean published = state == State.PUBLISHED || state == State.FINAL;
        if (!published && today.isAfter(publishedDue())) {
            return Optional.of(Overdue.PUBLISHING);
        }
        return state == State.NOT_MADE && today.isAfter(madeDue()) ? Optional.of(Overdue.MAKING) : Optional.empty();
    }

    /** How far the signatures are. */
    public enum Stage {
        DRAFT,
        SUBMITTED,
        APPROVED
    }

    /**
     * Who signed.
     *
     * @param words what the last of them said
     */
    public record Signatures(
            Stage stage,
            Optional<String> submittedBy,
            Optional<Instant> submittedAt,
            Optional<String> approvedBy,
            Optional<Instant> approvedAt,
            Optional<Instant> publishedAt,
            Optional<String> words) {

        static final Signatures NONE = new Signatures(
                Stage.DRAFT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        public static Signatures submitted(String by, Instant at) {
            return new Signatures(
                    Stage.SUBMITTED,
                    Optional.of(by),
                    Optional.of(at),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        public Signatures approved(String by, Instant at) {
            return new Signatures(
                    Stage.APPROVED,
                    submittedBy,
                    submittedAt,
                    Optional.of(by),
                    Optional.of(at),
                    Optional.empty(),
                    Optional.empty());
        }

        Signatures published(Instant at) {
            return new Signatures(
                    stage, submittedBy, submittedAt, approvedBy, approvedAt, Optional.of(at), Optional.empty());
        }

        /** Returns a draft again, with the words of whoever would not have it so. */
        static Signatures none(String words) {
            return new Signatures(
                    Stage.DRAFT,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(words).filter(text -> !text.isEmpty()));
        }
    }
}
