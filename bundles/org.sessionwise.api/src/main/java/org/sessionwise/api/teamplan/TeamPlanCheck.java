package org.sessionwise.api.teamplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.JobPlanId;

/**
 * Individual plans held against a team plan.
 *
 * @param day on which the individual plans rule
 * @param tolerance part of an expected output by which the plans may miss it: {@code 1/20}
 * @param toleranceSource why this tolerance
 * @param outputs in the team plan's order
 * @param people each person of the team, ordered by id
 * @param unlinked objectives of the team that no plan links to, in the team plan's order
 * @param roles in the team plan's order
 */
public record TeamPlanCheck(
        LocalDate day,
        Fraction tolerance,
        RuleSource toleranceSource,
        List<OutputCheck> outputs,
        List<PersonCheck> people,
        List<TeamObjective> unlinked,
        List<RoleCheck> roles) {

    public TeamPlanCheck {
        outputs = List.copyOf(outputs);
        people = List.copyOf(people);
        unlinked = List.copyOf(unlinked);
        roles = List.copyOf(roles);
    }

    /** How an amount stands to what is expected. */
    public enum Standing {
        SHORT,
        MET,
        OVER
    }

    /**
     * One expected output against what the plans add up to.
     *
     * @param planned sum of {@code contributions}, exact
     * @param contributions each activity with an agreed output in the unit, ordered by person, plan and activity
     * @param withoutOutput who has the activity in their plan, but nothing agreed of it in this unit; ordered by id
     */
    public record OutputCheck(
            ExpectedOutput expected,
            Fraction planned,
            Standing standing,
            List<Contribution> contributions,
            List<StaffId> withoutOutput) {

        public OutputCheck {
            contributions = List.copyOf(contributions);
            withoutOutput = List.copyOf(withoutOutput);
        }

        /** Returns what is planned beyond what is expected; below zero if less. */
        public Fraction difference() {
            return planned.minus(expected.amount());
        }
    }

    /**
     * What one activity of one plan adds in the year.
     *
     * @param sessions a year, exact
     * @param perSession agreed output of a session
     * @param amount {@code sessions × perSession}
     */
    public record Contribution(
            StaffId staff,
            JobPlanId plan,
            int version,
            ActivityCode activity,
            Fraction sessions,
            Fraction perSession,
            Fraction amount) {}

    /** When a plan was approved, against the team's meeting. */
    public enum Order {
        /** On the day of the meeting or later, as the standard wants it. */
        AFTER_MEETING,
        BEFORE_MEETING,
        /** No meeting, or no day of approval, is known. */
        NOT_KNOWN,
        /** No plan rules on the day. */
        NO_PLAN
    }

    /**
     * One person's plan against the meeting.
     *
     * @param approvedOn as the plan says
     */
    public record PersonCheck(StaffId staff, Order order, Optional<LocalDate> approvedOn) {}

    /** Whether a plan has the time that goes with a person's roles. */
    public enum Cover {
        COVERED,
        NOT_COVERED,
        NO_PLAN
    }

    /**
     * One role against its holder's plan.
     *
     * @param named minutes a week, exact, of supporting activities whose code, sub-type or name is the role
     * @param supporting minutes a week of all supporting activities of the plan
     * @param agreed minutes a week of all roles that the holder has in this team plan
     * @param cover whether {@code supporting} is at least {@code agreed}
     */
    public record RoleCheck(LeadershipRole role, Fraction named, Fraction supporting, Fraction agreed, Cover cover) {}
}
