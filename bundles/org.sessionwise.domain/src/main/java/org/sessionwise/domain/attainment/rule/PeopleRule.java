package org.sessionwise.domain.attainment.rule;

import java.util.Set;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.PersonMeasure;
import org.sessionwise.domain.attainment.Proportion;
import org.sessionwise.domain.attainment.Rule;
import org.sessionwise.domain.attainment.Situation;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Verdict;

/** Decides by a share of people. */
final class PeopleRule implements Rule {

    static final String MINIMUM_PERCENT = "minimumPercent";
    static final String BELOW_PERCENT = "belowPercent";

    /** Asks for outputs of direct clinical care alone. */
    static final String DCC_ONLY = "dccOnly";

    private final PersonMeasure part;
    private final PersonMeasure whole;
    private final String holding;
    private final Set<String> settings;

    private PeopleRule(PersonMeasure part, PersonMeasure whole, String holding, Set<String> settings) {
        this.part = part;
        this.whole = whole;
        this.holding = holding;
        this.settings = settings;
    }

    /** Returns a rule that asks for at least a share; the words go on from "54 of 60 people ". */
    static PeopleRule atLeast(PersonMeasure part, PersonMeasure whole, String holding) {
        return new PeopleRule(part, whole, holding, Set.of(MINIMUM_PERCENT));
    }

    static PeopleRule lessThan(PersonMeasure part, PersonMeasure whole, String holding) {
        return new PeopleRule(part, whole, holding, Set.of(BELOW_PERCENT));
    }

    /** Returns a rule that a setting narrows to direct clinical care. */
    static PeopleRule outputs(String holding) {
        return new PeopleRule(
                PersonMeasure.OUTPUT_OF_EACH, PersonMeasure.ACTIVE, holding, Set.of(MINIMUM_PERCENT, DCC_ONLY));
    }

    Set<String> settings() {
        return settings;
    }

    PeopleShare share(Criterion criterion) {
        if (settings.contains(BELOW_PERCENT)) {
            return PeopleShare.lessThan(part, whole, Rules.setting(criterion, BELOW_PERCENT));
        }
        boolean narrowed = settings.contains(DCC_ONLY) && Rules.setting(criterion, DCC_ONLY) == 1;
        return PeopleShare.atLeast(
                narrowed ? PersonMeasure.OUTPUT_OF_DCC : part, whole, Rules.setting(criterion, MINIMUM_PERCENT));
    }

    @Override
    public Verdict decide(Criterion criterion, Situation situation) {
        PeopleShare share = share(criterion);
        Proportion counted = situation.people().of(share.part(), share.whole());
        if (counted.isOfNothing()) {
            return ofNobody(situation);
        }
        if (part == PersonMeasure.ON_OTHER_SYSTEM && situation.people().of(PersonMeasure.PLAN_KNOWN) == 0) {
            return Verdict.of(Status.NOT_ASSESSED, "Of nobody here it is known where the plan is kept.");
        }
        if (!share.holds(situation.people())) {
            return Verdict.of(Status.NOT_MET, Reasons.share(counted, holding, share))
                    .counted(counted);
        }
        return part == PersonMeasure.ACTIVE
                ? ahead(share, counted, situation)
                : Verdict.of(Status.MET, Reasons.share(counted, holding, share)).counted(counted);
    }

    private Verdict ahead(PeopleShare now, Proportion counted, Situation situation) {
        PeopleShare later = PeopleShare.atLeast(PersonMeasure.ACTIVE_AHEAD, whole, now.percent());
        String reason = Reasons.share(counted, holding, now);
        return later.holds(situation.people())
                ? Verdict.of(Status.MET, reason).counted(counted)
                : Verdict.of(
                                Status.MET_EXPIRING,
                                Reasons.ahead(reason, situation.people().of(PersonMeasure.ACTIVE_AHEAD, whole)))
                        .counted(counted);
    }

    private Verdict ofNobody(Situation situation) {
        return switch (whole) {
            case ACTIVE -> noPlan();
            case USER -> Verdict.of(Status.NOT_ASSESSED, "Nobody here is known to use the software.");
            case AGREES_PLANS ->
                situation.isAnybody(PersonMeasure.AGREES_PLANS)
                        ? Verdict.of(Status.NOT_APPLICABLE, "Nobody here agrees plans of others.")
                        : Verdict.of(Status.NOT_ASSESSED, "It is not known who agrees plans of others.");
            case ANNUALISED ->
                situation.people().of(PersonMeasure.ACTIVE) > 0
                        ? Verdict.of(Status.NOT_APPLICABLE, "No active plan here is annualised.")
                        : noPlan();
            default -> Verdict.of(Status.NOT_APPLICABLE, "Nobody is in scope here.");
        };
    }

    private static Verdict noPlan() {
        return Verdict.of(Status.NOT_ASSESSED, "There is no active plan yet to look into.");
    }
}
