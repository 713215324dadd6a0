package org.sessionwise.rest.internal.json;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sessionwise.api.indicator.Indicator;
import org.sessionwise.api.indicator.IndicatorLine;
import org.sessionwise.api.indicator.IndicatorSheet;
import org.sessionwise.domain.attainment.AttainmentScope;

/** The indicators of a scope and of its parts. */
public record IndicatorsJson(
        String apiVersion,
        AttainmentScopeJson scope,
        String day,
        PeriodJson period,
        String asAt,
        int smallestGroup,
        List<IndicatorJson> indicators) {

    private static final int AIM = 90;

    /** The days that sessions are of; the last is excluded. */
    public record PeriodJson(String from, String until) {}

    /** What the text aims for. */
    public record AimJson(int moreThanPercent) {}

    /** One indicator, or one reading of it. */
    public record IndicatorJson(
            String indicator,
            String title,
            String unit,
            String reading,
            String due,
            AimJson aim,
            List<LineJson> lines) {

        static IndicatorJson of(Indicator indicator, List<LineJson> lines) {
            return new IndicatorJson(
                    CamelCase.of(indicator),
                    titleOf(indicator),
                    unitOf(indicator),
                    isLocal(indicator) ? "local" : "text",
                    indicator == Indicator.ACTIVE_PLANS ? "monthly" : "quarterly",
                    indicator == Indicator.ACTIVE_PLANS ? new AimJson(AIM) : null,
                    lines);
        }
    }

    /** The figure of one scope, or why there is none. */
    public record LineJson(
            AttainmentScopeJson scope,
            String part,
            String whole,
            String value,
            String missing,
            String completeness,
            String remark) {

        static LineJson of(IndicatorLine line, AttainmentScopeJson scope) {
            boolean told = line.missing().isEmpty();
            return new LineJson(
                    scope,
                    told ? Exact.text(line.part()) : null,
                    told ? Exact.text(line.whole()) : null,
                    line.value().orElse(null),
                    line.missing().map(CamelCase::of).orElse(null),
                    line.completeness().map(Exact::text).orElse(null),
                    line.remark().isEmpty() ? null : line.remark());
        }
    }

    /** Lines of scopes without a name are left out. */
    public static IndicatorsJson of(
            IndicatorSheet sheet,
            int smallestGroup,
            AttainmentScopeJson scope,
            Map<AttainmentScope, AttainmentScopeJson> named) {
        return new IndicatorsJson(
                Versions.API,
                scope,
                sheet.day().toString(),
                new PeriodJson(
                        sheet.period().from().toString(), sheet.period().until().toString()),
                sheet.asAt().toString(),
                smallestGroup,
                Arrays.stream(Indicator.values())
                        .map(one -> IndicatorJson.of(one, lines(one, sheet, named)))
                        .toList());
    }

    private static List<LineJson> lines(
            Indicator indicator, IndicatorSheet sheet, Map<AttainmentScope, AttainmentScopeJson> named) {
        return sheet.lines().stream()
                .filter(line -> line.indicator() == indicator && named.containsKey(line.scope()))
                .map(line -> LineJson.of(line, named.get(line.scope())))
                .toList();
    }

    private static boolean isLocal(Indicator indicator) {
        return indicator == Indicator.VARIANCE_DCC || indicator == Indicator.VARIANCE_ROSTERED;
    }

    private static String titleOf(Indicator indicator) {
        return switch (indicator) {
            case LEVEL -> "Level of attainment";
            case ACTIVE_PLANS -> "Staff with an active plan";
            case DCC_SHARE -> "Planned direct clinical care of all planned sessions";
            case VARIANCE -> "Variance between planned and delivered sessions, all that are planned";
            case VARIANCE_DCC -> "The same of direct clinical care only";
            case VARIANCE_ROSTERED -> "The same of what is rostered as a rule only";
        };
    }

    private static String unitOf(Indicator indicator) {
        return switch (indicator) {
            case LEVEL -> "level";
            case ACTIVE_PLANS -> "people";
            case DCC_SHARE, VARIANCE, VARIANCE_DCC, VARIANCE_ROSTERED -> "sessions";
        };
    }
}
