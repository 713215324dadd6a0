package org.sessionwise.rest.internal.json;

import java.time.LocalDate;
import java.util.List;
import org.sessionwise.domain.contract.ContractTerms;
import org.sessionwise.domain.plan.Agreement;
import org.sessionwise.domain.plan.Dispute;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Objective;
import org.sessionwise.domain.plan.ObjectiveId;
import org.sessionwise.domain.plan.OnCallAvailability;

/** One version of a job plan, apart from what its activities come to. */
public record PlanJson(
        String plan,
        int version,
        String state,
        String from,
        String until,
        String contract,
        String contractTitle,
        String reviewedOn,
        String approvedOn,
        List<SignatureJson> signatures,
        List<DisputeJson> disputes,
        List<String> responsibilities,
        List<String> accountabilities,
        List<ObjectiveJson> objectives,
        List<SupportJson> support,
        OnCallJson onCall,
        List<UncountedJson> uncounted) {

    /** Who signed, by role. */
    public record SignatureJson(String role, String on) {}

    /** A mediation or an appeal. */
    public record DisputeJson(String kind, String opened, String closed, String outcome) {

        private static DisputeJson of(Dispute dispute) {
            return new DisputeJson(
                    dispute.kind().name(),
                    dispute.opened().toString(),
                    dispute.closed().map(LocalDate::toString).orElse(null),
                    dispute.outcome().orElse(null));
        }
    }

    /** What is to be reached, what wider objective it serves and by which activities it is served. */
    public record ObjectiveJson(String id, String level, String text, String supports, List<String> activities) {

        private static ObjectiveJson of(Objective objective, JobPlanVersion plan) {
            return new ObjectiveJson(
                    objective.id().value(),
                    objective.level().name(),
                    objective.text(),
                    objective.supports().map(ObjectiveId::value).orElse(null),
                    plan.activities().stream()
                            .filter(activity -> activity.objectives().contains(objective.id()))
                            .map(ActivityYearJson::label)
                            .toList());
        }
    }

    /** What the employer provides, or what stands in the way. */
    public record SupportJson(String kind, String text) {}

    /** Being available on call, which is pay and never PA. */
    public record OnCallJson(String category, int oneIn, String percent) {

        private static OnCallJson of(OnCallAvailability availability) {
            return new OnCallJson(
                    availability.category().name(),
                    availability.oneIn(),
                    availability.percent().map(Exact::text).orElse(null));
        }
    }

    /** An activity in the timetable that is in no total. */
    public record UncountedJson(String name, String remuneration, String timing) {}

    static PlanJson of(JobPlanVersion plan, LocalDate on) {
        Agreement agreement = plan.agreement();
        return new PlanJson(
                plan.planId().value(),
                plan.version(),
                plan.state().name(),
                plan.inForce().from().toString(),
                plan.inForce().isOpenEnded() ? null : plan.inForce().until().toString(),
                plan.contract().code(),
                plan.contract().terms(on).map(ContractTerms::title).orElse(null),
                plan.reviewedOn().map(LocalDate::toString).orElse(null),
                plan.approvedOn().map(LocalDate::toString).orElse(null),
                plan.life().signatures().stream()
                        .map(one ->
                                new SignatureJson(one.role().name(), one.on().toString()))
                        .toList(),
                plan.life().disputes().stream().map(DisputeJson::of).toList(),
                agreement.responsibilities(),
                agreement.accountabilities(),
                agreement.objectives().stream()
                        .map(objective -> ObjectiveJson.of(objective, plan))
                        .toList(),
                agreement.support().stream()
                        .map(one -> new SupportJson(one.kind().name(), one.text()))
                        .toList(),
                plan.year().onCall().map(OnCallJson::of).orElse(null),
                plan.activities().stream()
                        .filter(activity -> !activity.remuneration().counts())
                        .map(activity -> new UncountedJson(
                                ActivityYearJson.label(activity),
                                activity.remuneration().name(),
                                TimingWords.of(activity.timing())))
                        .toList());
    }
}
