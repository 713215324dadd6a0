package org.sessionwise.rest.internal.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sessionwise.api.indicator.IndicatorLine;
import org.sessionwise.api.indicator.IndicatorSheet;

/** Indicators at the ends of months, the oldest first, and today's last; months of which nothing is known are missing. */
public record IndicatorTrendJson(String apiVersion, List<MonthJson> months) {

    /** One month, its figures by indicator; reconstructed if nothing was recorded then. */
    public record MonthJson(String day, boolean reconstructed, Map<String, FigureJson> values) {}

    /** A figure, or why there is none. */
    public record FigureJson(String part, String whole, String value, String missing, String remark) {

        static FigureJson of(IndicatorLine line) {
            boolean told = line.missing().isEmpty();
            return new FigureJson(
                    told ? Exact.text(line.part()) : null,
                    told ? Exact.text(line.whole()) : null,
                    line.value().orElse(null),
                    line.missing().map(CamelCase::of).orElse(null),
                    line.remark().isEmpty() ? null : line.remark());
        }
    }

    public static IndicatorTrendJson of(List<IndicatorSheet> sheets) {
        return new IndicatorTrendJson(
                Versions.API, sheets.stream().map(IndicatorTrendJson::month).toList());
    }

    private static MonthJson month(IndicatorSheet sheet) {
        Map<String, FigureJson> values = new LinkedHashMap<>();
        sheet.lines().forEach(line -> values.put(CamelCase.of(line.indicator()), FigureJson.of(line)));
        return new MonthJson(sheet.day().toString(), sheet.isReconstructed(), values);
    }
}
