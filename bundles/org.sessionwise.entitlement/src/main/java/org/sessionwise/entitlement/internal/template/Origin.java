package org.sessionwise.entitlement.internal.template;

import org.sessionwise.api.entitlement.Provenance;
import org.sessionwise.host.spi.TemplateSlot;

/**
 * A slot that we wrote; or, in place of that, what a plan asked for when a person decided to keep what stands. Either way it
 * is the base from which plan and template are compared.
 *
 * @param written as we wrote it, whatever a person made of it since
 * @param provenance the plan, version and activity that said so
 * @param application the id of the application that wrote it; empty text as long as none has; {@link #KEPT} if a person
 *     decided against it
 */
record Origin(TemplateSlot written, Provenance provenance, String application) {

    /** In place of an application's id, which never looks like this. */
    static final String KEPT = "kept by hand";

    String slotId() {
        return written.id();
    }

    Origin at(String slotId) {
        return new Origin(Slots.withId(written, slotId), provenance, application);
    }

    Origin by(Application writing) {
        return application.isEmpty() ? new Origin(written, provenance, writing.id()) : this;
    }

    /** Returns the same, said by what a plan asks for now. */
    Origin saidBy(WantedSlot wanted) {
        return new Origin(written, wanted.provenance(), application);
    }

    /** Tells whether nobody wrote it, because a person decided to keep what stands. */
    boolean kept() {
        return application.equals(KEPT);
    }

    /** Tells whether the slot is still what we wrote. */
    boolean untouched(TemplateSlot present) {
        return written.sameContent(present);
    }

    boolean of(WantedSlot wanted) {
        return provenance.plan().equals(wanted.plan().planId())
                && provenance.activity().equals(wanted.activity().id());
    }
}
