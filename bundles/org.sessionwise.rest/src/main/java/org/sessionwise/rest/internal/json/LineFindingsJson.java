package org.sessionwise.rest.internal.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.sessionwise.api.figures.FigureFinding;
import org.sessionwise.domain.DateRange;
import org.sessionwise.host.spi.StaffMember;

/** A page of the findings that a line is made of. */
public record LineFindingsJson(
        String apiVersion,
        DatesJson period,
        String basis,
        String key,
        int total,
        List<LineFindingJson> findings,
        String next) {

    /**
     * A finding, whose it is, and what of it the line counts.
     *
     * @param counts {@code planned}, {@code worked} or both
     */
    public record LineFindingJson(
            String staffId,
            String name,
            List<String> counts,
            @JsonUnwrapped FindingJson finding) {

        public static LineFindingJson of(FigureFinding one, StaffMember person, ZoneId zone) {
            List<String> counts = new ArrayList<>();
            if (one.countsPlanned()) {
                counts.add("planned");
            }
            if (one.countsWorked()) {
                counts.add("worked");
            }
            return new LineFindingJson(
                    person.id().value(), person.displayName(), counts, FindingJson.of(one.finding(), zone));
        }
    }

    public static LineFindingsJson of(DateRange period, String basis, String key, Page<LineFindingJson> page) {
        return new LineFindingsJson(
                Versions.API, DatesJson.of(period), basis, key, page.total(), page.items(), page.next());
    }
}
