package org.sessionwise.api.review;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;

/**
 * Reviews of variances, and frozen quarters, of every department that is reconciled. The caller says what the user may see;
 * nothing else is told. Every write is audited. Safe from any thread.
 */
@ProviderType
public interface Reviews {

    /** Returns a quarter's flags; none for a quarter of which nothing is known. */
    QuarterReview review(ReviewSight sight, FinancialQuarter quarter) throws NoAnswerException;

    /**
     * Keeps what was agreed about a flag.
     *
     * @param flag its id
     * @param basedOn the version of its newest entry that the writer had before them; 0 if none
     * @throws ReviewRefusedException if there is no such flag in sight, or no such cause in the trust's list
     * @throws ChangedMeanwhileException if there is a newer entry; nothing was kept
     */
    Flag write(ReviewSight sight, String flag, ReviewEntry.Content content, long basedOn, Actor actor)
            throws ReviewRefusedException, ChangedMeanwhileException, NoAnswerException;

    /**
     * Records the meeting of a quarter.
     *
     * @param basedOn the version of the record that the writer had before them; 0 if none
     * @throws ReviewRefusedException if the whole department is not in sight
     * @throws ChangedMeanwhileException if there is a newer one; nothing was kept
     */
    ReviewMeeting record(
            ReviewSight sight, FinancialQuarter quarter, ReviewMeeting.Content content, long basedOn, Actor actor)
            throws ReviewRefusedException, ChangedMeanwhileException, NoAnswerException;

    /**
     * Keeps the figures of a quarter as they are now, for good.
     *
     * @throws ReviewRefusedException if it is frozen already, has not ended, or the whole department is not in sight
     */
    FrozenQuarter freeze(ReviewSight sight, FinancialQuarter quarter, Actor actor)
            throws ReviewRefusedException, NoAnswerException;

    /** Returns the frozen quarters, latest first, each beside what its figures are now. */
    List<QuarterRecord> quarters(ReviewSight sight) throws NoAnswerException;

    /**
     * Adds words to a restatement.
     *
     * @param basedOn the version of the words that the writer had before them; 0 if none
     * @throws ReviewRefusedException if the quarter is not frozen or the key is not in sight
     * @throws ChangedMeanwhileException if there are newer ones; nothing was kept
     */
    void explain(ReviewSight sight, FinancialQuarter quarter, LineKey key, String words, long basedOn, Actor actor)
            throws ReviewRefusedException, ChangedMeanwhileException, NoAnswerException;
}
