package org.sessionwise.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.capability.ContributionSettings;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.ContributionSettingsJson;
import org.sessionwise.rest.internal.json.ContributionSettingsJson.WantedJson;

/** Which contributions a host is offered, and in which order. They are the whole trust's, so whoever manages all of it decides. */
@Component(service = ContributionSettingsResource.class)
@JakartarsResource
@JakartarsName("sessionwise.contribution-settings")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("contributions/settings")
@Produces(MediaType.APPLICATION_JSON)
public final class ContributionSettingsResource {

    private static final String AN_ID =
            "the id of a contribution, of " + ContributionSettings.LONGEST_ID + " characters at most";

    private final Access access;
    private final ContributionList list;
    private final ContributionSettings settings;

    @Activate
    public ContributionSettingsResource(
            @Reference(name = "access") Access access,
            @Reference(name = "list") ContributionList list,
            @Reference(
                            name = "settings",
                            cardinality = ReferenceCardinality.OPTIONAL,
                            policyOption = ReferencePolicyOption.GREEDY)
                    ContributionSettings settings) {
        this.access = access;
        this.list = list;
        this.settings = settings;
    }

    @GET
    public Response settings(@Context Request request, @Context HttpHeaders headers) throws HostUnavailableException {
        Caller caller = access.caller(request, headers, Permission.ADMINISTER);
        return Answers.computed(new ContributionSettingsJson(caller.seesTrust(), list.of(kept().settings())), request);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response set(@Context Request request, @Context HttpHeaders headers, InputStream body)
            throws HostUnavailableException, IOException {
        Caller caller = access.callerForTrust(request, headers, Permission.ADMINISTER);
        WantedJson wanted = Parameters.body(body, WantedJson.class);
        if (wanted.on() == null) {
            throw Problem.badParameter("on", null, "true or false");
        }
        int weight = Form.whole("weight", wanted.weight(), 0, ContributionSettings.HEAVIEST);
        kept().set(id(wanted.id()), wanted.on(), weight, caller.actor());
        return Answers.done();
    }

    @DELETE
    public Response reset(@Context Request request, @Context HttpHeaders headers, @QueryParam("id") String id)
            throws HostUnavailableException {
        Caller caller = access.callerForTrust(request, headers, Permission.ADMINISTER);
        kept().reset(id(id), caller.actor());
        return Answers.done();
    }

    private static String id(String sent) {
        String id = Parameters.required("id", sent, AN_ID);
        if (id.length() > ContributionSettings.LONGEST_ID) {
            throw Problem.badParameter("id", id, AN_ID);
        }
        return id;
    }

    private ContributionSettings kept() {
        if (settings == null) {
            throw Problem.noAnswer("The settings of contributions are not available right now.");
        }
        return settings;
    }
}
