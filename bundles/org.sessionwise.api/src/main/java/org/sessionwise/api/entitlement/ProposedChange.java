package org.sessionwise.api.entitlement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.domain.StaffId;

/** One line of a proposal. */
public final class ProposedChange {

    /** What the line does. */
    public enum Kind {
        ADD,
        CHANGE,
        REMOVE,
        /**
         * Stays as it is: it agrees with the plan, or it is a person's own. Where {@link Question#isOpen()} holds, what the
         * plan says can be had instead.
         */
        KEEP,
        /** The plan says so, but it cannot be written; the reason says why and what to do. */
        CANNOT
    }

    private final Builder content;

    private ProposedChange(Builder content) {
        this.content = content;
    }

    /**
     * Starts a line that asks nothing, without slots.
     *
     * @param key stable as long as plans and template stay as they are
     * @param reason why, in words for a coordinator
     */
    public static Builder builder(String key, Kind kind, StaffId staff, String reason) {
        return new Builder(key, kind, staff, reason);
    }

    /** Returns what it is accepted or kept by; stable as long as plans and template stay as they are. */
    public String key() {
        return content.key;
    }

    public Kind kind() {
        return content.kind;
    }

    /** Returns whom it is about. */
    public StaffId staff() {
        return content.staff;
    }

    /** Returns why, in words for a coordinator. */
    public String reason() {
        return content.reason;
    }

    /** Returns the activity's name; empty text if no plan has it. */
    public String activity() {
        return content.activity;
    }

    /** Returns where the slot comes from; empty if it is not from a plan. */
    public Optional<Provenance> provenance() {
        return content.provenance;
    }

    /** Returns what we last wrote there, the base of the three; empty if we never did. */
    public Optional<ProposedSlot> written() {
        return content.written;
    }

    /** Returns what stands in the template now; empty if nothing. */
    public Optional<ProposedSlot> before() {
        return content.before;
    }

    /** Returns what the plan says now, and would stand there; empty if nothing, or if it cannot be written. */
    public Optional<ProposedSlot> after() {
        return content.after;
    }

    /** Returns what it asks of a person. */
    public Question question() {
        return content.question;
    }

    /** Tells whether it is left out unless accepted: it would overwrite or remove what a person wrote, or stand beside it. */
    public boolean needsDecision() {
        return content.question.needsDecision();
    }

    /** Returns what it means to keep what stands, in words; empty text if there is no choice. */
    public String ifKept() {
        return content.ifKept;
    }

    /** Returns what it means to take what the plan says, in words; empty text if there is no choice. */
    public String ifTaken() {
        return content.ifTaken;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProposedChange change && content.all().equals(change.content.all());
    }

    @Override
    public int hashCode() {
        return Objects.hash(content.key, content.kind);
    }

    /** Says all of it: a proposal's fingerprint is made of this. */
    @Override
    public String toString() {
        return content.all().toString();
    }

    /** Collects a line. Not for use by several threads. */
    public static final class Builder {

        private final String key;
        private final Kind kind;
        private final StaffId staff;
        private final String reason;
        private String activity = "";
        private Optional<Provenance> provenance = Optional.empty();
        private Optional<ProposedSlot> written = Optional.empty();
        private Optional<ProposedSlot> before = Optional.empty();
        private Optional<ProposedSlot> after = Optional.empty();
        private Question question = Question.NONE;
        private String ifKept = "";
        private String ifTaken = "";

        private Builder(String key, Kind kind, StaffId staff, String reason) {
            this.key = Objects.requireNonNull(key, "key");
            this.kind = Objects.requireNonNull(kind, "kind");
            this.staff = Objects.requireNonNull(staff, "staff");
            this.reason = Objects.requireNonNull(reason, "reason");
        }

        private Builder(Builder other) {
            this(other.key, other.kind, other.staff, other.reason);
            activity = other.activity;
            provenance = other.provenance;
            written = other.written;
            before = other.before;
            after = other.after;
            question = other.question;
            ifKept = other.ifKept;
            ifTaken = other.ifTaken;
        }

        public Builder activity(String value, Optional<Provenance> from) {
            activity = Objects.requireNonNull(value, "activity");
            provenance = from;
            return this;
        }

        /** Sets the three sides: what we wrote, what stands, what the plan says. */
        public Builder sides(Optional<ProposedSlot> base, Optional<ProposedSlot> theirs, Optional<ProposedSlot> ours) {
            written = base;
            before = theirs;
            after = ours;
            return this;
        }

        /** Sets what is asked, and what either answer means in words. */
        public Builder asks(Question asked, String kept, String taken) {
            question = asked;
            ifKept = Objects.requireNonNull(kept, "kept");
            ifTaken = Objects.requireNonNull(taken, "taken");
            return this;
        }

        public ProposedChange build() {
            return new ProposedChange(new Builder(this));
        }

        private List<Object> all() {
            return List.of(
                    key, kind, reason, staff, activity, provenance, written, before, after, question, ifKept, ifTaken);
        }
    }
}
