package org.sessionwise.api.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.sessionwise.api.Actor;

/** The meeting at which a quarter's variances were reviewed, as it was written last. */
public final class ReviewMeeting {

    /**
     * What people write.
     *
     * @param chair in words
     * @param present roles, in words; at least one
     * @param notes may be empty
     */
    public record Content(LocalDate on, String chair, List<String> present, String notes) {
        public Content {
            present = List.copyOf(present);
            if (present.isEmpty()) {
                throw new IllegalArgumentException("somebody is present at a meeting");
            }
        }
    }

    private final Content content;
    private final long version;
    private final Actor by;
    private final Instant at;

    private ReviewMeeting(Content content, long version, Actor by, Instant at) {
        this.content = Objects.requireNonNull(content, "content");
        this.version = version;
        this.by = Objects.requireNonNull(by, "by");
        this.at = Objects.requireNonNull(at, "at");
    }

    public static ReviewMeeting of(Content content, long version, Actor by, Instant at) {
        return new ReviewMeeting(content, version, by, at);
    }

    public Content content() {
        return content;
    }

    /** Returns 1 or more; the next write is based on it. */
    public long version() {
        return version;
    }

    public Actor by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
