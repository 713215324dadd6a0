package org.sessionwise.entitlement.internal.template;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.AuditProof;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.entitlement.ApplyResult;
import org.sessionwise.api.entitlement.Decisions;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.plan.JobPlanPulls;
import org.sessionwise.api.plan.PullOrder;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.contract.ContractCatalogue;
import org.sessionwise.entitlement.internal.fakes.DurableHost;
import org.sessionwise.entitlement.internal.fakes.MemoryAudit;
import org.sessionwise.entitlement.internal.fakes.MemoryHost;
import org.sessionwise.entitlement.internal.fakes.MemoryJobs;
import org.sessionwise.entitlement.internal.host.HostAccess;
import org.sessionwise.entitlement.internal.plan.PlanListeners;
import org.sessionwise.entitlement.internal.plan.PlanRegister;
import org.sessionwise.entitlement.internal.plan.PullRig;
import org.sessionwise.entitlement.internal.store.EntitlementStore;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateWriteResult;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.JobPlanSource;
import org.sessionwise.jobplan.spi.PullProgress;

/** One life of a node: lives a story from where the last life ended, and may be told where to die. */
final class CrashNode implements AutoCloseable {

    /** Dies at a point, the so-manieth time it comes there. */
    interface Fate {
        void at(CrashPoint point);
    }

    private static final Actor COORDINATOR = new Actor("coordinator");
    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);

    private final Path directory;
    private final CrashStory story;
    private final Fate fate;
    private final Clock clock;
    private final EmbeddedDatabase database;
    private final DurableHost host;
    private final EntitlementStore store;
    private final HostAccess access = new HostAccess();
    private final TemplateWriter writer;
    private final DepartmentEntitlement entitlement;
    private final JobPlanPulls pulls;
    private int step;
    private boolean read;

    CrashNode(Path directory, long seed, Instant now, Fate fate) {
        this.directory = directory;
        this.story = new CrashStory(seed);
        this.fate = fate;
        this.clock = Clock.fixed(now, ZoneOffset.UTC);
        this.database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        this.host = new DurableHost(directory.resolve("host.txt"));
        this.store = new EntitlementStore(database);
        AuditLog audit = new DyingAudit(new MemoryAudit(database));
        people();
        access.bindTemplates(host);
        access.bindTarget(this::write);
        PlanListeners listeners = new PlanListeners();
        this.writer = new TemplateWriter(store, audit, access, clock, Duration.ofSeconds(15));
        this.entitlement = new DepartmentEntitlement(
                MemoryHost.DEPARTMENT,
                TemplateTrial.DEFAULTS,
                CapabilityState.on(),
                new Services(
                        store,
                        audit,
                        access,
                        new PlanRegister(database, ContractCatalogue::published),
                        listeners,
                        writer),
                clock);
        this.pulls = PullRig.pulls(
                store,
                audit,
                access,
                source(),
                staff -> fate.at(CrashPoint.AFTER_COMMIT),
                new MemoryJobs(clock),
                clock);
    }

    private void people() {
        CrashStory.PEOPLE.forEach(person -> host.screen().hire(person, "A-" + person, ""));
        StaffDirectory directoryOfPeople = host.screen();
        access.bindDirectory((StaffDirectory) Proxy.newProxyInstance(
                CrashNode.class.getClassLoader(), new Class<?>[] {StaffDirectory.class}, (self, method, arguments) -> {
                    if (method.getName().equals("departments") && read) {
                        read = false;
                        fate.at(CrashPoint.PARSED);
                    }
                    return method.invoke(directoryOfPeople, arguments);
                }));
    }

    private JobPlanSource source() {
        return new JobPlanSource() {
            @Override
            public String id() {
                return "feed";
            }

            @Override
            public String title() {
                return "Feed";
            }

            @Override
            public JobPlanBatch read(Optional<String> since, PullProgress progress) {
                JobPlanBatch told = story.told(step);
                fate.at(CrashPoint.FETCHED);
                read = true;
                return told;
            }
        };
    }

    private TemplateWriteResult write(String template, String version, List<TemplateEdit> edits, String actor)
            throws HostUnavailableException {
        fate.at(CrashPoint.HOST_ASKED);
        TemplateWriteResult result = host.write(template, version, edits, actor);
        fate.at(CrashPoint.HOST_WRITTEN);
        return result;
    }

    /** Lives to the end of the story: at each step people write, then the source is pulled from and the template written. */
    void live() throws Exception {
        entitlement.tidyUp();
        writer.settleAll();
        for (step = stepReached(); step < CrashStory.STEPS; step++) {
            story.handsAt(step, host);
            Job job = pulls.begin(PullOrder.of("feed"), COORDINATOR);
            if (job.state() != Job.State.DONE) {
                throw new IllegalStateException("step " + step + ": " + job.words());
            }
            String seen = entitlement.propose(MemoryHost.TEMPLATE, AS_OF).fingerprint();
            ApplyResult result = entitlement.apply(MemoryHost.TEMPLATE, AS_OF, seen, Decisions.NONE, COORDINATOR);
            fate.at(CrashPoint.AUDIT_KEPT);
            if (result.status() == ApplyResult.Status.STALE || result.status() == ApplyResult.Status.REFUSED) {
                throw new IllegalStateException(result.message());
            }
            Files.writeString(directory.resolve("step.txt"), String.valueOf(step + 1));
        }
    }

    private int stepReached() throws Exception {
        Path file = directory.resolve("step.txt");
        return Files.exists(file) ? Integer.parseInt(Files.readString(file)) : 0;
    }

    DurableHost host() {
        return host;
    }

    EntitlementStore store() {
        return store;
    }

    @Override
    public void close() {
        database.close();
    }

    /** The last thing in a transaction is its audit entry. */
    private final class DyingAudit implements AuditLog {

        private final AuditLog kept;

        DyingAudit(AuditLog kept) {
            this.kept = kept;
        }

        @Override
        public void record(Actor actor, String action, String subject, String detail) {
            if (action.equals("template apply done")) {
                fate.at(CrashPoint.HOST_ACKNOWLEDGED);
            }
            kept.record(actor, action, subject, detail);
            if (action.equals("template apply done")) {
                fate.at(CrashPoint.LEDGER_KEPT);
            } else if (action.equals("job plans pulled")) {
                fate.at(CrashPoint.BEFORE_COMMIT);
            }
        }

        @Override
        public List<AuditEntry> newest(int most) {
            return kept.newest(most);
        }

        @Override
        public AuditProof verify() {
            return kept.verify();
        }
    }

    /** Lives until it dies: arguments are the directory, the seed, the point, and which time at it is the last. */
    public static void main(String[] arguments) throws Exception {
        CrashPoint last = CrashPoint.valueOf(arguments[2]);
        int[] left = {Integer.parseInt(arguments[3])};
        Fate fate = point -> {
            if (point == last && --left[0] == 0) {
                Runtime.getRuntime().halt(CrashMatrixTest.DIED);
            }
        };
        try (CrashNode node =
                new CrashNode(Path.of(arguments[0]), Long.parseLong(arguments[1]), CrashMatrixTest.NOON, fate)) {
            node.live();
        }
    }
}
