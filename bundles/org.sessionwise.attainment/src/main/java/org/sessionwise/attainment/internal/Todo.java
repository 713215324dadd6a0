package org.sessionwise.attainment.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Shortfall;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Verdict;

/** What is to be done for a criterion, in a sentence that names nobody. */
final class Todo {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** What so many people, or their plans, lack; the first word stands for one, the second for several. */
    private static final Map<String, String[]> OF_PEOPLE = Map.ofEntries(
            entry("other-systems", "person moves", "people move", "from spreadsheet or paper to the software"),
            entry("trained-users", "person who uses the software is", "people who use the software are", "trained"),
            entry("active-plans", "plan is", "plans are", "reviewed and approved"),
            entry("complete-plans", "plan gets", "plans get", "objectives and expected activity"),
            entry("time-for-agreeing", "person who agrees plans gets", "people who agree plans get", "time for it"),
            entry("categories", "plan sets", "plans set", "out clinical and supporting activity"),
            entry("outputs", "plan gets", "plans get", "an output for each activity"),
            entry("reconciled", "plan is", "plans are", "compared with what was worked in the last whole quarter"),
            entry("signed", "plan is", "plans are", "signed"),
            entry("aligned", "plan refers", "plans refer", "to an objective of the team"),
            entry("annualisation-agreed", "annualised plan is", "annualised plans are", "agreed by both sides"));

    private static final Map<String, String> OF_RECORDS = Map.ofEntries(
            Map.entry("policy-approved", "an approved policy is put on record"),
            Map.entry("policy-covers-groups", "a policy that names every workforce group is put on record"),
            Map.entry("role-named", "who holds the role is put on record"),
            Map.entry("recorded", "something that shows it is put on record"),
            Map.entry("tariff", "a tariff for supporting roles is kept"),
            Map.entry("workforce-group-meets", "the workforce group meets and that is recorded"),
            Map.entry("committee-meets", "the consistency committee meets and that is recorded"),
            Map.entry("governance-meets", "the governance group meets and that is recorded"),
            Map.entry("service-review", "finance, clinical and people teams review the service together"),
            Map.entry("service-review-covers", "a review of the service covers all four subjects"),
            Map.entry("service-review-supported", "a review of the service is put on record with what it rested on"),
            Map.entry("demand-tracked", "a meeting looks at expected and actual demand"),
            Map.entry("team-meeting-first", "the team meets, and plans are agreed after that"),
            Map.entry("team-meeting-covers", "a team meeting takes it up and that is recorded"),
            Map.entry("team-plan-sets", "the team agrees a plan with objectives and expected outputs"),
            Map.entry("team-plan-roles", "the team plan gives roles, and the plans of who holds them have the time"),
            Map.entry("aligned", "the team agrees a plan that people's plans refer to"),
            Map.entry("annualised", "somebody says whether service needs ask for it"),
            Map.entry("quarter-reviewed", "the last whole quarter is reviewed and the meeting recorded"),
            Map.entry("variance-acted-on", "each flag of the last review gets a cause and an action"),
            Map.entry("flags-answered", "each flag of the last review gets a cause and an action"),
            Map.entry("reports", "the indicators are reported to the board and to departments"),
            Map.entry("sampled", "a sample of plans is drawn and each is looked at"),
            Map.entry("returned", "what was returned to teams comes back reviewed"),
            Map.entry("disputes-timely", "open mediations and appeals are brought to an end"),
            Map.entry("disputes-recorded", "the outcome of each closed case is in the job-plan system"),
            Map.entry("requests-answered", "each request for data is answered and that is recorded"),
            Map.entry("four-sources", "plans, ledger, roster templates and staff records are compared"));

    private Todo() {}

    /** Returns the sentence; a criterion of teams tells in how many it is to be done. */
    static String of(Criterion criterion, Verdict verdict, Shortfall shortfall) {
        String where = shortfall.places().size() > 1
                ? "in each of " + shortfall.places().size() + " teams "
                : "";
        String attesting = attesting(criterion);
        String what = what(criterion, verdict, shortfall).orElse(attesting);
        String attested = isPart(criterion) && !what.equals(attesting) ? ", and somebody attests it" : "";
        return "If " + where + what + attested + ", " + criterion.id() + " is met.";
    }

    /** Returns what is to be done beside attesting; empty if nothing is. */
    private static Optional<String> what(Criterion criterion, Verdict verdict, Shortfall shortfall) {
        return onlyToAttest(criterion, verdict) ? Optional.empty() : Optional.of(ofData(criterion, verdict, shortfall));
    }

    /** The reason is all that a verdict says of its halves. */
    private static boolean onlyToAttest(Criterion criterion, Verdict verdict) {
        return isPart(criterion) && verdict.reason().startsWith("The data hold");
    }

    private static String ofData(Criterion criterion, Verdict verdict, Shortfall shortfall) {
        if (shortfall.needed() > 0 && OF_PEOPLE.containsKey(criterion.rule())) {
            String[] words = OF_PEOPLE.get(criterion.rule());
            return shortfall.needed() + " more " + words[shortfall.needed() == 1 ? 0 : 1] + " " + words[2];
        }
        if (!criterion.restsOn().isEmpty()) {
            return criterion.restsOn().stream().map(Object::toString).collect(Collectors.joining(", ")) + " hold";
        }
        if (verdict.status() == Status.NOT_MET && verdict.until().isPresent()) {
            return "what ended on " + DAY.format(ended(verdict)) + " is renewed";
        }
        return OF_RECORDS.getOrDefault(criterion.rule(), attesting(criterion));
    }

    private static LocalDate ended(Verdict verdict) {
        return verdict.until().orElseThrow();
    }

    private static String attesting(Criterion criterion) {
        return criterion.attestedBy().isEmpty()
                ? "somebody attests it, with evidence"
                : criterion.attestedBy().stream().sorted().collect(Collectors.joining(" or "))
                        + " attests it, with evidence";
    }

    private static boolean isPart(Criterion criterion) {
        return criterion.means() == Criterion.Means.PART;
    }

    private static Map.Entry<String, String[]> entry(String rule, String one, String several, String what) {
        return Map.entry(rule, new String[] {one, several, what});
    }
}
