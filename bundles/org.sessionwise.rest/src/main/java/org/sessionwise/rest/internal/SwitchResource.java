package org.sessionwise.rest.internal;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.Capabilities;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.capability.SwitchRefusedException;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.CapabilityPreviewJson.GroupsJson;

/** Switches a capability on and off for a department. */
@Component(service = SwitchResource.class)
@JakartarsResource
@JakartarsName("sessionwise.switch")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments/{department}/capabilities/{capability}")
@Produces(MediaType.APPLICATION_JSON)
public final class SwitchResource {

    private final Access access;
    private final Offered offered;

    @Activate
    public SwitchResource(@Reference(name = "access") Access access, @Reference(name = "offered") Offered offered) {
        this.access = access;
        this.offered = offered;
    }

    /** Without a body for whom it was on last; with one for the groups it names, which is everybody if it names none. */
    @PUT
    public Response enable(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @PathParam("capability") String capability,
            InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException {
        Caller caller = access.caller(request, headers, Permission.ADMINISTER);
        Sight sight = caller.wholeDepartment(department);
        Capability wanted = capability(capability);
        PushbackInputStream sent = new PushbackInputStream(body);
        int first = sent.read();
        if (first < 0) {
            return set(sight, wanted, Optional.empty(), headers, caller);
        }
        sent.unread(first);
        requireJson(headers);
        Set<String> groups = groups(Parameters.body(sent, GroupsJson.class).groups());
        return set(sight, wanted, Optional.of(CapabilityState.on(groups)), headers, caller);
    }

    @DELETE
    public Response disable(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @PathParam("capability") String capability)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.ADMINISTER);
        Sight sight = caller.wholeDepartment(department);
        return set(sight, capability(capability), Optional.of(CapabilityState.off()), headers, caller);
    }

    /** Answers with the last change as the tag; a script need not send the one that it saw. */
    private Response set(
            Sight sight, Capability capability, Optional<CapabilityState> wanted, HttpHeaders headers, Caller caller)
            throws NoAnswerException {
        OptionalLong seen = headers.getHeaderString(HttpHeaders.IF_MATCH) == null
                ? OptionalLong.empty()
                : OptionalLong.of(ReviewedDepartment.basedOn(headers));
        try {
            long last = offered.capabilities().set(sight.id(), capability, wanted, seen, caller.actor());
            return Response.noContent().tag(Long.toString(last)).build();
        } catch (SwitchRefusedException e) {
            throw Problem.of(ProblemType.CHANGED_MEANWHILE, e.getMessage());
        }
    }

    private static void requireJson(HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        if (type == null || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "A body must be application/json.");
        }
    }

    static Capability capability(String name) {
        return Parameters.choice("capability", name, List.of(Capability.values()))
                .orElseThrow();
    }

    /** Reads the names of professional groups; none for everybody. */
    static Set<String> groups(List<String> sent) {
        Set<String> groups = new TreeSet<>();
        Form.each("groups", sent, Capabilities.MOST_GROUPS, (place, name) -> {
            String expected = "a professional group of " + Capabilities.LONGEST_GROUP + " characters at most";
            String group = Parameters.required(place, name, expected).strip();
            if (group.length() > Capabilities.LONGEST_GROUP) {
                throw Problem.badParameter(place, name, expected);
            }
            groups.add(group);
        });
        return groups;
    }
}
