package org.sessionwise.api.upload;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** How a file is read. Immutable; equal by value. Fields go by the names of {@link UploadField}. */
public final class UploadMapping {

    /** Nothing mapped. */
    public static final UploadMapping NOTHING =
            new UploadMapping(Optional.empty(), Map.of(), Map.of(), Map.of(), Set.of());

    private final Optional<String> sheet;
    private final Map<String, String> columns;
    private final Map<String, String> constants;
    private final Map<String, Map<String, String>> words;
    private final Set<String> inHours;

    private UploadMapping(
            Optional<String> sheet,
            Map<String, String> columns,
            Map<String, String> constants,
            Map<String, Map<String, String>> words,
            Set<String> inHours) {
        this.sheet = Objects.requireNonNull(sheet, "sheet");
        this.columns = Map.copyOf(columns);
        this.constants = Map.copyOf(constants);
        this.words = Map.copyOf(words);
        this.inHours = Set.copyOf(inHours);
    }

    /**
     * Returns this with another choice of a sheet.
     *
     * @param name empty for the first that is not hidden
     */
    public UploadMapping sheet(Optional<String> name) {
        return new UploadMapping(name, columns, constants, words, inHours);
    }

    /**
     * Returns this with other columns.
     *
     * @param headings by field
     */
    public UploadMapping columns(Map<String, String> headings) {
        return new UploadMapping(sheet, headings, constants, words, inHours);
    }

    /**
     * Returns this with other constants.
     *
     * @param texts by field: what it says in each row that says nothing
     */
    public UploadMapping constants(Map<String, String> texts) {
        return new UploadMapping(sheet, columns, texts, words, inHours);
    }

    /**
     * Returns this with other words.
     *
     * @param ours by theirs, by field; theirs without regard to case
     */
    public UploadMapping words(Map<String, Map<String, String>> ours) {
        return new UploadMapping(sheet, columns, constants, ours, inHours);
    }

    /** Returns this with the fields in minutes that the file has in hours. */
    public UploadMapping inHours(Set<String> fields) {
        return new UploadMapping(sheet, columns, constants, words, fields);
    }

    /** Returns which sheet of a workbook; empty for the first that is not hidden. */
    public Optional<String> sheet() {
        return sheet;
    }

    /** Returns the headings of the columns, by field; unmodifiable. */
    public Map<String, String> columns() {
        return columns;
    }

    /** Returns what a field says in each row that says nothing, by field; unmodifiable. */
    public Map<String, String> constants() {
        return constants;
    }

    /** Returns our words by theirs, by field; unmodifiable. */
    public Map<String, Map<String, String>> words() {
        return words;
    }

    /** Returns the fields in minutes that the file has in hours; unmodifiable. */
    public Set<String> inHours() {
        return inHours;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UploadMapping that
                && sheet.equals(that.sheet)
                && columns.equals(that.columns)
                && constants.equals(that.constants)
                && words.equals(that.words)
                && inHours.equals(that.inHours);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sheet, columns, constants);
    }
}
