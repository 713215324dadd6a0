package org.sessionwise.host.spi;

import java.util.Objects;
import java.util.Optional;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;

/**
 * One assignment of one person. Personal data: show it only to a user whose {@code AccessScope} includes it, and never
 * log it.
 */
public final class StaffMember {

    private final StaffId id;
    private final DepartmentId department;
    private final TeamId team;
    private final String displayName;
    private final Details details;

    /** What a host may or may not know. */
    private record Details(
            Optional<String> assignmentNumber,
            Optional<String> registration,
            String professionalGroup,
            String grade,
            Optional<StaffId> lineManager,
            boolean inTraining) {}

    private StaffMember(StaffId id, DepartmentId department, TeamId team, String displayName, Details details) {
        this.id = id;
        this.department = department;
        this.team = team;
        this.displayName = displayName;
        this.details = details;
    }

    /** Starts a person of whom nothing else is known. */
    public static Builder builder(StaffId id, DepartmentId department, TeamId team, String displayName) {
        return new Builder(id, department, team, displayName);
    }

    public StaffId id() {
        return id;
    }

    public DepartmentId department() {
        return department;
    }

    public TeamId team() {
        return team;
    }

    /** Returns the name as colleagues read it on the roster. */
    public String displayName() {
        return displayName;
    }

    /** Returns the staff record's assignment number, the first key by which job plans are matched. */
    public Optional<String> assignmentNumber() {
        return details.assignmentNumber();
    }

    /**
     * Returns the professional registration, body and number, such as {@code GMC 1234567}: the second key for matching.
     */
    public Optional<String> registration() {
        return details.registration();
    }

    /** Returns the professional group as the host names it; {@code "not stated"} if it does not say. */
    public String professionalGroup() {
        return details.professionalGroup();
    }

    /** Returns grade or band in the host's words; empty text if it does not say. */
    public String grade() {
        return details.grade();
    }

    /** Returns who manages this person, if the host knows. */
    public Optional<StaffId> lineManager() {
        return details.lineManager();
    }

    /**
     * Tells whether this is a doctor in training. The e-job planning standard (June 2019, scope) leaves them out, so
     * they count in no indicator.
     */
    public boolean inTraining() {
        return details.inTraining();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof StaffMember other
                && id.equals(other.id)
                && department.equals(other.department)
                && team.equals(other.team)
                && displayName.equals(other.displayName)
                && details.equals(other.details);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, department, team, displayName, details);
    }

    /** Says which assignment it is, and nothing that people know it by. */
    @Override
    public String toString() {
        return "assignment " + id + " of " + department + ", " + team;
    }

    /** Collects what a host may or may not know of a person. Not for use by several threads. */
    public static final class Builder {

        private final StaffId id;
        private final DepartmentId department;
        private final TeamId team;
        private final String displayName;
        private Optional<String> assignmentNumber = Optional.empty();
        private Optional<String> registration = Optional.empty();
        private String professionalGroup = "not stated";
        private String grade = "";
        private Optional<StaffId> lineManager = Optional.empty();
        private boolean inTraining;

        private Builder(StaffId id, DepartmentId department, TeamId team, String displayName) {
            this.id = Objects.requireNonNull(id, "id");
            this.department = Objects.requireNonNull(department, "department");
            this.team = Objects.requireNonNull(team, "team");
            this.displayName = Objects.requireNonNull(displayName, "displayName");
        }

        public Builder assignmentNumber(String number) {
            assignmentNumber = Optional.of(Objects.requireNonNull(number, "assignmentNumber"));
            return this;
        }

        /** Sets body and number with one space between: {@code GMC 1234567}. */
        public Builder registration(String bodyAndNumber) {
            registration = Optional.of(Objects.requireNonNull(bodyAndNumber, "registration"));
            return this;
        }

        public Builder professionalGroup(String group) {
            professionalGroup = Objects.requireNonNull(group, "professionalGroup");
            return this;
        }

        public Builder grade(String words) {
            grade = Objects.requireNonNull(words, "grade");
            return this;
        }

        public Builder lineManager(StaffId manager) {
            lineManager = Optional.of(Objects.requireNonNull(manager, "lineManager"));
            return this;
        }

        public Builder inTraining(boolean training) {
            inTraining = training;
            return this;
        }

        public StaffMember build() {
            Details details =
                    new Details(assignmentNumber, registration, professionalGroup, grade, lineManager, inTraining);
            return new StaffMember(id, department, team, displayName, details);
        }
    }
}
