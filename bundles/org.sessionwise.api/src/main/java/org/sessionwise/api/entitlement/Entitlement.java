package org.sessionwise.api.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.plan.ActivityCode;

/**
 * The capability for one department; registered as a service, with {@link #DEPARTMENT} as a property, exactly while it is
 * switched on. Safe from any thread.
 */
@ProviderType
public interface Entitlement {

    /** Service property with the department's id. */
    String DEPARTMENT = "sessionwise.department";

    /** Returns the one department that this service is for. */
    DepartmentId department();

    /**
     * Returns the professional groups, as the host names them, whose people this service is for; empty: everybody's. For it, people of
     * other groups are not of the department.
     */
    default Set<String> groups() {
        return Set.of();
    }

    /** Returns the department's templates, ordered by name; empty if the host has none. */
    List<TemplateSummary> templates() throws NoAnswerException;

    /**
     * Works out what the plans in force on a day would change in a template. Changes nothing.
     *
     * @param templateId one of the department's templates
     * @param asOf the day whose plans count
     * @throws UnknownTemplateException if the department has no such template
     */
    TemplateProposal propose(String templateId, LocalDate asOf) throws NoAnswerException, UnknownTemplateException;

    /**
     * Makes the proposed changes, all or nothing where the host can.
     *
     * <p>A change that would overwrite or remove what a person wrote is left out unless it is decided that the plan's is
     * taken. Where it is decided that what stands is kept, that is remembered: the line is a conflict again only when plan or
     * slot change. Weeks that are set up already, published or not, are not touched. Idempotent: with nothing left to change
     * it answers {@link ApplyResult.Status#NOTHING_TO_DO}.
     *
     * @param fingerprint of the proposal that the user saw; if plans, mapping or template changed since, nothing is written
     * @param decisions on lines that need one or are open to one
     * @return what became of it
     * @throws NoAnswerException if it is not known whether the host wrote: propose again to see
     */
    ApplyResult apply(String templateId, LocalDate asOf, String fingerprint, Decisions decisions, Actor actor)
            throws NoAnswerException, UnknownTemplateException;

    /**
     * Takes an application back, slot by slot. A slot that a person has edited since is left as it is and told.
     *
     * @param applicationId as {@link #applications} tells
     * @return what became of it; what was taken back already is {@link ApplyResult.Status#NOTHING_TO_DO}
     * @throws NoAnswerException if it is not known whether the host wrote: propose again to see
     * @throws UnknownTemplateException if the department has no such application, or its template is gone
     */
    ApplyResult undo(String applicationId, Actor actor) throws NoAnswerException, UnknownTemplateException;

    /** Returns what was applied to a template, newest first; empty if nothing was or there is no such template. */
    List<TemplateApplication> applications(String templateId) throws NoAnswerException;

    /** Returns each kind of activity in the department's plans or mapping, with its duty if it has one; ordered by code. */
    List<ActivityDuty> activityDuties() throws NoAnswerException;

    /** Sets what the host calls a kind of activity, instead of what it was before. Audited; the duty is not checked. */
    void mapDuty(ActivityCode activity, DutyCode duty, Actor actor) throws NoAnswerException;

    /** Takes a kind's duty away, a default too, until somebody sets one; does nothing if it has none. Audited. */
    void unmapDuty(ActivityCode activity, Actor actor) throws NoAnswerException;
}
