package org.sessionwise.api.review;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.LineKey;

/** Figures of a frozen quarter that are others now. */
public final class Restatement {

    /** What somebody added. */
    public record Words(String text, Actor by, Instant at, long version) {}

    private final LineKey key;
    private final Optional<FigureLine> was;
    private final Optional<FigureLine> is;
    private final List<String> reasons;
    private final Optional<Words> words;

    private Restatement(
            LineKey key,
            Optional<FigureLine> was,
            Optional<FigureLine> is,
            List<String> reasons,
            Optional<Words> words) {
        this.key = Objects.requireNonNull(key, "key");
        this.was = Objects.requireNonNull(was, "was");
        this.is = Objects.requireNonNull(is, "is");
        this.reasons = List.copyOf(reasons);
        this.words = Objects.requireNonNull(words, "words");
    }

    /**
     * Returns a restatement.
     *
     * @param was empty if the key had no figures then
     * @param is empty if it has none now
     * @param reasons what differs, in words; counts, no names
     * @param words the newest that were added
     */
    public static Restatement of(
            LineKey key,
            Optional<FigureLine> was,
            Optional<FigureLine> is,
            List<String> reasons,
            Optional<Words> words) {
        return new Restatement(key, was, is, reasons, words);
    }

    public LineKey key() {
        return key;
    }

    public Optional<FigureLine> was() {
        return was;
    }

    public Optional<FigureLine> is() {
        return is;
    }

    public List<String> reasons() {
        return reasons;
    }

    public Optional<Words> words() {
        return words;
    }
}
