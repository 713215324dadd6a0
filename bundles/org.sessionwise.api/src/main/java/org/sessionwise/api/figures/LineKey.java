package org.sessionwise.api.figures;

import java.util.Locale;
import java.util.Objects;

/** What a line is of, as a text such as {@code team:red}. */
public final class LineKey implements Comparable<LineKey> {

    /** Kinds of lines. */
    public enum Kind {
        TRUST,
        DEPARTMENT,
        TEAM,
        GROUP,
        PERSON,
        /** The id is the name of the category, or {@link #NO_CATEGORY}. */
        CATEGORY,
        /** The id is the code of the kind of activity. */
        ACTIVITY,
        /** Work of a duty that no activity of the person's plan stands for; the id is the duty. */
        DUTY
    }

    /** The id of a category line for work that no activity of a plan stands for. */
    public static final String NO_CATEGORY = "none";

    private final Kind kind;
    private final String id;

    private LineKey(Kind kind, String id) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.id = Objects.requireNonNull(id, "id");
    }

    public static LineKey of(Kind kind, String id) {
        return new LineKey(kind, id);
    }

    /**
     * Reads a key as {@link #toString()} writes it; of trust and department the id may be missing.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static LineKey parse(String text) {
        int colon = text.indexOf(':');
        String word = colon < 0 ? text : text.substring(0, colon);
        for (Kind kind : Kind.values()) {
            boolean whole = kind == Kind.TRUST || kind == Kind.DEPARTMENT;
            if (word(kind).equals(word) && (whole || colon >= 0 && colon + 1 < text.length())) {
                return new LineKey(kind, colon < 0 ? "" : text.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException("not a key of a line");
    }

    public Kind kind() {
        return kind;
    }

    /** Returns what it is among its kind; empty for the whole, where there is but one. */
    public String id() {
        return id;
    }

    @Override
    public int compareTo(LineKey other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? id.compareTo(other.id) : byKind;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof LineKey other && kind == other.kind && id.equals(other.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, id);
    }

    @Override
    public String toString() {
        return id.isEmpty() ? word(kind) : word(kind) + ":" + id;
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
