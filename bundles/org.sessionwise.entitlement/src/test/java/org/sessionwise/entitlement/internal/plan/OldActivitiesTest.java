package org.sessionwise.entitlement.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessionwise.entitlement.internal.fakes.Plans.annualised;
import static org.sessionwise.entitlement.internal.fakes.Plans.cyclic;
import static org.sessionwise.entitlement.internal.fakes.Plans.flexible;
import static org.sessionwise.entitlement.internal.fakes.Plans.from;
import static org.sessionwise.entitlement.internal.fakes.Plans.plan;
import static org.sessionwise.entitlement.internal.fakes.Plans.slot;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.Migration;
import org.sessionwise.database.Sql;
import org.sessionwise.database.Store;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.DateRange;
import org.sessionwise.entitlement.internal.store.EntitlementStore;

/** What was kept before plans could say more is read as it was. */
class OldActivitiesTest {

    @TempDir
    private Path directory;

    @Test
    void plansKeptBeforeComeBackWithTheDefaultsOfWhatIsNew() throws Exception {
        Map<String, String> settings = TrialDatabase.settings(directory);
        try (EmbeddedDatabase database = EmbeddedDatabase.of(settings)) {
            Store old = database.store(
                    "entitlement",
                    Migration.fromResources(
                            EntitlementStore.class,
                            "V001__create_entitlement.sql",
                            "V002__count_twins.sql",
                            "V003__remember_what_stood.sql",
                            "V004__hold_pulls_and_decide_owners.sql",
                            "V005__one_write_at_a_time.sql",
                            "V006__find_slots_of_edits.sql",
                            "V007__name_states_as_the_field_does.sql"));
            old.write(connection -> {
                new Sql(connection)
                        .update(
                                "INSERT INTO entitlement_plan_version VALUES ('JP-1', 2, 'feed', '101', NULL, '2026-04-01', '"
                                        + DateRange.OPEN_END + "', 'APPROVED', NULL, 'E_JOB_PLANNING', 'Europe/London',"
                                        + " 'ENGLAND_AND_WALES', 'not stated', NULL, NULL, NULL, NULL, 'waits',"
                                        + " '2026-04-01T12:00:00Z')");
                String activity = "INSERT INTO entitlement_activity VALUES ('JP-1', 2, ";
                new Sql(connection)
                        .update(activity
                                + "0, 'a', 'CLINIC', 'The a', 'DCC', 'FALLS_AWAY', 'TIMETABLED', 2, '2026-03-02',"
                                + " NULL, NULL)");
                new Sql(connection)
                        .update(activity + "1, 'b', 'SPA', 'The b', 'DCC', 'FALLS_AWAY', 'FLEXIBLE', NULL, NULL, NULL,"
                                + " 'PT4H')");
                new Sql(connection)
                        .update(activity
                                + "2, 'c', 'TEACH', 'The c', 'DCC', 'FALLS_AWAY', 'ANNUALISED', NULL, NULL, 10,"
                                + " 'PT4H')");
                new Sql(connection)
                        .update("INSERT INTO entitlement_activity_slot VALUES ('JP-1', 2, 0, 0, 2, 'SUNDAY', '20:00',"
                                + " '08:00')");
                return null;
            });
        }

        try (EmbeddedDatabase database = EmbeddedDatabase.of(settings)) {
            KeptVersion expected = new KeptVersion(
                    "feed",
                    plan(
                            "JP-1",
                            2,
                            "101",
                            from("2026-04-01"),
                            cyclic("a", "CLINIC", 2, slot(2, DayOfWeek.SUNDAY, "20:00", "08:00")),
                            flexible("b", "SPA"),
                            annualised("c", "TEACH")),
                    Optional.empty(),
                    Owner.waiting("waits", Instant.parse("2026-04-01T12:00:00Z")));

            assertEquals(
                    List.of(expected),
                    new EntitlementStore(database).read(connection -> new PlanVersionTable(connection).all()));
        }
    }
}
