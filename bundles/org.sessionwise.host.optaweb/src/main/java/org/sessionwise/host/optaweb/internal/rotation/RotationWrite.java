package org.sessionwise.host.optaweb.internal.rotation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.sessionwise.host.optaweb.internal.product.Deadline;
import org.sessionwise.host.optaweb.internal.product.ProductRefusal;
import org.sessionwise.host.optaweb.internal.product.ProductRotation;
import org.sessionwise.host.optaweb.internal.product.TimeBucket;
import org.sessionwise.host.spi.HostUnavailableException;

/**
 * Brings the changed lines of a draft to the product, one after the other. The product overwrites whatever stands there, so each
 * line is read and compared right before; at the first difference or refusal what was written so far is put back, line by line,
 * where it still stands as we wrote it. Not for several threads.
 */
final class RotationWrite {

    // What is left is needed to put things back and to read what stands.
    private static final int LEAST_TIME_LEFT_PERCENT = 45;

    private final ProductRotation rotation;
    private final Deadline deadline;
    private final long highestBefore;
    private final Deque<Done> done = new ArrayDeque<>();

    /**
     * A line that was written.
     *
     * @param before not stored if the line was added
     * @param after as the product has it; not stored if the line was deleted
     */
    private record Done(TimeBucket before, TimeBucket after) {}

    /**
     * Why the write ended early.
     *
     * @param stale whether somebody was faster; otherwise it is refused
     * @param undone whether nothing of it stands any more
     */
    record Stop(boolean stale, String reason, boolean undone) {}

    private static final class Stopped extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean stale;

        Stopped(boolean stale, String reason) {
            super(reason, null, false, false);
            this.stale = stale;
        }
    }

    RotationWrite(ProductRotation rotation, long highestBefore, Deadline deadline) {
        this.rotation = rotation;
        this.highestBefore = highestBefore;
        this.deadline = deadline;
    }

    /** Writes the changed lines, deletions last; empty if all are written. */
    Optional<Stop> write(List<Line> lines) throws HostUnavailableException {
        try {
            for (Line line : lines) {
                if (line.isChanged() && !line.isEmptied()) {
                    enoughTime();
                    write(line);
                }
            }
            for (Line line : lines) {
                if (line.isChanged() && line.isEmptied()) {
                    enoughTime();
                    delete(line);
                }
            }
            return Optional.empty();
        } catch (Stopped stopped) {
            return Optional.of(new Stop(stopped.stale, stopped.getMessage(), putBack()));
        }
    }

    private void enoughTime() throws Stopped {
        if (deadline.lessLeftThan(LEAST_TIME_LEFT_PERCENT)) {
            throw new Stopped(
                    false,
                    "OptaWeb takes one line of its rotation at a time and was too slow for so many; apply"
                            + " fewer at once.");
        }
    }

    private void write(Line line) throws HostUnavailableException, Stopped {
        TimeBucket stored = line.isNew() ? added(line.planned()) : updated(line);
        line.stored(stored.id());
        done.push(new Done(line.stood(), stored));
        if (!stored.content().equals(line.planned().content())) {
            throw new Stopped(false, "OptaWeb stored something else than it was sent.");
        }
    }

    private TimeBucket updated(Line line) throws HostUnavailableException, Stopped {
        requireUntouched(line.stood());
        try {
            return rotation.update(line.planned(), deadline);
        } catch (ProductRefusal refused) {
            if (stands(line.planned())) {
                done.push(new Done(line.stood(), line.planned()));
            }
            throw new Stopped(false, refused.getMessage());
        }
    }

    private TimeBucket added(TimeBucket bucket) throws HostUnavailableException, Stopped {
        try {
            return rotation.add(bucket, deadline);
        } catch (ProductRefusal refused) {
            rotation.buckets(deadline).stream()
                    .filter(there ->
                            there.id() > highestBefore && there.content().equals(bucket.content()))
                    .filter(there -> done.stream().noneMatch(one -> one.after().id() == there.id()))
                    .forEach(there -> done.push(new Done(bucket, there)));
            throw new Stopped(false, refused.getMessage());
        }
    }

    private void delete(Line line) throws HostUnavailableException, Stopped {
        requireUntouched(line.stood());
        try {
            rotation.delete(line.id(), deadline); // false means that somebody else deleted it: gone is gone
        } catch (ProductRefusal refused) {
            throw new Stopped(false, refused.getMessage());
        }
    }

    private void requireUntouched(TimeBucket stood) throws HostUnavailableException, Stopped {
        if (!stands(stood)) {
            throw new Stopped(true, "the rotation was changed in between");
        }
    }

    private boolean stands(TimeBucket bucket) throws HostUnavailableException {
        return rotation.bucket(bucket.id(), deadline)
                .filter(there -> there.content().equals(bucket.content()))
                .isPresent();
    }

    /** Puts back what still stands as we wrote it; tells whether all of it was. */
    private boolean putBack() throws HostUnavailableException {
        boolean all = true;
        for (Done written : done) {
            try {
                all &= stands(written.after()) && putBack(written);
            } catch (ProductRefusal refused) {
                all = false;
            }
        }
        return all;
    }

    private boolean putBack(Done written) throws HostUnavailableException, ProductRefusal {
        return written.before().id() == TimeBucket.NEW
                ? rotation.delete(written.after().id(), deadline)
                : rotation.update(written.before(), deadline)
                        .content()
                        .equals(written.before().content());
    }
}
