package org.sessionwise.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.review.FrozenQuarter;
import org.sessionwise.api.review.QuarterRecord;
import org.sessionwise.api.review.ReviewMeeting;
import org.sessionwise.api.review.ReviewRefusedException;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.QuartersJson;
import org.sessionwise.rest.internal.json.ReviewJson;
import org.sessionwise.rest.internal.json.ReviewRequestJson;

/** The meetings of quarters, and quarters as they were frozen beside their figures of now. */
@Component(service = QuartersResource.class)
@JakartarsResource
@JakartarsName("sessionwise.quarters")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments/{department}/quarters")
@Produces(MediaType.APPLICATION_JSON)
public final class QuartersResource {

    private static final int MOST_ROLES = 50;
    private static final String A_KEY = "the key of a line such as team:red, group:Medical or department:anaes";

    private final Access access;
    private final Offered offered;
    private final OfferedReviews reviews;

    @Activate
    public QuartersResource(
            @Reference(name = "access") Access access,
            @Reference(name = "offered") Offered offered,
            @Reference(name = "reviews") OfferedReviews reviews) {
        this.access = access;
        this.offered = offered;
        this.reviews = reviews;
    }

    @GET
    public Response quarters(
            @Context Request request, @Context HttpHeaders headers, @PathParam("department") String department)
            throws HostUnavailableException, NoAnswerException {
        ReviewedDepartment asked = asked(request, headers, department);
        FigureNames names = asked.names();
        List<QuartersJson.QuarterJson> quarters = new ArrayList<>();
        for (QuarterRecord record : reviews.reviews().quarters(asked.reviewed())) {
            quarters.add(QuartersJson.QuarterJson.of(record, names::named));
        }
        QuartersJson told = QuartersJson.of(department, quarters);
        return Answers.computed(told, told.undated(), request);
    }

    @PUT
    @Path("{quarter}/meeting")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @PathParam("quarter") String quarter,
            InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException, ChangedMeanwhileException {
        ReviewedDepartment asked = asked(request, headers, department).whole();
        long basedOn = ReviewedDepartment.basedOn(headers);
        ReviewMeeting.Content content = content(Parameters.body(body, ReviewRequestJson.Meeting.class));
        try {
            ReviewMeeting kept = reviews.reviews()
                    .record(
                            asked.reviewed(),
                            ReviewedDepartment.quarter("quarter", quarter),
                            content,
                            basedOn,
                            asked.caller().actor());
            return Answers.done(ReviewJson.MeetingJson.of(kept));
        } catch (ReviewRefusedException e) {
            throw ReviewedDepartment.refused(e);
        }
    }

    @POST
    @Path("{quarter}/freeze")
    public Response freeze(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @PathParam("quarter") String quarter)
            throws HostUnavailableException, NoAnswerException {
        ReviewedDepartment asked = asked(request, headers, department).whole();
        FigureNames names = asked.names();
        try {
            FrozenQuarter frozen = reviews.reviews()
                    .freeze(
                            asked.reviewed(),
                            ReviewedDepartment.quarter("quarter", quarter),
                            asked.caller().actor());
            return Answers.done(QuartersJson.FrozenJson.of(frozen, names::named));
        } catch (ReviewRefusedException e) {
            throw ReviewedDepartment.refused(e);
        }
    }

    @PUT
    @Path("{quarter}/words")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response explain(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @PathParam("quarter") String quarter,
            InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException, ChangedMeanwhileException {
        ReviewedDepartment asked = asked(request, headers, department).writable();
        long basedOn = ReviewedDepartment.basedOn(headers);
        ReviewRequestJson.Words sent = Parameters.body(body, ReviewRequestJson.Words.class);
        try {
            reviews.reviews()
                    .explain(
                            asked.reviewed(),
                            ReviewedDepartment.quarter("quarter", quarter),
                            key(sent.key()),
                            Form.words("words", sent.words()),
                            basedOn,
                            asked.caller().actor());
            return Answers.done();
        } catch (ReviewRefusedException e) {
            throw ReviewedDepartment.refused(e);
        }
    }

    private ReviewedDepartment asked(Request request, HttpHeaders headers, String department)
            throws HostUnavailableException {
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS);
        Sight sight = caller.department(department);
        return ReviewedDepartment.of(
                caller, sight.of(offered.reconciliation(sight.id()).groups()));
    }

    private static LineKey key(String text) {
        try {
            return LineKey.parse(Parameters.required("key", text, A_KEY));
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("key", text, A_KEY);
        }
    }

    private static ReviewMeeting.Content content(ReviewRequestJson.Meeting sent) {
        List<String> present = new ArrayList<>();
        Form.each("present", sent.present(), MOST_ROLES, (place, role) -> present.add(Form.name(place, role)));
        if (present.isEmpty()) {
            throw Problem.badParameter("present", null, "a list of roles that were present, at least one");
        }
        return new ReviewMeeting.Content(
                Parameters.day("on", sent.on()),
                Form.name("chair", sent.chair()),
                present,
                Form.note("notes", sent.notes()));
    }
}
