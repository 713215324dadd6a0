package org.sessionwise.jobplan.http.internal;

import java.time.Duration;
import java.util.Optional;
import org.sessionwise.jobplan.spi.SourceUnavailableException;

/** By a key that is always the same. */
record KeyLogin(Secret key) implements Login {

    @Override
    public Pass pass(Duration longest) throws SourceUnavailableException {
        String known = key.read();
        return question -> question.header("X-API-Key", known);
    }

    @Override
    public Optional<Pass> insteadOf(Pass refused, Duration longest) {
        return Optional.empty();
    }

    @Override
    public String advice() {
        return "it does not know our key (401): check .apiKey or apiKeyFile, or ask its makers for a new key";
    }
}
