package org.sessionwise.domain.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.domain.RuleSource.Standing;
import org.sessionwise.domain.contract.ContractTerms;
import org.sessionwise.domain.contract.Sourced;

/** The contract of a plan: its code and what the source stated of it, and what is known of it over time. */
public final class Contract {

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
        for (ContractTerms some : terms) { // asked for each piece of each session
            if (some.inForce().contains(date)) {
                return Optional.of(some);
            }
        }
        return Optional.empty();
    }

    /** Returns the source's name for the terms, by which a catalogue knows them. */
    public String code() {
        return code;
    }

    /** Returns the length of one PA as the source stated it; empty if it did not, or in hours. */
    public Optional<Duration> onePa() {
        return onePa;
    }

    /**
     * Returns what one PA of plain time lasts on a day; empty where the contract is in hours. What the source stated goes
     * before a default of ours, and after everything else that is known of the contract.
     */
    public Optional<Duration> onePa(LocalDate date) {
        Optional<ContractTerms> known = terms(date);
        if (known.isEmpty()) {
            return onePa;
        }
        Optional<Sourced<Duration>> length = known.get().onePa();
        boolean ours = length.isPresent() && length.get().source().standing() == Standing.LOCAL_DEFAULT;
        return ours && onePa.isPresent() ? onePa : length.map(Sourced::value);
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
