package org.sessionwise.domain.attainment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sessionwise.domain.DateRange;

/** Something put forward for criteria of a scope, as it was known at some moment: what kind, from when, until when, by whom attested. */
public final class Evidence {

    /**
     * Somebody says that it holds.
     *
     * @param role the role in which the person says so
     * @param by the user's key
     * @param on the day
     */
    public record Attestation(String role, String by, LocalDate on) {}

    private final String id;
    private final EvidenceKind kind;
    private final AttainmentScope scope;
    private final Set<CriterionId> criteria;
    private final LocalDate on;
    private final DateRange valid;
    private final Instant known;
    private final Said said;

    private record Said(
            String title,
            Set<String> topics,
            Set<String> roles,
            Map<String, Proportion> counts,
            Optional<Attestation> attestation) {}

    private Evidence(Builder builder) {
        this.id = builder.id;
        this.kind = builder.kind;
        this.scope = builder.scope;
        this.criteria = Set.copyOf(builder.criteria);
        this.on = builder.on;
        this.valid = builder.valid == null ? DateRange.startingOn(builder.on) : builder.valid;
        this.known = builder.known;
        this.said = new Said(
                builder.title,
                Set.copyOf(builder.topics),
                Set.copyOf(builder.roles),
                Map.copyOf(builder.counts),
                Optional.ofNullable(builder.attestation));
    }

    /**
     * Begins with what every one has.
     *
     * @param on the day it happened, was approved or begins
     * @param known when it was first recorded as it is here: before that it says nothing
     */
    public static Builder of(String id, EvidenceKind kind, AttainmentScope scope, LocalDate on, Instant known) {
        return new Builder(id, kind, scope, on, known);
    }

    public String id() {
        return id;
    }

    public EvidenceKind kind() {
        return kind;
    }

    public AttainmentScope scope() {
        return scope;
    }

    /** Returns what it is put forward for; a rule may use it for more, by its kind and topics. */
    public Set<CriterionId> criteria() {
        return criteria;
    }

    public LocalDate on() {
        return on;
    }

    /** Returns the days for which whoever recorded it says it holds; a criterion's own period may be shorter. */
    public DateRange valid() {
        return valid;
    }

    public Instant known() {
        return known;
    }

    /** Returns what it is called; names nobody. */
    public String title() {
        return said.title();
    }

    /** Returns what it is about, see {@link Topics}. */
    public Set<String> topics() {
        return said.topics();
    }

    /** Returns the roles present or concerned, never names. */
    public Set<String> roles() {
        return said.roles();
    }

    /** Returns what was counted, by name, such as {@code flagsAnswered}; empty if nothing of that name. */
    public Optional<Proportion> count(String name) {
        return Optional.ofNullable(said.counts().get(name));
    }

    public Optional<Attestation> attestation() {
        return said.attestation();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Evidence other
                && id.equals(other.id)
                && kind == other.kind
                && scope.equals(other.scope)
                && criteria.equals(other.criteria)
                && on.equals(other.on)
                && valid.equals(other.valid)
                && known.equals(other.known)
                && said.equals(other.said);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, kind, scope, on, known);
    }

    @Override
    public String toString() {
        return kind + " " + id + " of " + scope;
    }

    /** Collects the rest. */
    public static final class Builder {

        private final String id;
        private final EvidenceKind kind;
        private final AttainmentScope scope;
        private final LocalDate on;
        private final Instant known;
        private final Set<CriterionId> criteria = new TreeSet<>();
        private final Set<String> topics = new TreeSet<>();
        private final Set<String> roles = new TreeSet<>();
        private final Map<String, Proportion> counts = new TreeMap<>();
        private DateRange valid;
        private String title = "";
        private Attestation attestation;

        private Builder(String id, EvidenceKind kind, AttainmentScope scope, LocalDate on, Instant known) {
            this.id = Objects.requireNonNull(id, "id");
            this.kind = Objects.requireNonNull(kind, "kind");
            this.scope = Objects.requireNonNull(scope, "scope");
            this.on = Objects.requireNonNull(on, "on");
            this.known = Objects.requireNonNull(known, "known");
        }

        public Builder criteria(Set<CriterionId> values) {
            criteria.addAll(values);
            return this;
        }

        /** Valid from its day without an end, unless said otherwise. */
        public Builder valid(DateRange days) {
            valid = days;
            return this;
        }

        public Builder title(String words) {
            title = Objects.requireNonNull(words, "title");
            return this;
        }

        public Builder topics(Set<String> values) {
            topics.addAll(values);
            return this;
        }

        public Builder roles(Set<String> values) {
            roles.addAll(values);
            return this;
        }

        public Builder count(String name, Proportion amount) {
            counts.put(name, amount);
            return this;
        }

        public Builder attestation(Attestation value) {
            attestation = value;
            return this;
        }

        public Evidence build() {
            return new Evidence(this);
        }
    }
}
