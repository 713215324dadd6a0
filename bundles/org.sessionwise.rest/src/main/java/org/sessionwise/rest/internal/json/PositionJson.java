package org.sessionwise.rest.internal.json;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sessionwise.api.reconciliation.DepartmentPosition;
import org.sessionwise.api.reconciliation.PersonPosition;
import org.sessionwise.api.reconciliation.Tally;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;

/** Figures of the people whom a user may see. */
public record PositionJson(
        String apiVersion,
        String department,
        DatesJson period,
        String asAt,
        String rule,
        boolean wholeDepartment,
        WeeksJson weeks,
        boolean leaveKnown,
        FiguresJson totals,
        FiguresJson outOfScope,
        List<PersonJson> people,
        List<TeamJson> teams) {

    /** Weeks that begin in the period. */
    public record WeeksJson(int inPeriod, int setUp, int finalised) {}

    /** One team's figures. */
    public record TeamJson(String id, String name, FiguresJson totals, FiguresJson outOfScope) {}

    /**
     * Returns figures with people and teams.
     *
     * @param visible whom the user may see; nobody else is told of, whatever the position holds
     */
    public static PositionJson of(
            String department,
            boolean whole,
            DepartmentPosition position,
            Map<StaffId, StaffMember> visible,
            List<Team> teams) {
        List<PersonPosition> people = position.people().stream()
                .filter(person -> visible.containsKey(person.staff()))
                .sorted(worstFirst(visible))
                .toList();
        return new PositionJson(
                Versions.API,
                department,
                DatesJson.of(position.period()),
                position.asAt().toString(),
                position.rule(),
                whole,
                new WeeksJson(position.weeks(), position.weeksSetUp(), position.weeksFinalised()),
                position.leaveKnown(),
                FiguresJson.of(inScope(people, true)),
                FiguresJson.of(inScope(people, false)),
                people.stream()
                        .map(person -> PersonJson.of(person, visible.get(person.staff())))
                        .toList(),
                teams(people, visible, teams));
    }

    public PositionJson withoutTeams() {
        return with(people, null);
    }

    public PositionJson withoutPeople() {
        return with(null, teams);
    }

    private PositionJson with(List<PersonJson> thesePeople, List<TeamJson> theseTeams) {
        return new PositionJson(
                apiVersion,
                department,
                period,
                asAt,
                rule,
                wholeDepartment,
                weeks,
                leaveKnown,
                totals,
                outOfScope,
                thesePeople,
                theseTeams);
    }

    private static Comparator<PersonPosition> worstFirst(Map<StaffId, StaffMember> visible) {
        return Comparator.comparingInt(PositionJson::largerGap)
                .thenComparingInt(PositionJson::shortened)
                .reversed()
                .thenComparing(person -> visible.get(person.staff()).displayName())
                .thenComparing(PersonPosition::staff);
    }

    private static int largerGap(PersonPosition person) {
        return Math.max(gap(person.rostered()), gap(person.delivered()));
    }

    /** The number that screens show beside the name: what was planned, less what covers it, as far as it is known. */
    private static int gap(Tally tally) {
        int covered = Stream.of(Outcome.UNKNOWN, Outcome.AS_PLANNED, Outcome.MOVED, Outcome.DISPLACED)
                .mapToInt(outcome -> tally.planned(outcome).occurrences())
                .sum();
        return tally.totalPlanned().occurrences()
                - covered
                - tally.worked(Outcome.SHORT).occurrences();
    }

    private static int shortened(PersonPosition person) {
        return Math.max(
                person.rostered().planned(Outcome.SHORT).occurrences(),
                person.delivered().planned(Outcome.SHORT).occurrences());
    }

    private static List<PersonPosition> inScope(List<PersonPosition> people, boolean inScope) {
        return people.stream().filter(person -> person.inScope() == inScope).toList();
    }

    private static List<TeamJson> teams(
            List<PersonPosition> people, Map<StaffId, StaffMember> visible, List<Team> teams) {
        return teams.stream()
                .map(team -> team(team, members(people, visible, team.id())))
                .filter(team -> team.totals().people() + team.outOfScope().people() > 0)
                .toList();
    }

    private static List<PersonPosition> members(
            List<PersonPosition> people, Map<StaffId, StaffMember> visible, TeamId team) {
        return people.stream()
                .filter(person -> visible.get(person.staff()).team().equals(team))
                .toList();
    }

    private static TeamJson team(Team team, List<PersonPosition> members) {
        return new TeamJson(
                team.id().value(),
                team.name(),
                FiguresJson.of(inScope(members, true)),
                FiguresJson.of(inScope(members, false)));
    }
}
