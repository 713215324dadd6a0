package org.sessionwise.capability.internal;

import org.sessionwise.api.capability.AuditProof;

/** Reads a chain from its first link to its last, and holds it against the head that was kept outside. */
final class ChainCheck {

    private final Head outside;
    private Head last = Head.NONE;
    private String fault = "";

    ChainCheck(Head outside) {
        this.outside = outside;
    }

    /** The next link, in the order of their positions. */
    void accept(ChainedEntry entry) {
        if (entry.fields().isEmpty()) {
            found("the entry of link " + entry.position() + " is missing");
        } else if (!entry.follows(last)) {
            found("link " + entry.position() + " does not follow from the one before: an entry was changed, taken away"
                    + " or put in between");
        }
        last = entry.head();
        if (last.count() == outside.count() && !last.hash().equals(outside.hash())) {
            found("link " + last.count() + " is not the one that was kept outside: the log was written anew");
        }
    }

    /** Counts entries that have no link. */
    void unlinked(long entries) {
        if (entries > 0) {
            found(entries + " entries have no link: they were put in past the log");
        }
    }

    /** Keeps what was found first. */
    void found(String what) {
        if (fault.isEmpty()) {
            fault = what;
        }
    }

    AuditProof proof() {
        if (last.count() < outside.count()) {
            found("the log ends at link " + last.count() + ", and link " + outside.count()
                    + " was kept outside: its end was cut off, or an older copy of the database was put back");
        }
        return fault.isEmpty()
                ? AuditProof.intact(last.count(), last.hash())
                : AuditProof.broken(last.count(), last.hash(), fault);
    }
}
