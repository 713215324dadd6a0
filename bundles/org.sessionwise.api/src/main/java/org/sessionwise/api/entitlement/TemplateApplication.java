package org.sessionwise.api.entitlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.api.Actor;

/** What was written to a template in one go: who, when, from which versions of which plans. */
public final class TemplateApplication {

    private final Builder content;

    private TemplateApplication(Builder content) {
        this.content = content;
    }

    /** Starts an application that wrote nothing and stands. */
    public static Builder builder(String id, String templateId, Instant at, Actor actor) {
        return new Builder(id, templateId, at, actor);
    }

    /** Returns its key, which is unique. */
    public String id() {
        return content.id;
    }

    public String templateId() {
        return content.templateId;
    }

    public Instant at() {
        return content.at;
    }

    /** Returns who did it. */
    public Actor actor() {
        return content.actor;
    }

    /** Returns how many slots were added. */
    public int added() {
        return content.added;
    }

    /** Returns how many slots were changed. */
    public int changed() {
        return content.changed;
    }

    /** Returns how many slots were removed. */
    public int removed() {
        return content.removed;
    }

    /** Returns the day whose plans counted; empty if nobody kept it, as before that was kept. */
    public Optional<LocalDate> asOf() {
        return content.asOf;
    }

    /** Returns the versions in force on that day of the people whose slots were written, by person; empty as above. */
    public List<FollowedPlan> plans() {
        return content.plans;
    }

    /** Tells whether it has been taken back. */
    public boolean undone() {
        return content.undone;
    }

    /** Returns when it was taken back; empty if it was not. */
    public Optional<Instant> undoneAt() {
        return content.undoneAt;
    }

    /** Returns who took it back; empty if nobody did. */
    public Optional<Actor> undoneBy() {
        return content.undoneBy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TemplateApplication application && content.all().equals(application.content.all());
    }

    @Override
    public int hashCode() {
        return content.id.hashCode();
    }

    @Override
    public String toString() {
        return "application " + content.id + ": " + content.added + " added, " + content.changed + " changed, "
                + content.removed + " removed" + (content.undone ? ", undone" : "");
    }

    /** Collects an application. Not for use by several threads. */
    public static final class Builder {

        private final String id;
        private final String templateId;
        private final Instant at;
        private final Actor actor;
        private int added;
        private int changed;
        private int removed;
        private Optional<LocalDate> asOf = Optional.empty();
        private List<FollowedPlan> plans = List.of();
        private boolean undone;
        private Optional<Instant> undoneAt = Optional.empty();
        private Optional<Actor> undoneBy = Optional.empty();

        private Builder(String id, String templateId, Instant at, Actor actor) {
            this.id = Objects.requireNonNull(id, "id");
            this.templateId = Objects.requireNonNull(templateId, "templateId");
            this.at = Objects.requireNonNull(at, "at");
            this.actor = Objects.requireNonNull(actor, "actor");
        }

        public Builder wrote(int slotsAdded, int slotsChanged, int slotsRemoved) {
            added = slotsAdded;
            changed = slotsChanged;
            removed = slotsRemoved;
            return this;
        }

        public Builder followed(LocalDate day, List<FollowedPlan> versions) {
            asOf = Optional.of(day);
            plans = List.copyOf(versions);
            return this;
        }

        public Builder undone(Actor by, Instant when) {
            undone = true;
            undoneBy = Optional.of(by);
            undoneAt = Optional.of(when);
            return this;
        }

        public TemplateApplication build() {
            Builder built = new Builder(id, templateId, at, actor).wrote(added, changed, removed);
            built.asOf = asOf;
            built.plans = plans;
            built.undone = undone;
            built.undoneAt = undoneAt;
            built.undoneBy = undoneBy;
            return new TemplateApplication(built);
        }

        private List<Object> all() {
            return List.of(id, templateId, at, actor, added, changed, removed, asOf, plans, undone, undoneAt, undoneBy);
        }
    }
}
