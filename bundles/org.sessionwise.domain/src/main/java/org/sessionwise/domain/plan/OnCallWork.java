package org.sessionwise.domain.plan;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * Work on call in an average week, by whether it can be foreseen and by the rate of the time it falls in. Each is zero or
 * more.
 */
public record OnCallWork(
        Duration predictablePlain,
        Duration predictablePremium,
        Duration unpredictablePlain,
        Duration unpredictablePremium) {

    public OnCallWork {
        if (Stream.of(predictablePlain, predictablePremium, unpredictablePlain, unpredictablePremium)
                .anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("work on call cannot be less than nothing");
        }
    }

    /** Returns all of it. */
    public Duration total() {
        return predictablePlain
                .plus(predictablePremium)
                .plus(unpredictablePlain)
                .plus(unpredictablePremium);
    }
}
