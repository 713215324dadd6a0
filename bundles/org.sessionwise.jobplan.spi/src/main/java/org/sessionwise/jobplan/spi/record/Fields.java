package org.sessionwise.jobplan.spi.record;

import java.util.Optional;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The fields of one part of a record, a plan version, an activity or a slot, as the source wrote them; what they mean is not
 * decided here. Asked for a field that belongs to another part, it answers as for one that is absent. Asked again, it gives
 * the same answer.
 */
@ConsumerType
public interface Fields {

    /** Returns how people find the record: {@code plan JP-7, version 2} or {@code line 12}. */
    String record();

    /** Returns what the source calls a field, with the way to it: {@code activities[0].timing.cycleWeeks}. */
    String nameOf(PlanField field);

    /**
     * Returns a text as it stands, at whatever length; empty if it is absent. Days, times and words from a list are texts.
     *
     * @throws FieldException if there is something, but no text
     */
    Optional<String> text(PlanField field) throws FieldException;

    /**
     * Returns a whole number; empty if it is absent.
     *
     * @throws FieldException if there is something, but no whole number that fits an int
     */
    OptionalInt whole(PlanField field) throws FieldException;
}
