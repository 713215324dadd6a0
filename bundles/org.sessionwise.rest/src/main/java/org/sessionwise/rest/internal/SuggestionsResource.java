package org.sessionwise.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.suggestion.AppliedSuggestion;
import org.sessionwise.api.suggestion.SuggestionRefusedException;
import org.sessionwise.api.suggestion.Suggestions;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.AppliedSuggestionsJson;
import org.sessionwise.rest.internal.json.AppliedSuggestionsJson.AppliedJson;
import org.sessionwise.rest.internal.json.SuggestionRequestJson;
import org.sessionwise.rest.internal.json.SuggestionWords;

/** Suggestions that are applied, and what was applied of them. */
@Component(service = SuggestionsResource.class)
@JakartarsResource
@JakartarsName("sessionwise.suggestions")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments/{department}/suggestions")
@Produces(MediaType.APPLICATION_JSON)
public final class SuggestionsResource {

    private static final int LONGEST_REASON = 200;

    private final Access access;
    private final OfferedSuggestions offered;

    @Activate
    public SuggestionsResource(
            @Reference(name = "access") Access access, @Reference(name = "offered") OfferedSuggestions offered) {
        this.access = access;
        this.offered = offered;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response apply(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            InputStream body)
            throws HostUnavailableException, NoAnswerException, ChangedMeanwhileException, IOException {
        Caller caller = access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        Sight all = caller.wholeDepartment(department);
        Suggestions suggestions = offered.of(all.id());
        Sight sight = all.of(suggestions.groups());
        SuggestionRequestJson sent = Parameters.body(body, SuggestionRequestJson.class);
        try {
            AppliedSuggestion applied = suggestions.apply(
                    SuggestionAccess.work(sight, sent.staff(), sent.start(), sent.activity()),
                    Form.name("suggestion", sent.suggestion()),
                    reason(sent.reason()),
                    sight.staff(),
                    caller.actor());
            return Answers.created(AppliedJson.of(applied, sight.people(), SuggestionAccess.words(caller, sight)));
        } catch (SuggestionRefusedException e) {
            throw SuggestionAccess.refused(e);
        }
    }

    @GET
    @Path("applied")
    public Response applied(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @QueryParam("from") String from,
            @QueryParam("until") String until)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS);
        Sight all = caller.department(department);
        Suggestions suggestions = offered.of(all.id());
        Sight sight = all.of(suggestions.groups());
        SuggestionWords words = SuggestionAccess.words(caller, sight);
        List<AppliedJson> applied = suggestions.applied(Parameters.period(from, until), sight.staff()).stream()
                .map(one -> AppliedJson.of(one, sight.people(), words))
                .toList();
        return Answers.computed(
                AppliedSuggestionsJson.of(department, SuggestionAccess.mayApply(caller, sight), applied), request);
    }

    @POST
    @Path("applied/{application}/undo")
    public Response undo(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @PathParam("application") String application)
            throws HostUnavailableException, NoAnswerException, ChangedMeanwhileException {
        Caller caller = access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        Sight all = caller.wholeDepartment(department);
        Suggestions suggestions = offered.of(all.id());
        Sight sight = all.of(suggestions.groups());
        try {
            AppliedSuggestion undone = suggestions.undo(application, sight.staff(), caller.actor());
            return Answers.done(AppliedJson.of(undone, sight.people(), SuggestionAccess.words(caller, sight)));
        } catch (SuggestionRefusedException e) {
            throw SuggestionAccess.refused(e);
        }
    }

    private static String reason(String sent) {
        String reason = Form.note("reason", sent);
        if (reason.length() > LONGEST_REASON) {
            throw Problem.badParameter("reason", sent, "a text of " + LONGEST_REASON + " characters at most");
        }
        return reason;
    }
}
