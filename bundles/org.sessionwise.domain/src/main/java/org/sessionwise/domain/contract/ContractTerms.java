package org.sessionwise.domain.contract;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;

/** What one contract says on the days of a range; each value has its own source. */
public final class ContractTerms {

    private final String code;
    private final String title;
    private final DateRange inForce;
    private final Optional<Sourced<Duration>> onePa;
    private final Optional<Sourced<PremiumTime>> premium;
    private final Optional<PremiumSources> premiumSources;
    private final Sourced<Fraction> fullTime;
    private final Sourced<WorkingWeeks> workingWeeks;
    private final Sourced<Boolean> contractual;
    private final Optional<Sourced<Boolean>> premiumAsMoney;
    private final List<Sourced<Cap>> caps;

    private ContractTerms(Builder builder) {
        this.code = builder.code;
        this.title = builder.title;
        this.inForce = builder.inForce;
        this.onePa = builder.onePa;
        this.premium = builder.premium;
        this.premiumSources = builder.premiumSources;
        this.fullTime = Objects.requireNonNull(builder.fullTime, "fullTime");
        this.workingWeeks = Objects.requireNonNull(builder.workingWeeks, "workingWeeks");
        this.contractual = Objects.requireNonNull(builder.contractual, "contractual");
        this.premiumAsMoney = builder.premiumAsMoney;
        this.caps = List.copyOf(builder.caps);
        if (onePa.isEmpty() && premium.isPresent()) {
            throw new IllegalArgumentException("contract " + code + " is in hours and has no premium PA");
        }
    }

    /**
     * Starts terms in hours, without caps; {@code fullTime}, {@code workingWeeks} and {@code contractual} must be set.
     *
     * @param code by which plans name it
     * @param title as people call it
     */
    public static Builder builder(String code, String title, DateRange inForce) {
        return new Builder(code, title, inForce);
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** Returns the days on which it says so. */
    public DateRange inForce() {
        return inForce;
    }

    /** Returns the length of one PA in plain time; empty where the contract is in hours. */
    public Optional<Sourced<Duration>> onePa() {
        return onePa;
    }

    /**
     * Returns when time is premium; empty if the contract knows none or it is not known. Its source is the weakest of
     * {@link #premiumSources()}.
     */
    public Optional<Sourced<PremiumTime>> premium() {
        return premium;
    }

    /** Returns where each part of {@link #premium()} comes from; empty if that is. */
    public Optional<PremiumSources> premiumSources() {
        return premiumSources;
    }

    /** Returns a full-time week: PA, or hours where there are no PA. */
    public Sourced<Fraction> fullTime() {
        return fullTime;
    }

    public Sourced<WorkingWeeks> workingWeeks() {
        return workingWeeks;
    }

    /** Tells whether a job plan is part of the contract, which is what mediation and appeals depend on. */
    public Sourced<Boolean> contractual() {
        return contractual;
    }

    /** Tells whether premium work may be paid instead of shortening the plan; empty if nothing is said. */
    public Optional<Sourced<Boolean>> premiumAsMoney() {
        return premiumAsMoney;
    }

    /** Returns its limits, in its own order; empty if none is known. */
    public List<Sourced<Cap>> caps() {
        return caps;
    }

    /** Collects terms. Not for use by several threads. */
    public static final class Builder {

        private final String code;
        private final String title;
        private final DateRange inForce;
        private Optional<Sourced<Duration>> onePa = Optional.empty();
        private Optional<Sourced<PremiumTime>> premium = Optional.empty();
        private Optional<PremiumSources> premiumSources = Optional.empty();
        private Sourced<Fraction> fullTime;
        private Sourced<WorkingWeeks> workingWeeks;
        private Sourced<Boolean> contractual;
        private Optional<Sourced<Boolean>> premiumAsMoney = Optional.empty();
        private List<Sourced<Cap>> caps = List.of();

        private Builder(String code, String title, DateRange inForce) {
            this.code = code;
            this.title = title;
            this.inForce = inForce;
        }

        public Builder onePa(Duration length, RuleSource source) {
            onePa = Optional.of(new Sourced<>(length, source));
            return this;
        }

        public Builder premium(PremiumTime rule, PremiumSources sources) {
            premium = Optional.of(new Sourced<>(rule, sources.weakest()));
            premiumSources = Optional.of(sources);
            return this;
        }

        public Builder fullTime(Fraction week, RuleSource source) {
            fullTime = new Sourced<>(week, source);
            return this;
        }

        public Builder workingWeeks(WorkingWeeks weeks, RuleSource source) {
            workingWeeks = new Sourced<>(weeks, source);
            return this;
        }

        public Builder contractual(boolean is, RuleSource source) {
            contractual = new Sourced<>(is, source);
            return this;
        }

        public Builder premiumAsMoney(boolean may, RuleSource source) {
            premiumAsMoney = Optional.of(new Sourced<>(may, source));
            return this;
        }

        public Builder caps(List<Sourced<Cap>> all) {
            caps = List.copyOf(all);
            return this;
        }

        /** Returns the terms; throws {@link IllegalArgumentException} that says what does not fit. */
        public ContractTerms build() {
            return new ContractTerms(this);
        }
    }
}
