package org.sessionwise.domain.plan;

import java.time.MonthDay;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.domain.Fraction;

/** How a plan counts its year and how much of the contract it is. What is empty follows from the contract. */
public final class YearTerms {

    /** Nothing of its own; the year begins on 1 April, a local default. */
    public static final YearTerms NONE =
            new YearTerms(MonthDay.of(4, 1), Optional.empty(), Optional.empty(), Map.of(), Optional.empty());

    private final MonthDay begins;
    private final Optional<Fraction> workingWeeks;
    private final Optional<Fraction> contracted;
    private final Map<LeaveKind, Fraction> leaveDays;
    private final Optional<OnCallAvailability> onCall;

    private YearTerms(
            MonthDay begins,
            Optional<Fraction> workingWeeks,
            Optional<Fraction> contracted,
            Map<LeaveKind, Fraction> leaveDays,
            Optional<OnCallAvailability> onCall) {
        this.begins = begins;
        this.workingWeeks = workingWeeks;
        this.contracted = contracted;
        this.leaveDays = new EnumMap<>(LeaveKind.class);
        this.leaveDays.putAll(leaveDays);
        this.onCall = onCall;
    }

    /**
     * Returns terms.
     *
     * @param begins first day of each plan year; 29 February is not one
     * @param workingWeeks of 52, instead of the contract's
     * @param contracted core PA a week, or hours a week where the contract is in hours; additional PA are not in it
     * @param leaveDays a year, of this person as they work, in days of a five-day week; a kind that is missing follows from the
     *     contract
     */
    public static YearTerms of(
            MonthDay begins,
            Optional<Fraction> workingWeeks,
            Optional<Fraction> contracted,
            Map<LeaveKind, Fraction> leaveDays,
            Optional<OnCallAvailability> onCall) {
        if (begins.equals(MonthDay.of(2, 29))) {
            throw new IllegalArgumentException("a plan year cannot begin on 29 February");
        }
        return new YearTerms(begins, workingWeeks, contracted, leaveDays, onCall);
    }

    public MonthDay begins() {
        return begins;
    }

    public Optional<Fraction> workingWeeks() {
        return workingWeeks;
    }

    /** Returns core PA a week, or hours a week where the contract is in hours. */
    public Optional<Fraction> contracted() {
        return contracted;
    }

    /** Returns leave in days a year by kind; what is missing follows from the contract. */
    public Map<LeaveKind, Fraction> leaveDays() {
        return Map.copyOf(leaveDays);
    }

    public Optional<OnCallAvailability> onCall() {
        return onCall;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof YearTerms terms
                && begins.equals(terms.begins)
                && workingWeeks.equals(terms.workingWeeks)
                && contracted.equals(terms.contracted)
                && leaveDays.equals(terms.leaveDays)
                && onCall.equals(terms.onCall);
    }

    @Override
    public int hashCode() {
        return Objects.hash(begins, workingWeeks, contracted, leaveDays, onCall);
    }
}
