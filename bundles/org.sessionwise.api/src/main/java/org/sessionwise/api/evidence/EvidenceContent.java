package org.sessionwise.api.evidence;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.EvidenceKind;

/** What people say of a piece of evidence. */
public final class EvidenceContent {

    private final EvidenceKind kind;
    private final AttainmentScope scope;
    private final Set<CriterionId> criteria;
    private final String title;
    private final LocalDate on;
    private final Optional<LocalDate> until;
    private final Words words;

    private record Words(String owner, String link, String notes, Set<String> topics, Set<String> roles) {}

    private EvidenceContent(Builder builder) {
        this.kind = builder.kind;
        this.scope = builder.scope;
        this.criteria = Set.copyOf(builder.criteria);
        this.title = builder.title;
        this.on = builder.on;
        this.until = Optional.ofNullable(builder.until);
        this.words = new Words(
                builder.owner, builder.link, builder.notes, Set.copyOf(builder.topics), Set.copyOf(builder.roles));
        if (title.isBlank()) {
            throw new IllegalArgumentException("evidence needs a title");
        }
        if (until.isPresent() && !on.isBefore(until.get())) {
            throw new IllegalArgumentException("it must end after it begins: " + on + " to " + until.get());
        }
    }

    /** Begins with what every one has; the day is when it happened, was approved or begins. */
    public static Builder of(EvidenceKind kind, AttainmentScope scope, String title, LocalDate on) {
        return new Builder(kind, scope, title, on);
    }

    public EvidenceKind kind() {
        return kind;
    }

    public AttainmentScope scope() {
        return scope;
    }

    public Set<CriterionId> criteria() {
        return criteria;
    }

    public String title() {
        return title;
    }

    public LocalDate on() {
        return on;
    }

    /** Returns the first day on which it no longer holds; empty if it says none. */
    public Optional<LocalDate> until() {
        return until;
    }

    /** Returns who looks after it, as people wrote it; may be empty. */
    public String owner() {
        return words.owner();
    }

    /** Returns an https address; empty if there is none. */
    public String link() {
        return words.link();
    }

    /** Returns outcomes, support agreed for the team, reasons, what was sent; may be empty. Never told beyond the scope. */
    public String notes() {
        return words.notes();
    }

    public Set<String> topics() {
        return words.topics();
    }

    public Set<String> roles() {
        return words.roles();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof EvidenceContent other
                && kind == other.kind
                && scope.equals(other.scope)
                && criteria.equals(other.criteria)
                && title.equals(other.title)
                && on.equals(other.on)
                && until.equals(other.until)
                && words.equals(other.words);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, scope, title, on);
    }

    /** Collects the rest. */
    public static final class Builder {

        private final EvidenceKind kind;
        private final AttainmentScope scope;
        private final String title;
        private final LocalDate on;
        private final Set<CriterionId> criteria = new TreeSet<>();
        private final Set<String> topics = new TreeSet<>();
        private final Set<String> roles = new TreeSet<>();
        private LocalDate until;
        private String owner = "";
        private String link = "";
        private String notes = "";

        private Builder(EvidenceKind kind, AttainmentScope scope, String title, LocalDate on) {
            this.kind = Objects.requireNonNull(kind, "kind");
            this.scope = Objects.requireNonNull(scope, "scope");
            this.title = Objects.requireNonNull(title, "title");
            this.on = Objects.requireNonNull(on, "on");
        }

        public Builder criteria(Set<CriterionId> values) {
            criteria.addAll(values);
            return this;
        }

        /** First day on which it no longer holds. */
        public Builder until(LocalDate day) {
            until = day;
            return this;
        }

        public Builder owner(String value) {
            owner = Objects.requireNonNull(value, "owner");
            return this;
        }

        public Builder link(String value) {
            link = Objects.requireNonNull(value, "link");
            return this;
        }

        public Builder notes(String value) {
            notes = Objects.requireNonNull(value, "notes");
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

        public EvidenceContent build() {
            return new EvidenceContent(this);
        }
    }
}
