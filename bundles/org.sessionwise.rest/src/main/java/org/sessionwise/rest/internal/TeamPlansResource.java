package org.sessionwise.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.api.teamplan.TeamPlan;
import org.sessionwise.api.teamplan.TeamPlans;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.TeamPlanCheckJson;
import org.sessionwise.rest.internal.json.TeamPlanJson;
import org.sessionwise.rest.internal.json.TeamPlanRequestJson;
import org.sessionwise.rest.internal.json.TeamPlanVersionsJson;
import org.sessionwise.rest.internal.json.TeamPlansJson;

/** What teams agreed to do in a year, and the individual plans held against it. */
@Component(service = TeamPlansResource.class)
@JakartarsResource
@JakartarsName("sessionwise.team-plans")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments/{department}/team-plans")
@Produces(MediaType.APPLICATION_JSON)
public final class TeamPlansResource {

    private final Access access;
    private final Offered offered;

    @Activate
    public TeamPlansResource(@Reference(name = "access") Access access, @Reference(name = "offered") Offered offered) {
        this.access = access;
        this.offered = offered;
    }

    /** A team in sight, and the year that is asked for. */
    private record Asked(Caller caller, TeamSight team, TeamPlans plans, int year) {

        private Asked whole() {
            if (!team.whole()) {
                throw Problem.of(ProblemType.NOT_PERMITTED, "Only who sees the whole team may see this.");
            }
            return this;
        }

        private Optional<TeamPlan> plan() throws NoAnswerException {
            return plans.find(team.team().id(), year);
        }

        private TeamPlanJson json(Optional<TeamPlan> plan) {
            return TeamPlanJson.of(
                    team.team(),
                    year,
                    plan.map(TeamPlan::year).orElseGet(() -> plans.year(year)),
                    team.members(),
                    team.whole(),
                    team.mayWrite(),
                    plan);
        }
    }

    @GET
    public Response teams(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @QueryParam("year") String year)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS);
        Sight all = caller.department(department);
        TeamPlans plans = offered.teamPlans(all.id());
        Sight sight = all.of(plans.groups());
        int begins = year(year, plans, caller);
        List<TeamPlansJson.TeamJson> teams = new ArrayList<>();
        for (TeamSight team : TeamSight.all(caller, sight)) {
            teams.add(new TeamPlansJson.TeamJson(
                    team.team().id().value(),
                    team.team().name(),
                    team.whole(),
                    team.mayWrite(),
                    plans.find(team.team().id(), begins)
                            .map(plan -> plan.state().name())
                            .orElse(null)));
        }
        return Answers.computed(TeamPlansJson.of(department, begins, plans.year(begins), teams), request);
    }

    @GET
    @Path("{team}")
    public Response plan(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @PathParam("team") String team,
            @QueryParam("year") String year)
            throws HostUnavailableException, NoAnswerException {
        Asked asked = asked(request, headers, department, team, year);
        return Answers.computed(asked.json(asked.plan()), request);
    }

    @GET
    @Path("{team}/versions")
    public Response versions(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @PathParam("team") String team,
            @QueryParam("year") String year)
            throws HostUnavailableException, NoAnswerException {
        Asked asked = asked(request, headers, department, team, year).whole();
        return Answers.computed(
                TeamPlanVersionsJson.of(
                        asked.plans().versions(asked.team().team().id(), asked.year())),
                request);
    }

    @GET
    @Path("{team}/check")
    public Response check(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @PathParam("team") String team,
            @QueryParam("year") String year,
            @QueryParam("day") String day)
            throws HostUnavailableException, NoAnswerException {
        Asked asked = asked(request, headers, department, team, year).whole();
        LocalDate on = day == null ? LocalDate.now(asked.caller().zone()) : Parameters.day("day", day);
        TeamPlan plan = asked.plan()
                .orElseThrow(
                        () -> Problem.of(ProblemType.UNKNOWN_TEAM_PLAN, "The team has no plan for this year yet."));
        return Answers.computed(
                TeamPlanCheckJson.of(
                        plan.version(),
                        asked.plans().check(plan, asked.team().members().keySet(), on)),
                request);
    }

    @PUT
    @Path("{team}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @PathParam("team") String team,
            @QueryParam("year") String year,
            InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException, ChangedMeanwhileException {
        Asked asked = asked(request, headers, department, team, year);
        if (!asked.team().mayWrite()) {
            throw Problem.of(
                    ProblemType.NOT_PERMITTED,
                    "Only who coordinates the department's plans or leads the team may write its plan.");
        }
        TeamPlanRequest wanted = new TeamPlanRequest(
                Parameters.body(body, TeamPlanRequestJson.class),
                asked.team().members().keySet());
        TeamPlan kept = asked.plans()
                .save(
                        asked.team().team().id(),
                        asked.year(),
                        wanted.content(),
                        wanted.state(),
                        wanted.basedOn(),
                        asked.caller().actor());
        return Answers.done(asked.json(Optional.of(kept)));
    }

    private Asked asked(Request request, HttpHeaders headers, String department, String team, String year)
            throws HostUnavailableException {
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS);
        Sight all = caller.department(department);
        TeamPlans plans = offered.teamPlans(all.id());
        Sight sight = all.of(plans.groups());
        TeamSight found = TeamSight.find(caller, sight, team)
                .orElseThrow(() -> Problem.of(
                        ProblemType.UNKNOWN_TEAM,
                        "There is no such team in the department, or none that you may see."));
        return new Asked(caller, found, plans, year(year, plans, caller));
    }

    /** Without a year the one that the host's day lies in is meant. */
    private static int year(String year, TeamPlans plans, Caller caller) {
        LocalDate today = LocalDate.now(caller.zone());
        int thisYear = plans.year(today.getYear()).contains(today) ? today.getYear() : today.getYear() - 1;
        return Parameters.year("year", year, thisYear);
    }
}
