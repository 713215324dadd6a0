package org.sessionwise.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.suggestion.PlannedWork;
import org.sessionwise.api.suggestion.SuggestionRefusedException;
import org.sessionwise.api.suggestion.SuggestionSheet;
import org.sessionwise.api.suggestion.Suggestions;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.SuggestionsJson;

/** What would close a gap of one person. */
@Component(service = PersonSuggestionsResource.class)
@JakartarsResource
@JakartarsName("sessionwise.person-suggestions")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments/{department}/people/{staff}/suggestions")
@Produces(MediaType.APPLICATION_JSON)
public final class PersonSuggestionsResource {

    private final Access access;
    private final OfferedSuggestions offered;

    @Activate
    public PersonSuggestionsResource(
            @Reference(name = "access") Access access, @Reference(name = "offered") OfferedSuggestions offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response suggestions(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @PathParam("staff") String staff,
            @QueryParam("start") String start,
            @QueryParam("activity") String activity)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS);
        Sight all = caller.department(department);
        Suggestions suggestions = offered.of(all.id());
        Sight sight = all.of(suggestions.groups());
        PlannedWork work = SuggestionAccess.work(sight, staff, start, activity);
        try {
            SuggestionSheet sheet = suggestions.suggestions(work, sight.staff());
            boolean writes = suggestions.hostWrites();
            boolean mayApply = writes && SuggestionAccess.mayApply(caller, sight);
            return Answers.computed(
                    SuggestionsJson.of(
                            department, sheet, mayApply, writes, sight.people(), SuggestionAccess.words(caller, sight)),
                    request);
        } catch (SuggestionRefusedException e) {
            throw SuggestionAccess.refused(e);
        }
    }
}
