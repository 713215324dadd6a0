package org.sessionwise.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.attainment.Attainment;
import org.sessionwise.api.attainment.AttainmentPolicy;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Setting;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.rest.internal.json.AttainmentPolicyJson;
import org.sessionwise.rest.internal.json.AttainmentRequestJson;

/** What the trust sets instead of local defaults of the standard. */
@Component(service = AttainmentPolicyResource.class)
@JakartarsResource
@JakartarsName("sessionwise.attainment.policy")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("attainment/policy")
@Produces(MediaType.APPLICATION_JSON)
public final class AttainmentPolicyResource {

    private static final int LARGEST_GROUP = 1_000;
    private static final int HIGHEST_VALUE = 10_000;
    private static final int MOST_SETTINGS = 200;

    private final AttainmentAccess access;

    @Activate
    public AttainmentPolicyResource(@Reference(name = "access") AttainmentAccess access) {
        this.access = access;
    }

    @GET
    public Response policy(@Context Request request, @Context HttpHeaders headers)
            throws HostUnavailableException, NoAnswerException {
        AttainmentSight sight = access.sight(request, headers);
        return Answers.computed(
                AttainmentPolicyJson.of(
                        access.services().attainment().policies(), access.today(sight.caller()), sight.mayWriteTrust()),
                request);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(@Context Request request, @Context HttpHeaders headers, InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException, ChangedMeanwhileException {
        AttainmentSight sight = access.sight(request, headers);
        ScopeSight trust = sight.asked(AttainmentScope.trust()).writable();
        long basedOn = ReviewedDepartment.basedOn(headers);
        AttainmentRequestJson.Policy sent = Parameters.body(body, AttainmentRequestJson.Policy.class);
        Attainment attainment = access.services().attainment();
        LocalDate from = Parameters.day("from", sent.from());
        AttainmentPolicy before = attainment.policies().on(from).settled();
        Catalogue catalogue = access.catalogue(sight);
        AttainmentPolicy policy = policy(sent, before.catalogue(), catalogue);
        try {
            return Answers.done(AttainmentPolicyJson.PolicyJson.of(
                    attainment.save(from, policy, basedOn, trust.caller().actor())));
        } catch (IllegalArgumentException e) {
            throw Problem.refused("settings", e.getMessage()); // numbers that make no sense for their criterion
        }
    }

    private static AttainmentPolicy policy(AttainmentRequestJson.Policy sent, String id, Catalogue catalogue) {
        AttainmentPolicy policy = AttainmentPolicy.LOCAL_DEFAULT
                .catalogue(id)
                .smallestGroup(Form.whole("smallestGroup", sent.smallestGroup(), 1, LARGEST_GROUP));
        Map<String, Integer> settings = sent.settings() == null ? Map.of() : sent.settings();
        if (settings.size() > MOST_SETTINGS) {
            throw Problem.badParameter(
                    "settings", Integer.toString(settings.size()), MOST_SETTINGS + " settings at most");
        }
        for (Map.Entry<String, Integer> one : settings.entrySet()) {
            policy = with(policy, one, catalogue);
        }
        return policy;
    }

    private static AttainmentPolicy with(AttainmentPolicy policy, Map.Entry<String, Integer> set, Catalogue catalogue) {
        for (Criterion criterion : catalogue.criteria()) {
            for (Setting setting : criterion.settings()) {
                if (set.getKey().equals(criterion.id() + "/" + setting.name())) {
                    String place = "settings." + set.getKey();
                    return policy.with(
                            criterion.id(), setting.name(), Form.whole(place, set.getValue(), 0, HIGHEST_VALUE));
                }
            }
        }
        throw Problem.badParameter(
                "settings",
                set.getKey(),
                "numbers of the catalogue, each by criterion and name such as 1.4a/validMonths");
    }
}
