package org.sessionwise.host.reference.internal.json;

import java.util.Optional;
import org.sessionwise.host.reference.internal.rota.LocalTimes;
import org.sessionwise.host.spi.Cancellation;

/** Reads {@code cancelledBy} and {@code cancelledAt} of a session, both of which may be missing. */
public final class CancellationFields {

    private CancellationFields() {}

    public static Optional<Cancellation> read(Fields session, LocalTimes times) {
        Optional<Cancellation> cancellation = session.optionalText("cancelledBy")
                .map(there -> Cancellation.by(session.choice("cancelledBy", Cancellation.By.class)));
        if (session.optionalText("cancelledAt").isEmpty()) {
            return cancellation;
        }
        return Optional.of(cancellation
                .orElseThrow(() -> session.wrong("cancelledBy", "TRUST or PERSON, as there is a cancelledAt"))
                .at(session.instant("cancelledAt", times)));
    }
}
