package org.sessionwise.domain.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A mediation or an appeal about a plan (e-job planning standard of June 2019, standard 2.3).
 *
 * @param closed when it ended; empty while it is open
 * @param outcome what came of it, in the source's words; empty while it is open, or where the source does not say
 */
public record Dispute(Kind kind, LocalDate opened, Optional<LocalDate> closed, Optional<String> outcome) {

    /** Which of the two. */
    public enum Kind {
        MEDIATION,
        APPEAL
    }

    public Dispute {
        if (closed.isPresent() && closed.get().isBefore(opened)) {
            throw new IllegalArgumentException("it cannot end before it begins: " + opened + " to " + closed.get());
        }
    }
}
