package org.sessionwise.demo.internal.trust;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.AnnualisationAgreement;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Objective;
import org.sessionwise.domain.plan.ObjectiveId;
import org.sessionwise.domain.plan.Output;
import org.sessionwise.domain.plan.Purpose;
import org.sessionwise.domain.plan.SystemOfRecord;
import org.sessionwise.domain.plan.Timing;

/** What is agreed about an activity: mostly as activities.txt has it. */
final class ActivityContent {

    private static final int WITHOUT_OUTPUT = 120;
    private static final int NOT_AGREED = 250;

    private final Map<String, List<String>> kinds =
            Table.rows("activities.txt").stream().collect(Collectors.toMap(row -> row.get(0), Function.identity()));

    /**
     * Returns the activity with everything that is agreed about it.
     *
     * @param isSetAside whether plans of others are agreed in its time
     * @param served the objectives of the plan, by the codes of the activities that serve them
     */
    Activity of(
            Activity activity,
            JobPlanVersion plan,
            String staff,
            boolean isSetAside,
            Map<Objective, List<String>> served) {
        List<String> kind = kinds.get(activity.code().value());
        Activity.Builder more = Activity.builder(activity.id(), activity.code(), activity.category(), activity.timing())
                .name(activity.name())
                .holidayRule(activity.holidayRule())
                .remuneration(activity.remuneration())
                .premiumAs(activity.premiumAs())
                .subtype(kind.get(4))
                .priority(Integer.parseInt(kind.get(5)))
                .covered(kind.get(6).equals("PROSPECTIVE"))
                .purposes(
                        Optional.of(kind.get(9)).filter(purpose -> !purpose.equals("-")).map(Purpose::valueOf).stream()
                                .toList())
                .objectives(objectives(activity, served))
                .agreement(agreement(activity, plan, staff));
        if (isSetAside) {
            more.purposes(Set.of(Purpose.MANAGING_PLANS));
        }
        output(kind, staff + activity.code(), isAgreed(plan)).ifPresent(more::output);
        return more.build();
    }

    private static List<ObjectiveId> objectives(Activity activity, Map<Objective, List<String>> served) {
        return served.entrySet().stream()
                .filter(entry -> entry.getValue().contains(activity.code().value()))
                .map(entry -> entry.getKey().id())
                .toList();
    }

    /** Returns whether it is approved in the software, which asks for all that the standard wants before that. */
    static boolean isAgreed(JobPlanVersion plan) {
        return plan.state() == JobPlanState.APPROVED && plan.systemOfRecord() == SystemOfRecord.E_JOB_PLANNING;
    }

    /** People of one role agree on about the same; with some, nothing is agreed yet. */
    private static Optional<Output> output(List<String> kind, String key, boolean agreed) {
        int dice = Dice.perMille("output " + key);
        if (kind.get(7).equals("-") || !agreed && dice < WITHOUT_OUTPUT) {
            return Optional.empty();
        }
        Fraction usual = Fraction.of(Long.parseLong(kind.get(7)));
        Fraction less = new Fraction(dice % 3, 2);
        Fraction amount = usual.compareTo(Fraction.of(2)) > 0 ? usual.minus(less) : usual;
        return Optional.of(new Output(amount, kind.get(8)));
    }

    /** Both agreed to most of what is annualised; for some the employer's word is missing. */
    private static AnnualisationAgreement agreement(Activity activity, JobPlanVersion plan, String staff) {
        if (!(activity.timing() instanceof Timing.Annualised)) {
            return AnnualisationAgreement.NONE;
        }
        Optional<LocalDate> employer =
                plan.approvedOn().filter(day -> Dice.perMille("annual " + staff + activity.id()) >= NOT_AGREED);
        return new AnnualisationAgreement(plan.reviewedOn(), employer);
    }

    /** Returns the codes in a cell. */
    static List<String> codes(String cell) {
        return cell.equals("-") ? List.of() : Arrays.asList(cell.split(","));
    }
}
