package org.sessionwise.api.policy;

import java.util.Objects;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.domain.DepartmentId;

/** What a policy would change in the figures of a department. */
public final class PolicyEffect {

    private final DepartmentId department;
    private final FigureLine before;
    private final FigureLine after;

    private PolicyEffect(DepartmentId department, FigureLine before, FigureLine after) {
        this.department = Objects.requireNonNull(department, "department");
        this.before = Objects.requireNonNull(before, "before");
        this.after = Objects.requireNonNull(after, "after");
    }

    public static PolicyEffect of(DepartmentId department, FigureLine before, FigureLine after) {
        return new PolicyEffect(department, before, after);
    }

    public DepartmentId department() {
        return department;
    }

    /** Returns the figures as they are. */
    public FigureLine before() {
        return before;
    }

    /** Returns the figures as they would be. */
    public FigureLine after() {
        return after;
    }
}
