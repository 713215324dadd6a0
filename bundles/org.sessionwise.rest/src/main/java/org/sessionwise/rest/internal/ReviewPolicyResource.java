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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.review.ReviewRule;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.PolicyRequestJson;
import org.sessionwise.rest.internal.json.ReviewPolicyJson;

/** Which variances the trust reviews, and the causes that it tells apart. */
@Component(service = ReviewPolicyResource.class)
@JakartarsResource
@JakartarsName("sessionwise.review-policy")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("reconciliation/review-policy")
@Produces(MediaType.APPLICATION_JSON)
public final class ReviewPolicyResource {

    private static final int MOST_CAUSES = 50;

    private final Access access;
    private final OfferedReviews offered;

    @Activate
    public ReviewPolicyResource(
            @Reference(name = "access") Access access, @Reference(name = "offered") OfferedReviews offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response policy(@Context Request request, @Context HttpHeaders headers)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.values());
        boolean mayWrite = caller.may(Permission.ADMINISTER) && caller.seesTrust();
        return Answers.computed(
                ReviewPolicyJson.of(offered.rules().history(), LocalDate.now(caller.zone()), mayWrite), request);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(@Context Request request, @Context HttpHeaders headers, InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException, ChangedMeanwhileException {
        Caller caller = access.callerForTrust(request, headers, Permission.ADMINISTER);
        PolicyRequestJson.Review sent = Parameters.body(body, PolicyRequestJson.Review.class);
        return Answers.done(ReviewPolicyJson.PolicyJson.of(offered.rules()
                .save(Parameters.day("from", sent.from()), rule(sent), Form.basedOn(sent.basedOn()), caller.actor())));
    }

    private static ReviewRule rule(PolicyRequestJson.Review sent) {
        return ReviewRule.of(
                new ReviewRule.Size(Form.amount("percent", sent.percent()), Form.amount("sessions", sent.sessions())),
                Form.whole("persists", sent.persists(), 1, ReviewRule.MOST_SPANS),
                choice("span", sent.span(), ReviewRule.Span.values()),
                choice("direction", sent.direction(), ReviewRule.Direction.values()),
                causes(sent.causes()));
    }

    private static List<String> causes(List<String> sent) {
        List<String> causes = new ArrayList<>();
        Form.each("causes", sent, MOST_CAUSES, (place, cause) -> {
            String words = Form.name(place, cause);
            if (causes.contains(words)) {
                throw Problem.badParameter(place, cause, "a cause that stands there once");
            }
            causes.add(words);
        });
        if (causes.isEmpty()) {
            throw Problem.badParameter("causes", null, "a list of causes, at least one");
        }
        return causes;
    }

    @SafeVarargs
    private static <E extends Enum<E>> E choice(String name, String text, E... constants) {
        List<String> words = new ArrayList<>();
        for (E constant : constants) {
            words.add(constant.name().toLowerCase(Locale.ROOT));
        }
        String chosen = Parameters.choice(name, text, words)
                .orElseThrow(() -> Problem.badParameter(name, null, String.join(" or ", words)));
        return constants[words.indexOf(chosen)];
    }
}
