package org.sessionwise.rest.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.attainment.AttainmentReport;
import org.sessionwise.api.attainment.UnknownScopeException;
import org.sessionwise.api.evidence.PersonRecord;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.rest.internal.json.AttainmentJson;

/** A scope of attainment that somebody asks about, and what is known of it. */
final class AttainmentAsked {

    private final AttainmentSight sight;
    private final ScopeSight scope;
    private final AttainmentAccess access;
    private final LocalDate today;

    AttainmentAsked(AttainmentSight sight, ScopeSight scope, AttainmentAccess access) {
        this.sight = sight;
        this.scope = scope;
        this.access = access;
        this.today = access.today(sight.caller());
    }

    AttainmentSight sight() {
        return sight;
    }

    ScopeSight scope() {
        return scope;
    }

    LocalDate today() {
        return today;
    }

    AttainmentReport report(LocalDate day) throws NoAnswerException {
        return told(day)
                .orElseThrow(
                        () -> Problem.of(
                                ProblemType.FEW_PEOPLE,
                                "A level of so few people would tell of each of them. Ask for everybody of the place, or somebody who sees them."));
    }

    /** Returns the report; empty of a workforce group of so few people, not all in the user's sight, that it would tell of each. */
    Optional<AttainmentReport> told(LocalDate day) throws NoAnswerException {
        try {
            AttainmentReport report = access.services().attainment().report(scope.scope(), day);
            boolean few = SmallGroups.areFew(report.attained().people(), smallest(day));
            boolean group = scope.scope().group().isPresent();
            return group && few && !scope.seesAll() ? Optional.empty() : Optional.of(report);
        } catch (UnknownScopeException e) {
            throw unknownScope();
        }
    }

    /** Writes what a report says, or what it would say. */
    AttainmentJson answer(AttainmentReport report, Attained attained)
            throws HostUnavailableException, NoAnswerException {
        return new AttainmentAnswer(scope, report, groups(report))
                .of(
                        attained,
                        access.services().attainment().target(scope.scope()),
                        sight.names(report.switchedOff()),
                        new AttainmentJson.RightsJson(scope.mayWrite(), mayNameTeam()));
    }

    SmallGroups groups(AttainmentReport report) throws HostUnavailableException, NoAnswerException {
        int smallest = smallest(report.attained().day());
        return scope.seesAll()
                ? SmallGroups.ofNobodyHidden(smallest)
                : access.groups(
                        sight,
                        smallest,
                        access.services().attainment().matrix(report.attained().day()));
    }

    int smallest(LocalDate day) throws NoAnswerException {
        return access.smallest(sight, day);
    }

    /** Returns those people of the scope whom the user may see by name. */
    Map<StaffId, StaffMember> visible() throws HostUnavailableException {
        return sight.seesPeople() ? sight.caller().people() : Map.of();
    }

    /** Views of a team name its people only if each of them agreed to it. */
    private boolean mayNameTeam() throws HostUnavailableException, NoAnswerException {
        Optional<TeamId> team = scope.scope().team();
        if (team.isEmpty()) {
            return false;
        }
        Set<StaffId> members = new HashSet<>();
        for (StaffMember person :
                sight.caller().directory().staff(scope.scope().department().orElseThrow())) {
            if (person.team().equals(team.get())) {
                members.add(person.id());
            }
        }
        Set<StaffId> agreed = new HashSet<>();
        access.services().records().of(members).stream()
                .filter(record -> record.kind() == PersonRecord.Kind.MAY_BE_NAMED)
                .filter(record -> record.withdrawn().isEmpty() && record.days().contains(today))
                .forEach(record -> agreed.add(record.staff()));
        return !members.isEmpty() && agreed.containsAll(members);
    }

    static Problem unknownScope() {
        return Problem.of(ProblemType.UNKNOWN_SCOPE, "There is no such department, team or workforce group.");
    }
}
