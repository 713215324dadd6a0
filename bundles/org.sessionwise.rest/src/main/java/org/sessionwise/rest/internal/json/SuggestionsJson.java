package org.sessionwise.rest.internal.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.api.suggestion.Standing;
import org.sessionwise.api.suggestion.Suggestion;
import org.sessionwise.api.suggestion.SuggestionSheet;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.StaffMember;

/** What would close a gap. */
public record SuggestionsJson(
        String apiVersion,
        String department,
        GapJson gap,
        DatesJson weeks,
        boolean mayApply,
        boolean hostWrites,
        String note,
        List<SuggestionJson> suggestions,
        List<PassedOverJson> passedOver) {

    /** What the plan has and the roster lacks. */
    public record GapJson(
            String staffId,
            String name,
            String date,
            String activity,
            String activityName,
            String category,
            String start,
            String end,
            String outcome,
            String reason,
            String duty,
            String dutyName) {}

    /** One way to close it. */
    public record SuggestionJson(
            String id,
            String kind,
            String staffId,
            String name,
            String team,
            String grade,
            String duty,
            String dutyName,
            String start,
            String end,
            String words,
            List<String> reasons,
            List<EffectJson> effects) {}

    /** What it makes of one person's figures. */
    public record EffectJson(String staffId, String name, StandingJson before, StandingJson after) {}

    /** Figures of a person, in sessions. */
    public record StandingJson(String planned, String rosterGap) {

        private static StandingJson of(Standing standing) {
            return new StandingJson(Exact.text(standing.planned()), Exact.text(standing.rosterGap()));
        }
    }

    /** How many people were passed over for one reason. */
    public record PassedOverJson(String obstacle, String reason, int people) {}

    /**
     * Returns a sheet.
     *
     * @param visible whom the user may see, everybody on the sheet among them
     */
    public static SuggestionsJson of(
            String department,
            SuggestionSheet sheet,
            boolean mayApply,
            boolean hostWrites,
            Map<StaffId, StaffMember> visible,
            SuggestionWords words) {
        return new SuggestionsJson(
                Versions.API,
                department,
                gap(sheet, visible.get(sheet.staff()), words),
                DatesJson.of(sheet.weeks()),
                mayApply,
                hostWrites,
                sheet.note().orElse(null),
                sheet.suggestions().stream()
                        .map(suggestion -> suggestion(suggestion, sheet, visible, words))
                        .toList(),
                sheet.passedOver().entrySet().stream()
                        .map(each -> new PassedOverJson(
                                CamelCase.of(each.getKey()), each.getKey().words(), each.getValue()))
                        .toList());
    }

    private static GapJson gap(SuggestionSheet sheet, StaffMember person, SuggestionWords words) {
        Finding.Planned planned = sheet.gap().planned().orElseThrow();
        Optional<DutyCode> duty = planned.duty();
        return new GapJson(
                person.id().value(),
                person.displayName(),
                sheet.gap().date().toString(),
                planned.activity().value(),
                planned.activityName(),
                planned.category().name(),
                words.time(planned.period().start()),
                words.time(planned.period().end()),
                sheet.gap().outcome().name(),
                sheet.gap().rule(),
                duty.map(DutyCode::value).orElse(null),
                duty.map(words::duty).orElse(null));
    }

    private static SuggestionJson suggestion(
            Suggestion suggestion, SuggestionSheet sheet, Map<StaffId, StaffMember> visible, SuggestionWords words) {
        StaffMember person = visible.get(suggestion.staff());
        return new SuggestionJson(
                suggestion.id(),
                CamelCase.of(suggestion.kind()),
                person.id().value(),
                person.displayName(),
                words.team(person.team()),
                person.grade(),
                suggestion.duty().value(),
                words.duty(suggestion.duty()),
                words.time(suggestion.period().start()),
                words.time(suggestion.period().end()),
                words.of(suggestion, sheet),
                suggestion.reasons(),
                suggestion.effects().stream()
                        .filter(effect -> visible.containsKey(effect.staff()))
                        .map(effect -> new EffectJson(
                                effect.staff().value(),
                                visible.get(effect.staff()).displayName(),
                                StandingJson.of(effect.before()),
                                StandingJson.of(effect.after())))
                        .toList());
    }
}
