package org.sessionwise.rest.internal;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.job.JobRunningException;
import org.sessionwise.host.spi.Duty;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.rest.internal.json.Json;
import org.sessionwise.rest.internal.json.ProblemJson;

/**
 * Ends a request with problem details (RFC 9457). The response is complete, so that the REST implementation has
 * nothing to add to it.
 */
final class Problem extends WebApplicationException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_CHOICES = 20;

    private Problem(Response response) {
        super(response);
    }

    private Problem(String words, Response response) {
        super(words, response);
    }

    /** Returns a problem that needs no more than a sentence. */
    static Problem of(ProblemType type, String detail) {
        return new Problem(detail, response(json(type, detail)));
    }

    static Problem notSignedIn() {
        return of(ProblemType.NOT_SIGNED_IN, "Sign in to your rostering system and try again.");
    }

    static Problem notPermitted() {
        return of(ProblemType.NOT_PERMITTED, "Ask whoever keeps the permissions of your rostering system.");
    }

    static Problem unknownDepartment() {
        return of(ProblemType.UNKNOWN_DEPARTMENT, "There is no such department, or none that you may see.");
    }

    static Problem unknownPerson() {
        return of(ProblemType.UNKNOWN_PERSON, "There is no such person in the department, or nobody whom you may see.");
    }

    static Problem unknownTemplate() {
        return of(ProblemType.UNKNOWN_TEMPLATE, "The department has no such template; it may have been deleted.");
    }

    /** Returns "no such duty", with what there is to choose from, as far as a sentence can hold it. */
    static Problem unknownDuty(List<Duty> choices) {
        if (choices.isEmpty()) {
            return of(ProblemType.UNKNOWN_DUTY, "It has no duty at all for this department; set one up there first.");
        }
        String codes = choices.stream()
                .limit(MOST_CHOICES)
                .map(duty -> duty.code().value())
                .collect(Collectors.joining(", "));
        String more = choices.size() > MOST_CHOICES ? " and " + (choices.size() - MOST_CHOICES) + " more" : "";
        return of(ProblemType.UNKNOWN_DUTY, "Choose one that it has for this department: " + codes + more + ".");
    }

    static Problem unknownJob() {
        return of(ProblemType.UNKNOWN_JOB, "There is no such job, or none that you may see, or it was long ago.");
    }

    /** Returns "is being done already", with where to look for it. */
    static Problem jobRunning(JobRunningException refused) {
        return jobRunning(refused, refused.getMessage());
    }

    /** Likewise, in other words. */
    static Problem jobRunning(JobRunningException refused, String detail) {
        Response plain = response(json(ProblemType.JOB_RUNNING, detail));
        return new Problem(Response.fromResponse(plain)
                .location(Answers.address(refused.running()))
                .build());
    }

    static Problem listChanged() {
        return of(ProblemType.LIST_CHANGED, "The list has changed since its first page; begin again without a cursor.");
    }

    static Problem notEnabled(Capability capability) {
        String detail = capability + " is not switched on for this department.";
        return new Problem(
                response(json(ProblemType.CAPABILITY_NOT_ENABLED, detail).withCapability(capability.name())));
    }

    static Problem noHost() {
        return new Problem(later(json(ProblemType.NO_HOST, "Job plans and figures come back when it does.")));
    }

    static Problem moreThanOneHost(List<RosterHost> hosts) {
        String names = hosts.stream().map(RosterHost::name).collect(Collectors.joining(" and "));
        String detail = "Connected are " + names + ". Ask whoever runs Sessionwise to stop all adapters but one.";
        return new Problem(later(json(ProblemType.MORE_THAN_ONE_HOST, detail)));
    }

    static Problem moreThanOneSignIn() {
        String detail =
                "Nobody can say which of them counts. Ask whoever runs Sessionwise to leave one of their settings.";
        return new Problem(later(json(ProblemType.MORE_THAN_ONE_SIGN_IN, detail)));
    }

    static Problem noAnswer(String detail) {
        return new Problem(detail, later(json(ProblemType.NO_ANSWER, detail)));
    }

    static Problem tooManyClients() {
        return new Problem(later(json(ProblemType.TOO_MANY_CLIENTS, "Figures are still right when you ask for them.")));
    }

    static Problem busy() {
        return new Problem(later(json(ProblemType.BUSY, "Your roster is not affected. Try again in a moment.")));
    }

    static Problem stopping() {
        return new Problem(later(json(ProblemType.STOPPING, "Nothing was changed. Try again in a moment.")));
    }

    /**
     * Returns "this cannot be read".
     *
     * @param found what the client sent, told back only as {@link Shown} says; {@code null} if nothing
     * @param expected completes the sentence "it must be"
     */
    static Problem badParameter(String parameter, String found, String expected) {
        ProblemJson json = json(ProblemType.BAD_PARAMETER, parameter + " must be " + expected);
        return new Problem(response(json.withParameter(parameter, Shown.of(found), expected)));
    }

    /** Returns "not taken as it is" because of a member of the request; what it was is not told back. */
    static Problem refused(String field, String detail) {
        return new Problem(response(json(ProblemType.EVIDENCE_REFUSED, detail).withParameter(field, null, null)));
    }

    /** Returns "a fault of ours", by the number that the log has. */
    static Problem internal(String incident) {
        ProblemJson json = json(ProblemType.INTERNAL, "Your roster is not affected. Quote incident " + incident + ".");
        return new Problem(response(json.withIncident(incident)));
    }

    /** Returns what went wrong, for whoever reads of it later. */
    String words() {
        return getMessage();
    }

    private static ProblemJson json(ProblemType type, String detail) {
        return type.json(detail);
    }

    private static Response response(ProblemJson json) {
        return Response.status(json.status())
                .type(ProblemType.MEDIA_TYPE)
                .entity(Json.text(json))
                .build();
    }

    private static Response later(ProblemJson json) {
        return Response.fromResponse(response(json))
                .header(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER_SECONDS)
                .build();
    }
}
