package org.sessionwise.teamplan.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.api.teamplan.SpaTariff;
import org.sessionwise.api.teamplan.SpaTariffs;
import org.sessionwise.database.Database;
import org.sessionwise.teamplan.internal.store.TariffTable;
import org.sessionwise.teamplan.internal.store.TeamPlanStore;

/** The tariffs of the trust; there whether or not a department uses them. */
@Component(service = SpaTariffs.class)
public final class StoredSpaTariffs implements SpaTariffs {

    private final TeamPlanStore store;
    private final AuditLog audit;
    private final Clock clock;

    @Activate
    public StoredSpaTariffs(
            @Reference(name = "database") Database database, @Reference(name = "audit") AuditLog audit) {
        this(database, audit, Clock.systemUTC());
    }

    StoredSpaTariffs(Database database, AuditLog audit, Clock clock) {
        this.store = new TeamPlanStore(database);
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<SpaTariff> all() throws NoAnswerException {
        return store.read(connection -> new TariffTable(connection).all());
    }

    @Override
    public SpaTariff save(LocalDate from, List<SpaTariff.Rate> rates, long basedOn, Actor actor)
            throws ChangedMeanwhileException, NoAnswerException {
        SpaTariff wanted = SpaTariff.of(from, rates, basedOn + 1, actor, clock.instant());
        return store.<Optional<SpaTariff>>write(connection -> {
                    TariffTable table = new TariffTable(connection);
                    if (table.version(from) != basedOn) {
                        return Optional.empty();
                    }
                    table.put(wanted);
                    audit.record(actor, "tariff saved", "tariff from " + from, rates.size() + " roles");
                    return Optional.of(wanted);
                })
                .orElseThrow(StoredSpaTariffs::changed);
    }

    @Override
    public void remove(LocalDate from, long basedOn, Actor actor) throws ChangedMeanwhileException, NoAnswerException {
        boolean removed = store.write(connection -> {
            TariffTable table = new TariffTable(connection);
            if (basedOn == 0 || table.version(from) != basedOn) {
                return false;
            }
            table.remove(from);
            audit.record(actor, "tariff removed", "tariff from " + from, "");
            return true;
        });
        if (!removed) {
            throw changed();
        }
    }

    private static ChangedMeanwhileException changed() {
        return new ChangedMeanwhileException("Somebody else changed this tariff meanwhile. Nothing was kept.");
    }
}
