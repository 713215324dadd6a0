package org.sessionwise.rest.internal.json;

import java.util.List;
import java.util.Locale;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ObjectiveId;
import org.sessionwise.domain.plan.Output;
import org.sessionwise.domain.year.ActivityYear;
import org.sessionwise.domain.year.AnnualEntitlement;
import org.sessionwise.domain.year.YearBalance;

/** The year of one activity of one version. */
public record ActivityYearJson(
        String plan,
        int version,
        String activity,
        String name,
        String category,
        String remuneration,
        String subtype,
        String timing,
        boolean covered,
        OutputJson output,
        List<String> purposes,
        List<String> objectives,
        DatesJson days,
        ReckonedJson week,
        ReckonedJson year,
        ReckonedJson straightLine,
        ReckonedJson leaveAware,
        ForecastJson forecast,
        BalanceJson balance,
        List<String> questions) {

    /** Agreed average output of a session. */
    public record OutputJson(String perSession, String unit) {

        private static OutputJson of(Output output) {
            return new OutputJson(Exact.text(output.perSession()), output.unit());
        }
    }

    /** What the year will come to. */
    public record ForecastJson(ReckonedJson low, ReckonedJson likely, ReckonedJson high) {}

    /** Why the dates of the year differ from the entitlement, in occurrences. */
    public record BalanceJson(String dated, String entitled, List<PartJson> exclusions, String residual) {

        private static BalanceJson of(YearBalance balance) {
            return new BalanceJson(
                    Exact.text(balance.dated()),
                    Exact.text(balance.entitled()),
                    balance.exclusions().stream()
                            .map(part -> new PartJson(part.name(), Exact.text(part.occurrences())))
                            .toList(),
                    Exact.text(balance.residual()));
        }
    }

    /** An amount by name. */
    public record PartJson(String name, String occurrences) {}

    static ActivityYearJson of(ActivityYear year) {
        AnnualEntitlement entitlement = year.entitlement();
        Activity activity = entitlement.activity();
        return new ActivityYearJson(
                entitlement.plan().planId().value(),
                entitlement.plan().version(),
                activity.id().value(),
                label(activity),
                activity.category().name(),
                activity.remuneration().name(),
                activity.subtype(),
                TimingWords.of(activity.timing()),
                activity.covered(),
                activity.output().map(OutputJson::of).orElse(null),
                activity.purposes().stream()
                        .map(purpose -> purpose.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .sorted()
                        .toList(),
                activity.objectives().stream().map(ObjectiveId::value).toList(),
                DatesJson.of(entitlement.days()),
                ReckonedJson.of(entitlement.week()),
                ReckonedJson.of(entitlement.year()),
                ReckonedJson.of(year.toDate().straightLine()),
                ReckonedJson.of(year.toDate().leaveAware()),
                new ForecastJson(
                        ReckonedJson.of(year.forecast().low()),
                        ReckonedJson.of(year.forecast().likely()),
                        ReckonedJson.of(year.forecast().high())),
                year.balance().map(BalanceJson::of).orElse(null),
                entitlement.questions());
    }

    static String label(Activity activity) {
        return activity.name().isBlank() ? activity.code().value() : activity.name();
    }
}
