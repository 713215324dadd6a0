package org.sessionwise.api.attainment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Verdict;

/** An unmet criterion on the way to a level, and what it would take. */
public final class NextStep {

    private final Criterion criterion;
    private final int level;
    private final Verdict verdict;
    private final String todo;
    private final Effort effort;
    private final List<StaffId> behind;
    private final Optional<StepPlan> plan;

    /**
     * What it would take.
     *
     * @param people who must act, at least one
     * @param records to change, at least one; with {@code people} multiplied it is what steps are ordered by
     * @param needed of the records so many are enough, such as 14 plans of 20 for 90 %
     */
    public record Effort(int people, int records, int needed) {
        public long size() {
            return (long) people * records;
        }
    }

    private NextStep(
            Criterion criterion,
            int level,
            Verdict verdict,
            String todo,
            Effort effort,
            List<StaffId> behind,
            Optional<StepPlan> plan) {
        this.criterion = Objects.requireNonNull(criterion, "criterion");
        this.level = level;
        this.verdict = Objects.requireNonNull(verdict, "verdict");
        this.todo = Objects.requireNonNull(todo, "todo");
        this.effort = Objects.requireNonNull(effort, "effort");
        this.behind = List.copyOf(behind);
        this.plan = Objects.requireNonNull(plan, "plan");
    }

    /**
     * Returns a step.
     *
     * @param level the level it stands in the way of
     * @param todo what is to be done, in one sentence that names nobody: {@code If 14 more plans are signed, 1.4 is met.}
     * @param behind people whose plan or record it is, of those the caller may see, in order of their keys
     */
    public static NextStep of(
            Criterion criterion,
            int level,
            Verdict verdict,
            String todo,
            Effort effort,
            List<StaffId> behind,
            Optional<StepPlan> plan) {
        return new NextStep(criterion, level, verdict, todo, effort, behind, plan);
    }

    public Criterion criterion() {
        return criterion;
    }

    public int level() {
        return level;
    }

    public Verdict verdict() {
        return verdict;
    }

    public String todo() {
        return todo;
    }

    public Effort effort() {
        return effort;
    }

    public List<StaffId> behind() {
        return behind;
    }

    /** Returns who does it by when; empty if nobody said. */
    public Optional<StepPlan> plan() {
        return plan;
    }
}
