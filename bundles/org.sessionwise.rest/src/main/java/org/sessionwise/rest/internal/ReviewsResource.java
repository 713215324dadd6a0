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
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.api.review.Flag;
import org.sessionwise.api.review.QuarterReview;
import org.sessionwise.api.review.ReviewEntry;
import org.sessionwise.api.review.ReviewRefusedException;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.FlagJson;
import org.sessionwise.rest.internal.json.ReviewJson;
import org.sessionwise.rest.internal.json.ReviewRequestJson;

/** Which variances of a quarter are to be reviewed, and what was agreed about them. */
@Component(service = ReviewsResource.class)
@JakartarsResource
@JakartarsName("sessionwise.reviews")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments/{department}/reviews")
@Produces(MediaType.APPLICATION_JSON)
public final class ReviewsResource {

    private final Access access;
    private final Offered offered;
    private final OfferedReviews reviews;

    @Activate
    public ReviewsResource(
            @Reference(name = "access") Access access,
            @Reference(name = "offered") Offered offered,
            @Reference(name = "reviews") OfferedReviews reviews) {
        this.access = access;
        this.offered = offered;
        this.reviews = reviews;
    }

    @GET
    public Response review(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @QueryParam("quarter") String quarter)
            throws HostUnavailableException, NoAnswerException {
        ReviewedDepartment asked = asked(request, headers, department);
        FinancialQuarter wanted = quarter == null
                ? FinancialQuarter.of(LocalDate.now(asked.caller().zone()))
                : ReviewedDepartment.quarter("quarter", quarter);
        QuarterReview review = reviews.reviews().review(asked.reviewed(), wanted);
        FigureNames names = asked.names();
        List<FlagJson> flags = review.flags().stream()
                .map(flag -> FlagJson.of(flag, names.named(flag.line()).key()))
                .toList();
        return Answers.computed(ReviewJson.of(department, review, flags, asked.mayWrite()), request);
    }

    @PUT
    @Path("{flag}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @PathParam("flag") String flag,
            InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException, ChangedMeanwhileException {
        ReviewedDepartment asked = asked(request, headers, department).writable();
        long basedOn = ReviewedDepartment.basedOn(headers);
        ReviewEntry.Content content = content(Parameters.body(body, ReviewRequestJson.Entry.class));
        try {
            Flag written = reviews.reviews()
                    .write(
                            asked.reviewed(),
                            flag,
                            content,
                            basedOn,
                            asked.caller().actor());
            return Answers.done(
                    FlagJson.of(written, asked.names().named(written.line()).key()));
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

    private static ReviewEntry.Content content(ReviewRequestJson.Entry sent) {
        boolean closed = Parameters.choice("state", sent.state(), List.of("open", "closed"))
                .orElse("open")
                .equals("closed");
        return new ReviewEntry.Content(
                Form.name("cause", sent.cause()),
                Form.note("mitigation", sent.mitigation()),
                sent.owner() == null || sent.owner().isBlank() ? "" : Form.name("owner", sent.owner()),
                day("due", sent.due()),
                day("agreedOn", sent.agreedOn()),
                closed);
    }

    private static Optional<LocalDate> day(String name, String text) {
        return Optional.ofNullable(text).map(sent -> Parameters.day(name, sent));
    }
}
