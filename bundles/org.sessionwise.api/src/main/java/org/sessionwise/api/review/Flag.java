package org.sessionwise.api.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.api.figures.FigureLine;

/** A variance of a quarter that is to be reviewed, with what was written about it. */
public final class Flag {

    private final String id;
    private final FigureLine line;
    private final ReviewRule.Direction direction;
    private final int persists;
    private final String why;
    private final List<ReviewEntry> history;
    private final Optional<ReviewEntry.State> state;

    private Flag(
            String id,
            FigureLine line,
            ReviewRule.Direction direction,
            int persists,
            String why,
            List<ReviewEntry> history,
            Optional<ReviewEntry.State> state) {
        this.id = Objects.requireNonNull(id, "id");
        this.line = Objects.requireNonNull(line, "line");
        this.direction = Objects.requireNonNull(direction, "direction");
        this.persists = persists;
        this.why = Objects.requireNonNull(why, "why");
        this.history = List.copyOf(history);
        this.state = Objects.requireNonNull(state, "state");
    }

    /**
     * Returns a flag.
     *
     * @param line the figures of the quarter
     * @param direction below or above
     * @param persists in how many consecutive spans up to the quarter's latest
     * @param why the rule and the figures that it held against, in words; without a name
     * @param history newest first, up to this quarter
     * @param state empty if nothing was written yet
     */
    public static Flag of(
            String id,
            FigureLine line,
            ReviewRule.Direction direction,
            int persists,
            String why,
            List<ReviewEntry> history,
            Optional<ReviewEntry.State> state) {
        return new Flag(id, line, direction, persists, why, history, state);
    }

    /** Returns the same text for the same quarter, key and direction, for good; it tells neither. */
    public String id() {
        return id;
    }

    public FigureLine line() {
        return line;
    }

    public ReviewRule.Direction direction() {
        return direction;
    }

    public int persists() {
        return persists;
    }

    public String why() {
        return why;
    }

    /** Returns what was written, newest first, up to this quarter; the first counts. */
    public List<ReviewEntry> history() {
        return history;
    }

    public Optional<ReviewEntry.State> state() {
        return state;
    }
}
