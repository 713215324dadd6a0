package org.sessionwise.rest.internal;

import java.util.Locale;
import org.sessionwise.rest.internal.json.ProblemJson;

/** Every kind of answer other than the one asked for. The names are stable: clients tell problems apart by them. */
public enum ProblemType {
    BAD_PARAMETER(400, "A parameter cannot be read"),
    NOT_SIGNED_IN(401, "You are not signed in"),
    NOT_PERMITTED(403, "You may not do this"),
    FOREIGN_PAGE(403, "Another site's page asked for this"),
    UNKNOWN_DEPARTMENT(404, "No such department"),
    UNKNOWN_PERSON(404, "No such person"),
    UNKNOWN_TEAM(404, "No such team"),
    FEW_PEOPLE(403, "It is of too few people"),
    UNKNOWN_TEAM_PLAN(404, "The team has no plan for this year"),
    UNKNOWN_SCOPE(404, "No such scope of attainment"),
    UNKNOWN_EVIDENCE(404, "No such evidence"),
    UNKNOWN_RECORD(404, "No such record of a person"),
    UNKNOWN_SAMPLE(404, "No such sample"),
    UNKNOWN_PACK(404, "No such pack"),
    UNKNOWN_FLAG(404, "No such variance to review"),
    UNKNOWN_WORK(404, "No such planned session"),
    UNKNOWN_TEMPLATE(404, "No such template"),
    UNKNOWN_APPLICATION(404, "Nothing was applied under this number"),
    UNKNOWN_SOURCE(404, "No such source of job plans"),
    UNKNOWN_JOB(404, "No such job"),
    UNKNOWN_PULL(404, "No such pull"),
    UNKNOWN_CONNECTION(404, "No such connection"),
    UNKNOWN_EXPORT(404, "No such export"),
    NOT_TOLD_BY_HOST(404, "The rostering system does not tell this"),
    NO_STAFF_RECORD(404, "No staff record is kept here"),
    NO_IMPORT(404, "Files cannot be imported here"),
    CAPABILITY_NOT_ENABLED(404, "Not switched on for this department"),
    NOT_FOUND(404, "No such address"),
    METHOD_NOT_ALLOWED(405, "This address does not take this method"),
    NOT_ACCEPTABLE(406, "No such form of this answer"),
    LIST_CHANGED(409, "The list has changed"),
    TEMPLATE_CHANGED(409, "Something changed since you looked"),
    CHANGED_MEANWHILE(409, "Somebody else changed it meanwhile"),
    REVIEW_REFUSED(409, "Reviews do not allow this"),
    JOB_RUNNING(409, "The same is being done already"),
    CANNOT_MATCH(409, "The plan cannot be given to this person, or taken back"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "This address does not take this type of body"),
    EVIDENCE_REFUSED(422, "This cannot be taken as it is"),
    FILE_REFUSED(422, "The file cannot be used"),
    UNKNOWN_DUTY(422, "The rostering system has no such duty"),
    TOO_MANY_ROWS(422, "Too many rows for one file"),
    HOST_REFUSED(422, "The rostering system refused"),
    /** What the REST implementation refuses for a reason that has no name of its own. */
    REFUSED(400, "The request was refused"),
    INTERNAL(500, "Something went wrong here"),
    NO_HOST(503, "No rostering system is connected"),
    MORE_THAN_ONE_HOST(503, "More than one rostering system is connected"),
    MORE_THAN_ONE_SIGN_IN(503, "More than one sign-in is configured"),
    NO_ANSWER(503, "No answer could be had now"),
    TOO_MANY_CLIENTS(503, "Too many pages are listening"),
    BUSY(503, "Too much is being asked at once"),
    STOPPING(503, "Sessionwise is being stopped");

    public static final String MEDIA_TYPE = "application/problem+json";

    /** When to try again what is refused for a moment. */
    public static final String RETRY_AFTER_SECONDS = "5";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String uri() {
        return "urn:sessionwise:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the problem in words of what to do. */
    public ProblemJson json(String detail) {
        return ProblemJson.of(uri(), title, status, detail);
    }
}
