package org.sessionwise.rest.internal;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.api.review.ReviewRefusedException;
import org.sessionwise.api.review.ReviewSight;
import org.sessionwise.api.teamplan.TeamMember;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.Team;
import org.sessionwise.host.spi.identity.Permission;

/** A department as a user may review it: doctors in training are in no figure, so they are left out. */
record ReviewedDepartment(Caller caller, Sight sight, ReviewSight reviewed) {

    private static final Pattern VERSION = Pattern.compile("\"?(\\d{1,9})\"?");
    private static final String A_QUARTER = "a financial quarter such as 2026-Q3, which is October to December 2026";

    static ReviewedDepartment of(Caller caller, Sight sight) throws HostUnavailableException {
        Set<TeamId> teams = new HashSet<>();
        for (Team team : caller.directory().teams(sight.id())) {
            if (caller.seesWhole(team)) {
                teams.add(team.id());
            }
        }
        Map<StaffId, TeamMember> people = new HashMap<>();
        sight.people().values().stream()
                .filter(person -> !person.inTraining())
                .forEach(person -> people.put(
                        person.id(), new TeamMember(person.id(), person.team(), person.professionalGroup())));
        return new ReviewedDepartment(caller, sight, ReviewSight.of(sight.id(), sight.whole(), teams, people));
    }

    /** Returns the same if the user may write reviews. */
    ReviewedDepartment writable() {
        if (!mayWrite()) {
            throw Problem.notPermitted();
        }
        return this;
    }

    /** Returns the same if the user may write what concerns the whole department. */
    ReviewedDepartment whole() {
        if (!sight.whole()) {
            throw Problem.of(ProblemType.NOT_PERMITTED, "Only who sees the whole department may do this.");
        }
        return writable();
    }

    boolean mayWrite() {
        return caller.may(Permission.MANAGE_ENTITLEMENTS);
    }

    FigureNames names() throws HostUnavailableException {
        return FigureNames.of(caller, List.of(sight));
    }

    static FinancialQuarter quarter(String name, String label) {
        String read = Parameters.required(name, label, A_QUARTER);
        try {
            return FinancialQuarter.parse(read);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(name, label, A_QUARTER);
        }
    }

    /** Reads which version a write is based on. */
    static long basedOn(HttpHeaders headers) {
        String sent = headers.getHeaderString(HttpHeaders.IF_MATCH);
        Matcher version = VERSION.matcher(sent == null ? "" : sent.strip());
        if (!version.matches()) {
            throw Problem.badParameter(
                    HttpHeaders.IF_MATCH, sent, "the version that you changed, such as \"3\"; \"0\" if there is none");
        }
        return Long.parseLong(version.group(1));
    }

    static Problem refused(ReviewRefusedException refused) {
        boolean unknown = refused.reason() == ReviewRefusedException.Reason.UNKNOWN;
        return Problem.of(unknown ? ProblemType.UNKNOWN_FLAG : ProblemType.REVIEW_REFUSED, refused.getMessage());
    }
}
