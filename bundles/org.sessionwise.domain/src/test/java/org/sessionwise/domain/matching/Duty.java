package org.sessionwise.domain.matching;

import java.time.Duration;
import java.time.Instant;

/** A planned occurrence or a session as the tests write it. */
record Duty(String code, Instant start, Duration length, Part part, Outcome otherwise) {

    Instant end() {
        return start.plus(length);
    }

    Duty shifted(Duration by) {
        return new Duty(code, start.plus(by), length, part, otherwise);
    }

    Duty renamed(String other) {
        return new Duty(other, start, length, part, otherwise);
    }
}
