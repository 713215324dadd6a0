package org.sessionwise.domain.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.calendar.Nation;

/** One version of one person's job plan. */
public final class JobPlanVersion {

    private final JobPlanId planId;
    private final int version;
    private final PersonReference person;
    private final DateRange inForce;
    private final Terms terms;

    /** What is agreed, apart from whose version it is and when it rules. */
    private record Terms(
            JobPlanState state,
            SystemOfRecord systemOfRecord,
            ZoneId zone,
            Nation nation,
            Contract contract,
            List<Activity> activities,
            YearTerms year,
            Agreement agreement,
            PlanLife life,
            Optional<LocalDate> reviewedOn,
            Optional<LocalDate> approvedOn) {}

    private JobPlanVersion(JobPlanId planId, int version, PersonReference person, DateRange inForce, Terms terms) {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1, not " + version);
        }
        Set<ActivityId> ids = new HashSet<>();
        for (Activity activity : terms.activities()) {
            if (!ids.add(activity.id())) {
                throw new IllegalArgumentException("activity " + activity.id() + " stands twice in one plan");
            }
        }
        this.planId = planId;
        this.version = version;
        this.person = person;
        this.inForce = inForce;
        this.terms = terms;
    }

    /**
     * Starts a version: approved, kept in e-job-planning software, London's time, bank holidays of England and Wales,
     * in hours, without activities.
     *
     * @param version 1 or more
     */
    public static Builder builder(JobPlanId planId, int version, PersonReference person, DateRange inForce) {
        return new Builder(planId, version, person, inForce);
    }

    public JobPlanId planId() {
        return planId;
    }

    /** Returns 1 or more; a higher version was made later. */
    public int version() {
        return version;
    }

    /** Returns whose plan it is, as the source says: who that is in the host is found elsewhere. */
    public PersonReference person() {
        return person;
    }

    /** Returns the days on which this version rules, if it is approved. */
    public DateRange inForce() {
        return inForce;
    }

    public JobPlanState state() {
        return terms.state();
    }

    public SystemOfRecord systemOfRecord() {
        return terms.systemOfRecord();
    }

    /** Returns the zone in which the times of its slots are meant. */
    public ZoneId zone() {
        return terms.zone();
    }

    /** Returns whose bank holidays count. */
    public Nation nation() {
        return terms.nation();
    }

    public Contract contract() {
        return terms.contract();
    }

    /** Returns the activities in the plan's own order; empty if nothing is agreed yet. */
    public List<Activity> activities() {
        return terms.activities();
    }

    /** Returns how it counts its year and how much of the contract it is. */
    public YearTerms year() {
        return terms.year();
    }

    /** Returns what it says beside its timetable. */
    public Agreement agreement() {
        return terms.agreement();
    }

    /** Returns who signed it and what was disputed. */
    public PlanLife life() {
        return terms.life();
    }

    /** Returns when it was last reviewed, if the source says so. */
    public Optional<LocalDate> reviewedOn() {
        return terms.reviewedOn();
    }

    /** Returns when it was approved, if the source says so; without meaning for {@link #rules}. */
    public Optional<LocalDate> approvedOn() {
        return terms.approvedOn();
    }

    /** Tells whether this version plans a day: approved and in force. */
    public boolean rules(LocalDate date) {
        return terms.state() == JobPlanState.APPROVED && inForce.contains(date);
    }

    /** Starts a version with the same content, to be changed. */
    public Builder toBuilder() {
        return new Builder(planId, version, person, inForce, terms);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JobPlanVersion plan
                && planId.equals(plan.planId)
                && version == plan.version
                && person.equals(plan.person)
                && inForce.equals(plan.inForce)
                && terms.equals(plan.terms);
    }

    @Override
    public int hashCode() {
        return Objects.hash(planId, version, inForce, terms);
    }

    /** Collects the terms of a version. Not for use by several threads. */
    public static final class Builder {

        private final JobPlanId planId;
        private final int version;
        private final PersonReference person;
        private final DateRange inForce;
        private JobPlanState state = JobPlanState.APPROVED;
        private SystemOfRecord systemOfRecord = SystemOfRecord.E_JOB_PLANNING;
        private ZoneId zone = ZoneId.of("Europe/London");
        private Nation nation = Nation.ENGLAND_AND_WALES;
        private Contract contract = Contract.inHours("not stated");
        private List<Activity> activities = List.of();
        private YearTerms year = YearTerms.NONE;
        private Agreement agreement = Agreement.NONE;
        private PlanLife life = PlanLife.NONE;
        private Optional<LocalDate> reviewedOn = Optional.empty();
        private Optional<LocalDate> approvedOn = Optional.empty();

        private Builder(JobPlanId planId, int version, PersonReference person, DateRange inForce) {
            this.planId = planId;
            this.version = version;
            this.person = person;
            this.inForce = inForce;
        }

        private Builder(JobPlanId planId, int version, PersonReference person, DateRange inForce, Terms terms) {
            this(planId, version, person, inForce);
            state = terms.state();
            systemOfRecord = terms.systemOfRecord();
            zone = terms.zone();
            nation = terms.nation();
            contract = terms.contract();
            activities = terms.activities();
            year = terms.year();
            agreement = terms.agreement();
            life = terms.life();
            reviewedOn = terms.reviewedOn();
            approvedOn = terms.approvedOn();
        }

        public Builder state(JobPlanState value) {
            state = value;
            return this;
        }

        public Builder systemOfRecord(SystemOfRecord value) {
            systemOfRecord = value;
            return this;
        }

        public Builder zone(ZoneId value) {
            zone = value;
            return this;
        }

        public Builder nation(Nation value) {
            nation = value;
            return this;
        }

        public Builder contract(Contract value) {
            contract = value;
            return this;
        }

        public Builder activities(List<Activity> value) {
            activities = List.copyOf(value);
            return this;
        }

        public Builder year(YearTerms value) {
            year = value;
            return this;
        }

        public Builder agreement(Agreement value) {
            agreement = value;
            return this;
        }

        public Builder life(PlanLife value) {
            life = value;
            return this;
        }

        public Builder reviewedOn(LocalDate value) {
            reviewedOn = Optional.of(value);
            return this;
        }

        public Builder approvedOn(LocalDate value) {
            approvedOn = Optional.of(value);
            return this;
        }

        /** Returns the version; throws {@link IllegalArgumentException} that says what does not fit. */
        public JobPlanVersion build() {
            Terms terms = new Terms(
                    state,
                    systemOfRecord,
                    zone,
                    nation,
                    contract,
                    activities,
                    year,
                    agreement,
                    life,
                    reviewedOn,
                    approvedOn);
            return new JobPlanVersion(planId, version, person, inForce, terms);
        }
    }
}
