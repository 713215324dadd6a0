package org.sessionwise.domain.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.ProgrammedActivities;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.contract.ContractTerms;

/**
 * The contract of a plan: its code and what the source stated of it, and what is known of it over time.
 *
 * <p>The session count is a local default, since the standard never defines a session: the length in units of one PA (4 h
 * where the contract is in hours), rounded half up to halves, at least one half.
 */
public final class Contract {

    private static final Duration DEFAULT_SESSION = Duration.ofHours(4);

    private final String code;
    private final Optional<Duration> onePa;
    private final List<ContractTerms> terms;

    private Contract(String code, Optional<Duration> onePa, List<ContractTerms> terms) {
        this.code = code;
        this.onePa = onePa;
        this.terms = List.copyOf(terms);
    }

    /**
     * Returns terms in programmed activities of a given length, 4 h for the consultant contract in England.
     *
     * @throws IllegalArgumentException if a PA is shorter than a minute
     */
    public static Contract inProgrammedActivities(String code, Duration onePa) {
        if (onePa.toMinutes() <= 0) {
            throw new IllegalArgumentException("a PA lasts some minutes, not " + onePa);
        }
        return new Contract(code, Optional.of(onePa), List.of());
    }

    /** Returns terms in hours, such as Agenda for Change: time counts, PA do not exist. */
    public static Contract inHours(String code) {
        return new Contract(code, Optional.empty(), List.of());
    }

    /** Returns the same contract with what it says over time; of two that are in force on a day the first counts. */
    public Contract governedBy(List<ContractTerms> all) {
        return new Contract(code, onePa, all);
    }

    /** Returns what the contract says on a day; empty if nothing is known but what the source stated. */
    public Optional<ContractTerms> terms(LocalDate date) {
        return terms.stream().filter(some -> some.inForce().contains(date)).findFirst();
    }

    /** Returns the source's name for the terms; it decides nothing. */
    public String code() {
        return code;
    }

    /** Returns the length of one PA; empty where the contract is in hours. */
    public Optional<Duration> onePa() {
        return onePa;
    }

    /** Returns what one session is worth in each unit. */
    public Workload value(Period worked) {
        return value(worked.length());
    }

    /** Returns what one session of a length is worth in each unit. */
    public Workload value(Duration length) {
        return new Workload(
                1,
                new Fraction(halfSessions(length), 2),
                length.toMinutes(),
                onePa.map(unit -> ProgrammedActivities.ofWorked(length, unit)).orElse(ProgrammedActivities.NONE));
    }

    private long halfSessions(Duration length) {
        long unit = onePa.orElse(DEFAULT_SESSION).toMinutes();
        long rounded = Math.floorDiv(4 * length.toMinutes() + unit, 2 * unit);
        return Math.max(1, rounded);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contract contract
                && code.equals(contract.code)
                && onePa.equals(contract.onePa)
                && terms.equals(contract.terms);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, onePa);
    }
}
