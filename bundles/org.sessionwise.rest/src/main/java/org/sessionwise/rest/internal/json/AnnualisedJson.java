package org.sessionwise.rest.internal.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sessionwise.api.figures.Annualised;
import org.sessionwise.api.figures.AnnualisedLine;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.year.Pace;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.rest.internal.json.ReckonedJson.StepJson;

/** How everything stands that people agreed as a number. */
public record AnnualisedJson(String apiVersion, String asAt, String on, List<PersonLinesJson> people) {

    /** One person's. */
    public record PersonLinesJson(String staffId, String name, List<LineJson> lines) {}

    /** One activity of one version. */
    public record LineJson(
            String plan,
            int version,
            String activity,
            String name,
            String category,
            DatesJson planYear,
            String agreed,
            long done,
            long booked,
            String toGo,
            String runRate,
            String forecast,
            String leaveTaken,
            String leaveToCome,
            String lastFit,
            List<StepJson> why) {

        static LineJson of(AnnualisedLine line) {
            Pace pace = line.pace();
            return new LineJson(
                    line.plan().planId().value(),
                    line.plan().version(),
                    line.activity().id().value(),
                    ActivityYearJson.label(line.activity()),
                    line.activity().category().name(),
                    DatesJson.of(line.planYear()),
                    Exact.text(pace.agreed()),
                    pace.done(),
                    pace.booked(),
                    Exact.text(pace.toGo()),
                    pace.runRate().map(Exact::text).orElse(null),
                    Exact.text(pace.forecast()),
                    line.leaveTaken().map(Exact::text).orElse(null),
                    line.leaveToCome().map(Exact::text).orElse(null),
                    pace.lastFit().map(LocalDate::toString).orElse(null),
                    ReckonedJson.steps(pace.steps()));
        }
    }

    /** Returns the lines of those whom the user may see. */
    public static AnnualisedJson of(Annualised annualised, Map<StaffId, StaffMember> visible) {
        return new AnnualisedJson(
                Versions.API,
                annualised.asAt().toString(),
                annualised.on().toString(),
                annualised.people().entrySet().stream()
                        .filter(one -> visible.containsKey(one.getKey()))
                        .map(one -> new PersonLinesJson(
                                one.getKey().value(),
                                visible.get(one.getKey()).displayName(),
                                one.getValue().stream().map(LineJson::of).toList()))
                        .toList());
    }
}
