package org.sessionwise.entitlement.internal.plan;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.database.Database;
import org.sessionwise.entitlement.internal.store.EntitlementStore;
import org.sessionwise.jobplan.spi.SourceUnavailableException;

/** How the last pulls of a source went, for those who decide when to pull again. */
@Component(service = SourceHistory.class)
public final class SourceHistory {

    private final EntitlementStore store;
    private final Map<String, SourceUnavailableException> troubles = new ConcurrentHashMap<>();

    @Activate
    public SourceHistory(@Reference(name = "database") Database database) {
        this(new EntitlementStore(database));
    }

    SourceHistory(EntitlementStore store) {
        this.store = store;
    }

    /** Returns when the last pull began that was to keep something, on whichever node, however it ended. */
    public Optional<Instant> lastTried(String source) throws NoAnswerException {
        return store.read(connection -> new PullTable(connection).lastTried(source));
    }

    /** Returns why a source gave no answer to the last pull of this node; empty if it did, or the trouble was ours. */
    public Optional<SourceUnavailableException> trouble(String source) {
        return Optional.ofNullable(troubles.get(source));
    }

    void begins(String source) {
        troubles.remove(source);
    }

    void failed(String source, SourceUnavailableException trouble) {
        troubles.put(source, trouble);
    }
}
