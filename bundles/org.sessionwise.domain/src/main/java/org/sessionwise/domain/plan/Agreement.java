package org.sessionwise.domain.plan;

import java.util.List;

/**
 * What a plan says beside its timetable (e-job planning standard of June 2019, "What is a job plan?"). Every list is in the
 * plan's own order and may be empty.
 */
public final class Agreement {

    /** Says nothing. */
    public static final Agreement NONE = new Agreement(List.of(), List.of(), List.of(), List.of());

    private final List<String> responsibilities;
    private final List<String> accountabilities;
    private final List<Objective> objectives;
    private final List<Support> support;

    private Agreement(
            List<String> responsibilities,
            List<String> accountabilities,
            List<Objective> objectives,
            List<Support> support) {
        this.responsibilities = List.copyOf(responsibilities);
        this.accountabilities = List.copyOf(accountabilities);
        this.objectives = List.copyOf(objectives);
        this.support = List.copyOf(support);
    }

    public static Agreement of(
            List<String> responsibilities,
            List<String> accountabilities,
            List<Objective> objectives,
            List<Support> support) {
        return new Agreement(responsibilities, accountabilities, objectives, support);
    }

    public List<String> responsibilities() {
        return responsibilities;
    }

    /** Returns to whom, and for what, the person answers. */
    public List<String> accountabilities() {
        return accountabilities;
    }

    public List<Objective> objectives() {
        return objectives;
    }

    public List<Support> support() {
        return support;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Agreement agreement
                && responsibilities.equals(agreement.responsibilities)
                && accountabilities.equals(agreement.accountabilities)
                && objectives.equals(agreement.objectives)
                && support.equals(agreement.support);
    }

    @Override
    public int hashCode() {
        return 31 * objectives.hashCode() + responsibilities.hashCode();
    }
}
