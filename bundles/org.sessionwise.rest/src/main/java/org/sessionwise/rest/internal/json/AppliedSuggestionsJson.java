package org.sessionwise.rest.internal.json;

import java.util.List;
import java.util.Map;
import org.sessionwise.api.suggestion.AppliedSuggestion;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.StaffMember;

/** What was applied of suggestions, the latest first. */
public record AppliedSuggestionsJson(String apiVersion, String department, boolean mayUndo, List<AppliedJson> applied) {

    /** One application. */
    public record AppliedJson(
            String id,
            String at,
            String by,
            String state,
            String words,
            String staffId,
            String name,
            String date,
            UndoneJson undone) {

        /**
         * Returns an application, told by whose gap it was.
         *
         * @param visible whom the user may see, everybody it touches among them
         */
        public static AppliedJson of(
                AppliedSuggestion applied, Map<StaffId, StaffMember> visible, SuggestionWords words) {
            AppliedSuggestion.Content content = applied.content();
            return new AppliedJson(
                    applied.id(),
                    applied.applied().at().toString(),
                    applied.applied().by().id(),
                    CamelCase.of(applied.state()),
                    words.of(content),
                    content.gap().value(),
                    visible.get(content.gap()).displayName(),
                    content.date().toString(),
                    applied.undone()
                            .map(deed -> new UndoneJson(
                                    deed.at().toString(), deed.by().id()))
                            .orElse(null));
        }
    }

    /** Who undid it, and when. */
    public record UndoneJson(String at, String by) {}

    public static AppliedSuggestionsJson of(String department, boolean mayUndo, List<AppliedJson> applied) {
        return new AppliedSuggestionsJson(Versions.API, department, mayUndo, List.copyOf(applied));
    }
}
