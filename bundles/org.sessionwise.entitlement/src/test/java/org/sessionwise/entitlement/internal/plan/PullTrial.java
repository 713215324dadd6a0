package org.sessionwise.entitlement.internal.plan;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobRunningException;
import org.sessionwise.api.plan.PullOrder;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.contract.ContractCatalogue;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.entitlement.internal.fakes.KnownContracts;
import org.sessionwise.entitlement.internal.fakes.MemoryAudit;
import org.sessionwise.entitlement.internal.fakes.MemoryHost;
import org.sessionwise.entitlement.internal.fakes.MemoryJobs;
import org.sessionwise.entitlement.internal.fakes.MemorySource;
import org.sessionwise.entitlement.internal.host.HostAccess;
import org.sessionwise.entitlement.internal.store.EntitlementStore;

/** A register with a real database, a host and two sources, on 1 April 2026. */
public abstract class PullTrial {

    protected static final Actor COORDINATOR = new Actor("coordinator");
    protected static final DateRange ALWAYS = new DateRange(DateRange.OPEN_END.minusYears(9000), DateRange.OPEN_END);

    /** A clock that tests move. */
    public static final class TestClock extends Clock {
        public Instant now = Instant.parse("2026-04-01T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @TempDir
    protected Path directory;

    protected final TestClock clock = new TestClock();
    protected final MemoryHost host = new MemoryHost();
    protected final MemorySource feed = new MemorySource("feed");
    protected final MemorySource file = new MemorySource("file");
    protected final List<Set<StaffId>> heard = new ArrayList<>();
    protected final StaffId amy = host.hire("amy", "101", "GMC 1000001");
    protected final StaffId ben = host.hire("ben", "102", "GMC 1000002");
    protected EmbeddedDatabase database;
    protected MemoryAudit audit;
    protected EntitlementStore store;
    protected HostAccess access;
    protected PlanListeners listeners;
    protected SourceHistory history;
    protected MemoryJobs jobs;
    protected PullTimes times;
    protected PlanPulls pulls;
    protected DecidedOwners owners;
    protected PlanRegister register;

    @BeforeEach
    protected void open() {
        openOn(TrialDatabase.settings(directory));
    }

    /** Everything anew, as after a restart with these settings of the database. */
    protected void openOn(Map<String, String> settings) {
        database = EmbeddedDatabase.of(settings);
        audit = new MemoryAudit(database);
        store = new EntitlementStore(database);
        access = host.access();
        listeners = new PlanListeners();
        listeners.bindListener(heard::add);
        PullSources sources = new PullSources();
        sources.bindSource(file);
        sources.bindSource(feed);
        history = new SourceHistory(store);
        jobs = jobs == null ? new MemoryJobs(clock) : jobs; // a restart does not give a number twice
        times = new PullTimes();
        pulls = pulls(sources, new MassEndBrake(10, 3));
        owners = new DecidedOwners(store, audit, access, listeners, clock);
        register = new PlanRegister(database, ContractCatalogue::published);
    }

    @AfterEach
    protected void close() {
        database.close();
    }

    protected PlanPulls pulls(PullSources sources, MassEndBrake brake) {
        return new PlanPulls(
                new PullServices(store, audit, access, sources, listeners, brake, history, new KnownContracts(), clock),
                jobs,
                times);
    }

    protected PullReport pull(MemorySource source) throws NoAnswerException {
        return pull(PullOrder.of(source.id()));
    }

    protected PullReport pull(PullOrder order) throws NoAnswerException {
        return pulls.report(begin(order).reference()).orElseThrow();
    }

    protected Job begin(PullOrder order) throws NoAnswerException {
        try {
            return pulls.begin(order, COORDINATOR);
        } catch (JobRunningException e) {
            throw new AssertionError(e);
        }
    }

    /** Pulls, and lets what is held back through. */
    protected PullReport pullAndRelease(MemorySource source) throws NoAnswerException {
        PullReport held = pull(source);
        return pull(PullOrder.of(source.id()).releasing(held.releaseKey()));
    }

    protected List<JobPlanVersion> plansOf(StaffId staff) throws NoAnswerException {
        return register.plans(Set.of(staff), ALWAYS).getOrDefault(staff, List.of());
    }

    /** Everything that is kept, as text: equal texts mean an equal store. */
    protected List<String> everythingKept() throws NoAnswerException {
        return store.read(connection -> {
            List<String> rows = new ArrayList<>();
            for (String table : List.of(
                    "entitlement_plan_version",
                    "entitlement_plan_activity",
                    "entitlement_plan_slot",
                    "entitlement_activity_objective",
                    "entitlement_plan_leave",
                    "entitlement_plan_text",
                    "entitlement_plan_objective",
                    "entitlement_plan_signature",
                    "entitlement_plan_dispute",
                    "entitlement_source_cursor")) {
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery("SELECT * FROM " + table)) {
                    while (row.next()) {
                        StringBuilder text = new StringBuilder(table);
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            text.append('|').append(row.getString(i));
                        }
                        rows.add(text.toString());
                    }
                }
            }
            rows.sort(Comparator.naturalOrder());
            return rows;
        });
    }
}
