package org.sessionwise.host.optaweb.internal.rotation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.sessionwise.host.optaweb.internal.product.Deadline;
import org.sessionwise.host.optaweb.internal.product.TenantReading;
import org.sessionwise.host.optaweb.internal.store.OurSeats;
import org.sessionwise.host.optaweb.internal.store.SeatLedger;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.RosterTemplateTarget;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateWriteResult;

/**
 * Writes slots as seats of the rotation: read, compare, write, read back. One write at a time; the product itself would take any
 * number at once and keep the last.
 */
public final class OptaWebTemplateTarget implements RosterTemplateTarget {

    private final TenantReading tenant;
    private final SeatLedger ledger;
    private final ReentrantLock one = new ReentrantLock(true);

    public OptaWebTemplateTarget(TenantReading tenant, SeatLedger ledger) {
        this.tenant = tenant;
        this.ledger = ledger;
    }

    @Override
    public TemplateWriteResult write(String templateId, String expectedVersion, List<TemplateEdit> edits, String actor)
            throws HostUnavailableException {
        if (!tenant.facts().wholeWeeks() || !templateId.equals(Rotation.templateId(tenant.facts()))) {
            throw new HostUnavailableException("OptaWeb has no such template");
        }
        Deadline deadline = TenantReading.writeDeadline();
        await(deadline);
        try {
            return write(expectedVersion, edits, deadline);
        } finally {
            one.unlock();
        }
    }

    private void await(Deadline deadline) throws HostUnavailableException {
        try {
            if (!one.tryLock(deadline.left().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new HostUnavailableException("OptaWeb's rotation is being written; nothing was written now");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostUnavailableException("interrupted before anything was written", e);
        }
    }

    private TemplateWriteResult write(String expectedVersion, List<TemplateEdit> edits, Deadline deadline)
            throws HostUnavailableException {
        Rotation rotation = Rotation.read(tenant, deadline);
        OurSeats ours = ledger.settle(rotation.buckets());
        if (!rotation.version().equals(expectedVersion)) {
            return TemplateWriteResult.stale(rotation.template());
        }
        RotationDraft draft = new RotationDraft(rotation, ours);
        RotationEdits asked = new RotationEdits(draft);
        try {
            asked.apply(edits);
        } catch (EditRefused refused) {
            return TemplateWriteResult.refused(rotation.template(), refused.getMessage());
        }
        ledger.note(draft.intent());
        RotationWrite write = new RotationWrite(tenant.product().rotation(), rotation.highestBucket(), deadline);
        Optional<RotationWrite.Stop> stop = write.write(draft.lines());
        Rotation after = Rotation.read(tenant, deadline);
        ledger.settle(after.buckets());
        if (stop.isPresent()) {
            return stopped(stop.get(), after.template());
        }
        return draft.standsIn(after.buckets()) || asked.standIn(after.template())
                ? TemplateWriteResult.written(after.template(), asked.keys())
                : TemplateWriteResult.refused(
                        after.template(),
                        "Everything was written, but somebody changed the rotation at the same moment: not all of it"
                                + " stands.");
    }

    private static TemplateWriteResult stopped(RotationWrite.Stop stop, RosterTemplate after) {
        if (!stop.undone()) {
            return TemplateWriteResult.refused(
                    after, sentence(stop.reason()) + " A part was written and could not be put back.");
        }
        return stop.stale()
                ? TemplateWriteResult.stale(after)
                : TemplateWriteResult.refused(after, sentence(stop.reason()) + " Nothing was written.");
    }

    private static String sentence(String reason) {
        String capital = Character.toUpperCase(reason.charAt(0)) + reason.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }
}
