package org.sessionwise.attainment.internal.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.attainment.PersonFact;
import org.sessionwise.domain.plan.ActiveRule;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.ObjectiveId;
import org.sessionwise.domain.plan.Purpose;
import org.sessionwise.domain.plan.Signature;
import org.sessionwise.domain.plan.SystemOfRecord;
import org.sessionwise.domain.plan.Timing;

/** What a person's plans say for the criteria on a day. */
final class PlanFacts {

    private static final Comparator<JobPlanVersion> LATER = Comparator.comparing(
                    (JobPlanVersion version) -> version.inForce().from())
            .thenComparing(version -> version.planId().value())
            .thenComparing(JobPlanVersion::version);

    private final List<JobPlanVersion> known;
    private final LocalDate day;
    private final Set<PersonFact> facts = EnumSet.noneOf(PersonFact.class);

    private PlanFacts(List<JobPlanVersion> known, LocalDate day) {
        this.known = known;
        this.day = day;
    }

    /**
     * Returns what holds.
     *
     * @param known what was known on the day
     * @param teamObjectives of the team's agreed plan for the day
     */
    static Set<PersonFact> of(List<JobPlanVersion> known, LocalDate day, Set<ObjectiveId> teamObjectives) {
        PlanFacts reading = new PlanFacts(known, day);
        reading.records();
        reading.plan().ifPresent(plan -> reading.content(plan, teamObjectives));
        return reading.facts;
    }

    private void records() {
        Optional<SystemOfRecord> kept = ruling().or(this::latest).map(JobPlanVersion::systemOfRecord);
        add(
                PersonFact.ON_DEDICATED_SYSTEM,
                kept.filter(system -> system == SystemOfRecord.E_JOB_PLANNING).isPresent());
        add(
                PersonFact.ON_OTHER_SYSTEM,
                kept.filter(system -> system == SystemOfRecord.SPREADSHEET || system == SystemOfRecord.PAPER)
                        .isPresent());
        add(
                PersonFact.ROSTERED_TRAINING,
                known.stream()
                        .filter(version ->
                                version.state() == JobPlanState.APPROVED || version.state() == JobPlanState.SUPERSEDED)
                        .filter(version -> !version.inForce().from().isAfter(day))
                        .anyMatch(version -> isFor(version, Purpose.TRAINING)));
    }

    private Optional<JobPlanVersion> ruling() {
        return known.stream().filter(version -> version.rules(day)).max(LATER);
    }

    private Optional<JobPlanVersion> latest() {
        return known.stream()
                .filter(version -> version.state() != JobPlanState.WITHDRAWN)
                .max(LATER);
    }

    /**
     * Returns the version that is looked at: the active one, if need be one that comes into force later, or else the one that
     * rules. Of several the latest.
     */
    private Optional<JobPlanVersion> plan() {
        return known.stream()
                .filter(version -> version.rules(day) || ActiveRule.isActive(version, day))
                .max(Comparator.comparing((JobPlanVersion version) -> ActiveRule.isActive(version, day))
                        .thenComparing(version -> version.rules(day))
                        .thenComparing(LATER));
    }

    private void content(JobPlanVersion plan, Set<ObjectiveId> teamObjectives) {
        List<Activity> activities = plan.activities();
        List<Activity> annualised = activities.stream()
                .filter(activity -> activity.timing() instanceof Timing.Annualised)
                .toList();
        boolean clinical = activities.stream().anyMatch(PlanFacts::isClinical);
        boolean other = activities.stream().anyMatch(activity -> !isClinical(activity));
        boolean supporting = activities.stream().anyMatch(activity -> activity.category() == ActivityCategory.SPA);
        add(PersonFact.TIME_FOR_AGREEING, isFor(plan, Purpose.MANAGING_PLANS));
        add(PersonFact.OBJECTIVES, !plan.agreement().objectives().isEmpty());
        add(PersonFact.EXPECTED_ACTIVITY, clinical && other);
        add(PersonFact.CATEGORIES, clinical && supporting);
        add(PersonFact.OUTPUT_OF_EACH, hasOutputs(activities, activity -> true));
        add(PersonFact.OUTPUT_OF_DCC, hasOutputs(activities, PlanFacts::isClinical));
        add(
                PersonFact.SIGNED,
                plan.life().signatures().stream()
                        .anyMatch(signature -> signature.role() == Signature.Role.EMPLOYEE
                                && !signature.on().isAfter(day)));
        add(PersonFact.ANNUALISED, !annualised.isEmpty());
        add(
                PersonFact.ANNUALISATION_AGREED,
                !annualised.isEmpty()
                        && annualised.stream()
                                .allMatch(activity -> activity.agreement().isComplete()));
        add(PersonFact.ALIGNED, teamObjectives.stream().anyMatch(objective -> refersTo(plan, objective)));
    }

    private void add(PersonFact fact, boolean holds) {
        if (holds) {
            facts.add(fact);
        }
    }

    private static boolean hasOutputs(List<Activity> activities, Predicate<Activity> which) {
        return !activities.isEmpty()
                && activities.stream().filter(which).allMatch(activity -> activity.output()
                        .isPresent());
    }

    private static boolean isClinical(Activity activity) {
        return activity.category() == ActivityCategory.DCC;
    }

    private static boolean isFor(JobPlanVersion plan, Purpose purpose) {
        return plan.activities().stream()
                .anyMatch(activity -> activity.purposes().contains(purpose));
    }

    /** As team plans see it: repeated, supported by an objective of one's own, or served by an activity. */
    private static boolean refersTo(JobPlanVersion plan, ObjectiveId objective) {
        return plan.agreement().objectives().stream()
                        .anyMatch(own -> own.id().equals(objective)
                                || own.supports().filter(objective::equals).isPresent())
                || plan.activities().stream()
                        .anyMatch(activity -> activity.objectives().contains(objective));
    }
}
