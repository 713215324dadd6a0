package org.sessionwise.api.teamplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;

/**
 * The capability for one department; registered as a service, with {@link #DEPARTMENT} as a property, exactly while it is
 * switched on. The caller has checked that the user may see, or write, what is asked for. Safe from any thread.
 */
@ProviderType
public interface TeamPlans {

    /** Service property with the department's id. */
    String DEPARTMENT = "sessionwise.department";

    /** Returns the one department that this service is for. */
    DepartmentId department();

    /**
     * Returns the professional groups, as the host names them, whose people this service is for; empty: everybody's. For it, people of
     * other groups are not of the department.
     */
    default Set<String> groups() {
        return Set.of();
    }

    /** Returns the days of the plan year that begins in a calendar year. */
    DateRange year(int beginning);

    /** Returns the newest version of a team's plan for the year that begins in a calendar year; empty if there is none. */
    Optional<TeamPlan> find(TeamId team, int year) throws NoAnswerException;

    /** Returns all versions, newest first; empty if there are none. */
    List<TeamPlan> versions(TeamId team, int year) throws NoAnswerException;

    /**
     * Keeps a new version; those before stay on record. Audited.
     *
     * @param basedOn the version that the writer had before them; 0 if there was none
     * @return the version kept
     * @throws ChangedMeanwhileException if there is a newer one; nothing was kept
     * @throws IllegalArgumentException if it is to be agreed without a meeting
     */
    TeamPlan save(TeamId team, int year, TeamPlanContent content, TeamPlan.State state, long basedOn, Actor actor)
            throws ChangedMeanwhileException, NoAnswerException;

    /**
     * Holds the individual plans that rule on a day against a team plan.
     *
     * @param members everybody in the team; who was left out counts as nobody
     */
    TeamPlanCheck check(TeamPlan plan, Set<StaffId> members, LocalDate day) throws NoAnswerException;

    /**
     * Lists plans whose supporting time for a role lies outside the tariff of a day by more than the tolerance, ordered by role
     * and person; empty if there are none, or no tariff.
     *
     * @param members whose plans; the roles they have come from the team plans of the year that the day lies in
     */
    TariffReport outsideTariff(List<TeamMember> members, LocalDate day) throws NoAnswerException;

    /**
     * Compares plans of like roles on a day: same contract and professional group, and for output the same activity, sub-type
     * and unit.
     *
     * @param members everybody in the department
     * @param visible whom the user may see; of groups with others in them only spreads are told, and of small ones nothing
     */
    Consistency consistency(List<TeamMember> members, Set<StaffId> visible, LocalDate day) throws NoAnswerException;
}
