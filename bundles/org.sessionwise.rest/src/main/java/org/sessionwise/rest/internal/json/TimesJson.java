package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.figures.TimeLine;
import org.sessionwise.api.figures.TimeSheet;

/** Time allocated against time taken. */
public record TimesJson(String apiVersion, DatesJson period, String asAt, List<LineJson> lines) {

    /** One kind of activity. */
    public record LineJson(
            String activity,
            String name,
            String category,
            MinutesJson allocated,
            MinutesJson taken,
            long occurrences,
            String percent) {

        static LineJson of(TimeLine line) {
            return new LineJson(
                    line.key().id(),
                    line.name(),
                    line.category().map(Enum::name).orElse(null),
                    new MinutesJson(line.allocated()),
                    new MinutesJson(line.taken()),
                    line.occurrences(),
                    line.percent().map(Percent::text).orElse(null));
        }
    }

    /** Real minutes. */
    public record MinutesJson(long minutes) {}

    public static TimesJson of(TimeSheet sheet) {
        return new TimesJson(
                Versions.API,
                DatesJson.of(sheet.period()),
                sheet.asAt().toString(),
                sheet.lines().stream().map(LineJson::of).toList());
    }
}
