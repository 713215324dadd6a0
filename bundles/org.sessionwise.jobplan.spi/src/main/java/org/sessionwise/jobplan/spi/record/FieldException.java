package org.sessionwise.jobplan.spi.record;

import java.util.Optional;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.jobplan.spi.RejectedRecord;

/**
 * A record cannot be used. Expected, and a matter of the record only: the source goes on with the next. The message is for
 * the person who keeps the source and says what was found and what was expected.
 */
public final class FieldException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String record;
    private final String field;

    /**
     * A refusal of a value that is missing or of another kind than agreed.
     *
     * @param record which record, as {@link Fields#record()} tells
     * @param field which field, as the source names it; empty text if the record as a whole
     * @param problem what was found and what was expected
     */
    public FieldException(String record, String field, String problem) {
        this(Refusal.WRONG_KIND, record, field, problem);
    }

    /**
     * A refusal.
     *
     * @param why its code is put behind the problem
     * @param record which record, as {@link Fields#record()} tells
     * @param field which field, as the source names it; empty text if the record as a whole
     * @param problem what was found and what was expected
     */
    public FieldException(Refusal why, String record, String field, String problem) {
        super(why.in(problem), null, false, false); // expected, and there may be many: no stack trace
        this.record = record;
        this.field = field;
    }

    /**
     * Returns the same for the source's answer.
     *
     * @param plan the plan it belongs to; empty if not even that could be read
     */
    public RejectedRecord rejected(Optional<JobPlanId> plan) {
        return new RejectedRecord(record, plan, field, getMessage());
    }
}
