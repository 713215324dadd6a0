package org.sessionwise.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.rest.internal.ContributionFailures.What;
import org.sessionwise.rest.internal.json.ContributionSettingsJson.FailureJson;

/** Where pages tell that a contribution failed in them. */
@Component(service = ContributionFailuresResource.class)
@JakartarsResource
@JakartarsName("sessionwise.contribution-failures")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("contributions/failures")
@Produces(MediaType.APPLICATION_JSON)
public final class ContributionFailuresResource {

    private final Access access;
    private final Contributions contributions;
    private final ContributionFailures failures;

    @Activate
    public ContributionFailuresResource(
            @Reference(name = "access") Access access,
            @Reference(name = "contributions") Contributions contributions,
            @Reference(name = "failures") ContributionFailures failures) {
        this.access = access;
        this.contributions = contributions;
        this.failures = failures;
    }

    /** Of whoever is signed in, and only of what they are shown. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response failed(@Context Request request, @Context HttpHeaders headers, InputStream body)
            throws HostUnavailableException, IOException {
        Caller caller = access.signedIn(request, headers);
        FailureJson sent = Parameters.body(body, FailureJson.class);
        String id = Parameters.required("id", sent.id(), "the id of a contribution that you are shown");
        boolean shown = contributions.all().stream()
                .anyMatch(one -> one.id().equals(id) && caller.permissions().containsAll(one.permissions()));
        if (!shown) {
            throw Problem.badParameter("id", id, "the id of a contribution that you are shown");
        }
        failures.count(id, what(sent.what()));
        return Answers.done();
    }

    private static What what(String word) {
        return Arrays.stream(What.values())
                .filter(one -> name(one).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.badParameter(
                        "what",
                        word,
                        Arrays.stream(What.values())
                                .map(ContributionFailuresResource::name)
                                .collect(Collectors.joining(" or "))));
    }

    private static String name(What what) {
        return what.name().toLowerCase(Locale.ROOT);
    }
}
