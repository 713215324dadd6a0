package org.sessionwise.entitlement.internal.template;

import org.sessionwise.api.entitlement.Provenance;
import org.sessionwise.host.spi.TemplateSlot;

/**
 * A slot that we wrote.
 *
 * @param written as we wrote it, whatever a person made of it since
 * @param provenance the plan, version and activity that said so
 * @param application the id of the application that wrote it; empty text as long as none has
 */
record Origin(TemplateSlot written, Provenance provenance, String application) {

    String slotId() {
        return written.id();
    }

    Origin at(String slotId) {
        return new Origin(Slots.withId(written, slotId), provenance, application);
    }

    Origin by(Application writing) {
        return application.isEmpty() ? new Origin(written, provenance, writing.id()) : this;
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
