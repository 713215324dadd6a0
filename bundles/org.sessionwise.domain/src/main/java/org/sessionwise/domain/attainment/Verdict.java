package org.sessionwise.domain.attainment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is said of one criterion in one scope on one day, and why. Names nobody. */
public final class Verdict {

    private final Status status;
    private final String reason;
    private final Basis basis;

    private record Basis(
            Optional<Proportion> counted, Optional<LocalDate> until, List<String> evidence, String source) {}

    private Verdict(Status status, String reason, Basis basis) {
        this.status = Objects.requireNonNull(status, "status");
        this.reason = Objects.requireNonNull(reason, "reason");
        this.basis = basis;
    }

    /** Returns a verdict with a reason in one plain sentence. */
    public static Verdict of(Status status, String reason) {
        return new Verdict(status, reason, new Basis(Optional.empty(), Optional.empty(), List.of(), ""));
    }

    /** Returns it with another reason. */
    public Verdict because(String other) {
        return new Verdict(status, other, basis);
    }

    /** Returns it with the numbers it rests on. */
    public Verdict counted(Proportion counted) {
        return new Verdict(
                status, reason, new Basis(Optional.of(counted), basis.until(), basis.evidence(), basis.source()));
    }

    /** Returns it with the first day on which what it rests on no longer holds, if nothing is done. */
    public Verdict until(LocalDate day) {
        return new Verdict(
                status, reason, new Basis(basis.counted(), Optional.of(day), basis.evidence(), basis.source()));
    }

    /** Returns it with the evidence it rests on, best first. */
    public Verdict from(List<String> evidence) {
        return new Verdict(
                status, reason, new Basis(basis.counted(), basis.until(), List.copyOf(evidence), basis.source()));
    }

    /** Returns it as inherited from a wider scope, named by {@link AttainmentScope#toString}. */
    public Verdict inheritedFrom(AttainmentScope wider) {
        return new Verdict(
                status, reason, new Basis(basis.counted(), basis.until(), basis.evidence(), wider.toString()));
    }

    public Status status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    public Optional<Proportion> counted() {
        return basis.counted();
    }

    /** Returns the first day on which it no longer holds; for what is not met, the day it ended, if it ever held. */
    public Optional<LocalDate> until() {
        return basis.until();
    }

    public List<String> evidence() {
        return basis.evidence();
    }

    /** Returns the key of the wider scope that decided it; empty if it was decided here. */
    public Optional<String> inherited() {
        return basis.source().isEmpty() ? Optional.empty() : Optional.of(basis.source());
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Verdict other
                && status == other.status
                && reason.equals(other.reason)
                && basis.equals(other.basis);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, reason, basis);
    }

    @Override
    public String toString() {
        return status + ": " + reason;
    }
}
