package org.sessionwise.rest.internal;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.sessionwise.api.suggestion.PlannedWork;
import org.sessionwise.api.suggestion.SuggestionRefusedException;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.SuggestionWords;

/** What suggestions have in common: who may apply them, how they are asked for and told. */
final class SuggestionAccess {

    private static final String A_MOMENT = "the start of the planned session, such as 2026-03-02T09:00:00Z";

    private SuggestionAccess() {}

    /** Tells whether the user changes rosters through us: whoever applies plans to the department as a whole. */
    static boolean mayApply(Caller caller, Sight sight) {
        return sight.whole() && caller.may(Permission.MANAGE_ENTITLEMENTS);
    }

    static PlannedWork work(Sight sight, String staff, String start, String activity) {
        StaffId person = sight.person(Parameters.required("staff", staff, "the id of a person"))
                .id();
        String text = Parameters.required("start", start, A_MOMENT);
        String named = Parameters.required("activity", activity, "the id of an activity of the plan, or its code");
        try {
            return new PlannedWork(person, OffsetDateTime.parse(text).toInstant(), named);
        } catch (DateTimeParseException e) {
            throw Problem.badParameter("start", start, A_MOMENT);
        }
    }

    static SuggestionWords words(Caller caller, Sight sight) throws HostUnavailableException {
        return new SuggestionWords(
                sight.people(), caller.directory().teams(sight.id()), caller.duties(sight.id()), caller.zone());
    }

    static Problem refused(SuggestionRefusedException refused) {
        ProblemType type =
                switch (refused.reason()) {
                    case UNKNOWN_WORK -> ProblemType.UNKNOWN_WORK;
                    case UNKNOWN_APPLICATION -> ProblemType.UNKNOWN_APPLICATION;
                    case UNDONE -> ProblemType.CHANGED_MEANWHILE;
                    case HOST_DOES_NOT_WRITE, HOST_REFUSED -> ProblemType.HOST_REFUSED;
                };
        return Problem.of(type, refused.getMessage());
    }
}
