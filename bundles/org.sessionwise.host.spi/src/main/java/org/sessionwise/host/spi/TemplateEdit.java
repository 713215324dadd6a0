package org.sessionwise.host.spi;

import java.util.Objects;
import java.util.Optional;

/** One edit of a template; says what it replaces, so that a host without versions can notice a change in between. */
public final class TemplateEdit {

    private final Optional<TemplateSlot> before;
    private final Optional<TemplateSlot> after;

    private TemplateEdit(Optional<TemplateSlot> before, Optional<TemplateSlot> after) {
        this.before = before;
        this.after = after;
    }

    /** Adds a slot whose key is {@link TemplateSlot#NEW}: the host gives it one of its own. */
    public static TemplateEdit add(TemplateSlot slot) {
        return new TemplateEdit(Optional.empty(), Optional.of(Objects.requireNonNull(slot, "slot")));
    }

    /**
     * Changes a slot. Both sides carry the key of today; the host may give the slot another, which its answer tells.
     *
     * @throws IllegalArgumentException if the two have different keys
     */
    public static TemplateEdit change(TemplateSlot before, TemplateSlot after) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        if (!before.id().equals(after.id())) {
            throw new IllegalArgumentException("a change keeps the slot's key");
        }
        return new TemplateEdit(Optional.of(before), Optional.of(after));
    }

    /** Removes a slot. */
    public static TemplateEdit remove(TemplateSlot slot) {
        return new TemplateEdit(Optional.of(Objects.requireNonNull(slot, "slot")), Optional.empty());
    }

    /** Returns what must stand there for the edit to be made; empty for an addition. */
    public Optional<TemplateSlot> before() {
        return before;
    }

    /** Returns what stands there afterwards; empty for a removal. */
    public Optional<TemplateSlot> after() {
        return after;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof TemplateEdit other && before.equals(other.before) && after.equals(other.after);
    }

    @Override
    public int hashCode() {
        return Objects.hash(before, after);
    }

    @Override
    public String toString() {
        return before.map(Object::toString).orElse("nothing") + " -> "
                + after.map(Object::toString).orElse("nothing");
    }
}
