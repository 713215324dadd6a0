package org.sessionwise.domain.attainment.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Criterion.Means;
import org.sessionwise.domain.attainment.PersonMeasure;
import org.sessionwise.domain.attainment.Rule;

/**
 * The rules that a catalogue can name. Each is pure, and safe from any thread. A rule of this class looks at everything itself:
 * whether anybody is in scope, whether a condition does not arise, and whether a person attested where that is asked for.
 */
public final class Rules {

    /** The rule of what only a person can say. */
    public static final String ATTESTED = "attested";

    private static final String TRAINED_IN_TIME = "rostered-training";

    private static final Map<String, PeopleRule> PEOPLE = people();
    private static final Map<String, DataRule> DATA = data();

    private Rules() {}

    /** Returns the rule of a name; empty if there is none. */
    public static Optional<Rule> named(String name) {
        return Optional.ofNullable(DATA.get(name)).map(Framed::new);
    }

    /** Returns whether a rule asks for an attestation and nothing else: it is for means attested, and for no other. */
    public static boolean isAttested(String name) {
        return name.equals(ATTESTED) || name.equals(TRAINED_IN_TIME);
    }

    /** Returns all names, in order. */
    public static Set<String> names() {
        return new TreeSet<>(DATA.keySet());
    }

    /**
     * Returns the settings that a criterion must have, in order: those of its rule, and of an attestation if one is asked for.
     *
     * @throws IllegalArgumentException if there is no such rule
     */
    public static Set<String> settings(String name, Means means) {
        DataRule rule = DATA.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("no rule is named " + name);
        }
        Set<String> settings = new TreeSet<>(rule.settings());
        if (means == Means.PART) {
            settings.addAll(Attestations.SETTINGS);
        }
        return settings;
    }

    static Optional<PeopleRule> people(String name) {
        return Optional.ofNullable(PEOPLE.get(name));
    }

    static int setting(Criterion criterion, String name) {
        return criterion
                .setting(name)
                .orElseThrow(() -> new IllegalArgumentException("criterion " + criterion.id() + " lacks " + name));
    }

    private static Map<String, PeopleRule> people() {
        String ofPlans = "active plans ";
        return Map.ofEntries(
                Map.entry(
                        "other-systems",
                        PeopleRule.lessThan(
                                PersonMeasure.ON_OTHER_SYSTEM,
                                PersonMeasure.IN_SCOPE,
                                "people have their plan in a spreadsheet or on paper")),
                Map.entry(
                        "trained-users",
                        PeopleRule.atLeast(
                                PersonMeasure.TRAINED_USER,
                                PersonMeasure.USER,
                                "people who use the software are trained for it")),
                Map.entry(
                        "active-plans",
                        PeopleRule.atLeast(PersonMeasure.ACTIVE, PersonMeasure.IN_SCOPE, "people have an active plan")),
                Map.entry("complete-plans", plans(PersonMeasure.ACTIVE_COMPLETE, ofPlans + "say what they should")),
                Map.entry(
                        "time-for-agreeing",
                        PeopleRule.atLeast(
                                PersonMeasure.AGREES_PLANS_WITH_TIME,
                                PersonMeasure.AGREES_PLANS,
                                "people who agree plans have time for it in their own")),
                Map.entry(
                        "categories", plans(PersonMeasure.CATEGORIES, ofPlans + "set out clinical and other activity")),
                Map.entry("outputs", PeopleRule.outputs(ofPlans + "say what each activity should bring about")),
                Map.entry(
                        "reconciled", plans(PersonMeasure.RECONCILED, ofPlans + "were compared with the time worked")),
                Map.entry("signed", plans(PersonMeasure.SIGNED, ofPlans + "are signed by the person")),
                Map.entry("aligned", plans(PersonMeasure.ALIGNED, ofPlans + "refer to an objective of the team")),
                Map.entry(
                        "annualisation-agreed",
                        PeopleRule.atLeast(
                                PersonMeasure.ANNUALISED_AGREED,
                                PersonMeasure.ANNUALISED,
                                "annualised plans were agreed as such by both sides")));
    }

    private static PeopleRule plans(PersonMeasure part, String holding) {
        return PeopleRule.atLeast(part, PersonMeasure.ACTIVE, holding);
    }

    private static Map<String, DataRule> data() {
        Map<String, DataRule> rules = new TreeMap<>();
        PEOPLE.forEach((name, rule) -> rules.put(name, DataRule.of(rule, rule.settings())));
        rules.put("aligned", TeamPlans.aligned(PEOPLE.get("aligned")));
        rules.put("team-plan-sets", TeamPlans.sets());
        rules.put("team-plan-roles", TeamPlans.roles());
        rules.put("annualised", TeamRules.annualised());
        rules.put("team-meeting-first", TeamRules.meetingFirst());
        rules.put("quarter-reviewed", TeamRules.quarterReviewed());
        rules.put("flags-answered", TeamRules.flagsAnswered());
        rules.put("variance-acted-on", TeamRules.varianceActedOn());
        rules.put(ATTESTED, Attestations.attested());
        rules.put(TRAINED_IN_TIME, Attestations.withRosteredTraining());
        rules.put("recorded", Records.recorded());
        rules.put("policy-approved", Records.policyApproved());
        rules.put("policy-covers-groups", Records.policyCoversGroups());
        rules.put("role-named", Records.roleNamed());
        rules.put("tariff", Records.tariff());
        rules.put("workforce-group-meets", Meetings.workforceGroup());
        rules.put("committee-meets", Meetings.committee());
        rules.put("governance-meets", Meetings.governance());
        rules.put("service-review", Meetings.serviceReview());
        rules.put("service-review-covers", Meetings.serviceReviewCovers());
        rules.put("service-review-supported", Meetings.serviceReviewSupported());
        rules.put("demand-tracked", Meetings.demandTracked());
        rules.put("team-meeting-covers", Meetings.teamMeetingCovers());
        rules.put("reports", Reports.reports());
        rules.put("sampled", Samples.sampled());
        rules.put("returned", Samples.returned());
        rules.put("disputes-timely", Disputes.timely());
        rules.put("disputes-recorded", Disputes.recorded());
        rules.put("requests-answered", DataRequests.answered());
        rules.put("in-date", OtherCriteria.inDate());
        rules.put("four-sources", OtherCriteria.fourSources());
        return Map.copyOf(rules);
    }
}
