package org.sessionwise.api.suggestion;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;

/**
 * Who could do what a plan has and the roster lacks, for one department; registered as a service, with {@link #DEPARTMENT} as a
 * property, for as long as the department is reconciled. The caller names the people that the user may see: nobody else is
 * suggested, counted or told of. Safe from any thread.
 *
 * <p>Nothing is kept of what was suggested: what is applied is worked out once more, and is refused if it came out otherwise.
 */
@ProviderType
public interface Suggestions {

    /** Service property with the department's id. */
    String DEPARTMENT = "sessionwise.department";

    /** Returns the one department that this service is for. */
    DepartmentId department();

    /** Returns the professional groups whose people it is for, as the rostering system names them; empty: everybody. */
    Set<String> groups();

    /** Tells whether the rostering system takes single sessions; where not, suggestions are for people to carry out by hand. */
    boolean hostWrites();

    /**
     * Returns what would close a gap.
     *
     * @throws SuggestionRefusedException if the plan has no such session, or of nobody in sight
     */
    SuggestionSheet suggestions(PlannedWork work, Set<StaffId> visible)
            throws SuggestionRefusedException, NoAnswerException;

    /**
     * Writes a suggestion into the roster, reads it back and keeps that it was applied; audited.
     *
     * @param suggestion the id of one that was suggested
     * @param reason why, for the rostering system's record; may be empty text, which a published week may not take
     * @throws ChangedMeanwhileException if it would not be suggested so any more, somebody applies to the same session at this
     *     moment, or it is not known what became of an earlier one; nothing was written
     * @throws SuggestionRefusedException if the rostering system takes no sessions, or refused, in its words; nothing was written
     * @throws NoAnswerException if it is not known whether it was written: {@link #applied} has it until that is known
     */
    AppliedSuggestion apply(PlannedWork work, String suggestion, String reason, Set<StaffId> visible, Actor actor)
            throws ChangedMeanwhileException, SuggestionRefusedException, NoAnswerException;

    /**
     * Returns what was applied, the latest first.
     *
     * @param days of the planned sessions
     * @param visible whoever is touched must be among these
     */
    List<AppliedSuggestion> applied(DateRange days, Set<StaffId> visible) throws NoAnswerException;

    /**
     * Takes back what was applied; audited. What somebody changed since in the rostering system stays as it is; what is gone from
     * there already counts as taken back. Where the rostering system gave no answer to what was applied, nothing is taken back: it
     * is settled once nothing like it is on the roster.
     *
     * @throws ChangedMeanwhileException if the session is not as it was left, or it is not known whether it was written and one
     *     like it is on the roster, or it may still be being written; nothing was written
     * @throws SuggestionRefusedException if there is no such application in sight, it was undone before, or the rostering system
     *     refused, in its words
     * @throws NoAnswerException if it is not known whether it was taken back
     */
    AppliedSuggestion undo(String id, Set<StaffId> visible, Actor actor)
            throws ChangedMeanwhileException, SuggestionRefusedException, NoAnswerException;
}
