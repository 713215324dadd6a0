package org.sessionwise.capability.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.ContributionSetting;
import org.sessionwise.api.capability.ContributionSettings;
import org.sessionwise.database.Database;
import org.sessionwise.database.DatabaseException;
import org.sessionwise.database.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the decisions in the database. One answer to a host asks for each contribution in turn, so what was read is good for a
 * second; a write of this node forgets it at once.
 */
@Component(service = ContributionSettings.class)
public final class KeptContributions implements ContributionSettings {

    private record Seen(List<ContributionSetting> settings, long at) {}

    private static final Logger LOG = LoggerFactory.getLogger(KeptContributions.class);
    private static final long GOOD_FOR = Duration.ofSeconds(1).toNanos();

    private final Store store;
    private final AuditLog audit;
    private final LongSupplier nanos;
    private Seen seen; // guarded by this
    private boolean stale = true; // guarded by this

    @Activate
    public KeptContributions(
            @Reference(name = "database") Database database, @Reference(name = "audit") AuditLog audit) {
        this(database, audit, System::nanoTime);
    }

    KeptContributions(Database database, AuditLog audit, LongSupplier nanos) {
        this.store = database.store(SwitchTable.OWNER, SwitchTable.SCHEMA);
        this.audit = audit;
        this.nanos = nanos;
        this.seen = new Seen(List.of(), nanos.getAsLong());
    }

    @Override
    public List<ContributionSetting> settings() {
        return store.read(connection -> new ContributionTable(connection).all());
    }

    @Override
    public boolean isOn(String id) {
        return find(recent(), id).map(ContributionSetting::isOn).orElse(true);
    }

    @Override
    public OptionalInt weight(String id) {
        return find(recent(), id)
                .map(setting -> OptionalInt.of(setting.weight()))
                .orElse(OptionalInt.empty());
    }

    private synchronized List<ContributionSetting> recent() {
        if (stale || nanos.getAsLong() - seen.at() >= GOOD_FOR) {
            seen = new Seen(readOr(seen.settings()), nanos.getAsLong());
            stale = false;
        }
        return seen.settings();
    }

    private List<ContributionSetting> readOr(List<ContributionSetting> last) {
        try {
            return settings();
        } catch (DatabaseException e) {
            LOG.debug("the settings of contributions cannot be read; what was read last counts", e);
            return last;
        }
    }

    private static Optional<ContributionSetting> find(List<ContributionSetting> settings, String id) {
        return settings.stream().filter(setting -> setting.id().equals(id)).findFirst();
    }

    @Override
    public void set(String id, boolean on, int weight, Actor actor) {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("an id has 1 to " + LONGEST_ID + " characters");
        }
        if (weight < 0 || weight > HEAVIEST) {
            throw new IllegalArgumentException("a weight is 0 to " + HEAVIEST + ": " + weight);
        }
        ContributionSetting wanted = ContributionSetting.of(id, on, weight);
        store.write(connection -> {
            ContributionTable table = new ContributionTable(connection);
            if (!find(table.all(), id).equals(Optional.of(wanted))) {
                table.put(wanted);
                audit.record(actor, "contribution set", subject(id), (on ? "on" : "off") + ", weight " + weight);
            }
            return null;
        });
        forget();
    }

    @Override
    public void reset(String id, Actor actor) {
        store.write(connection -> {
            ContributionTable table = new ContributionTable(connection);
            if (find(table.all(), id).isPresent()) {
                table.remove(id);
                audit.record(actor, "contribution reset", subject(id), "");
            }
            return null;
        });
        forget();
    }

    private static String subject(String id) {
        return "contribution " + id;
    }

    private synchronized void forget() {
        stale = true;
    }
}
