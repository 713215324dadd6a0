package org.sessionwise.api.upload;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What is kept under a name. Immutable. */
public final class SavedUpload {

    private final String name;
    private final String source;
    private final UploadMapping mapping;
    private final Instant takenAt;
    private final int plans;
    private final int refused;

    private SavedUpload(String name, String source, UploadMapping mapping, Instant takenAt, int plans, int refused) {
        this.name = Objects.requireNonNull(name, "name");
        this.source = Objects.requireNonNull(source, "source");
        this.mapping = Objects.requireNonNull(mapping, "mapping");
        this.takenAt = takenAt;
        this.plans = plans;
        this.refused = refused;
    }

    /**
     * Returns a name under which nothing was taken yet.
     *
     * @param source the id of its job-plan source
     */
    public static SavedUpload of(String name, String source, UploadMapping mapping) {
        return new SavedUpload(name, source, mapping, null, 0, 0);
    }

    /**
     * Returns this with what was taken last.
     *
     * @param plans told by its source
     * @param refused plans or rows left out
     */
    public SavedUpload taken(Instant at, int plans, int refused) {
        return new SavedUpload(name, source, mapping, at, plans, refused);
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns the id of its job-plan source; that is there once something was taken. */
    public String source() {
        return source;
    }

    /** Returns how files of that name are read. */
    public UploadMapping mapping() {
        return mapping;
    }

    /** Returns when something was taken last; empty if never. */
    public Optional<Instant> takenAt() {
        return Optional.ofNullable(takenAt);
    }

    /** Returns how many plans its source tells. */
    public int plans() {
        return plans;
    }

    /** Returns how many rows were left out. */
    public int refused() {
        return refused;
    }
}
