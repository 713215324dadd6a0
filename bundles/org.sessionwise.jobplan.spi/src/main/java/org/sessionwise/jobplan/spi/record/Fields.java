package org.sessionwise.jobplan.spi.record;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The fields of one part of a record, a plan version, an activity, a slot or an entry of a list, as the source wrote them; what they mean is not
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

    /**
     * Returns an exact number as it is written, {@code 10.5}, {@code 21/2} or {@code 42}; empty if it is absent. A source that
     * keeps numbers apart from texts gives their digits, and never one that was rounded on the way.
     *
     * @throws FieldException if there is something else
     */
    default Optional<String> amount(PlanField field) throws FieldException {
        return text(field);
    }

    /**
     * Returns the entries of a list in their order, each with the fields that {@link PlanField#entry} names; empty if it is
     * absent, or if the source has no lists.
     *
     * @throws FieldException if there is something, but no list of such entries
     */
    default List<? extends Fields> parts(PlanField list) throws FieldException {
        return List.of();
    }
}
