package org.sessionwise.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.AuditPage;
import org.sessionwise.api.capability.AuditProof;
import org.sessionwise.api.capability.AuditSearch;
import org.sessionwise.api.capability.Capabilities;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.capability.CapabilityChange;
import org.sessionwise.api.capability.CapabilitySetting;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.capability.ContributionSetting;
import org.sessionwise.api.capability.ContributionSettings;
import org.sessionwise.api.capability.UndoRefusedException;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobOrder;
import org.sessionwise.api.job.Jobs;
import org.sessionwise.api.operation.AccessReport;
import org.sessionwise.api.operation.AccessReports;
import org.sessionwise.api.operation.AccessUser;
import org.sessionwise.api.operation.Connection;
import org.sessionwise.api.operation.ConnectionTest;
import org.sessionwise.api.operation.Connections;
import org.sessionwise.api.operation.DataReport;
import org.sessionwise.api.operation.SeenBy;
import org.sessionwise.api.operation.SetupItem;
import org.sessionwise.api.operation.SourceHealth;
import org.sessionwise.api.plan.JobPlanPulls;
import org.sessionwise.api.plan.PlanOwners;
import org.sessionwise.api.plan.PlanSource;
import org.sessionwise.api.plan.PullOrder;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.StaffDirectory;

/** What is typed, through Gogo itself. */
class CommandsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Job JOB =
            Job.running("j1", JobOrder.of("pull", "http~trust", new Actor("system")), NOON, 3, 10, "reads page 3");

    private final CommandProcessorImpl gogo = new CommandProcessorImpl(null);
    private final Set<Capability> on = EnumSet.noneOf(Capability.class);
    private final Map<String, ContributionSetting> decided = new TreeMap<>();
    private Set<String> groups = Set.of();
    private final StringBuilder asked = new StringBuilder();
    private CommandSession session;

    @BeforeEach
    void open() {
        session = gogo.createSession(
                InputStream.nullInputStream(),
                new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        session.put("USER", "ops");
        add(new PullCommands(pulls()), "sources", "pull");
        add(new JobCommands(jobs()), "jobs", "job", "cancel");
        add(new CapabilityCommands(switches()), "capabilities", "enable", "disable", "matrix", "changes", "undo");
        add(new ContributionCommands(contributions()), "contributions", "contribution");
        add(new AuditSearchCommand(search()), "findaudit");
        add(new AuditCommands(audit()), "audit", "verifyaudit");
        add(new UnmatchedCommand(answering(PlanOwners.class, Map.of("waiting", List.of()))), "unmatched");
        add(operation(), "setup", "test", "whosees", "datahealth");
    }

    private void add(Object commands, String... functions) {
        for (String function : functions) {
            gogo.addCommand("sessionwise", commands, function);
        }
    }

    @AfterEach
    void close() {
        session.close();
        gogo.stop();
    }

    @Test
    void sourcesTellHowFreshTheyAreAndWhyTheLastPullFailed() throws Exception {
        String table = type("sources");

        assertTrue(table.startsWith("SOURCE"), table);
        assertTrue(table.contains("http~trust  2026-03-02T12:00:00Z  never      FAILED     the source is down"), table);
    }

    @Test
    void pullBeginsAJobForWhoTypes() throws Exception {
        assertEquals("Job j1 has begun: reads page 3", type("pull http~trust dry everything"));
        assertEquals("http~trust true true shell:ops", asked.toString());
    }

    @Test
    void pullOfWhatIsNotThereSaysWhatIs() throws Exception {
        assertEquals("Not done: there is no such source; \"sources\" lists those there are.", type("pull other"));
        assertEquals("Not done: after the source may stand: dry, everything.", type("pull http~trust now"));
        assertEquals("", asked.toString());
    }

    @Test
    void jobTellsHowItStands() throws Exception {
        assertTrue(type("jobs").contains("j1"), type("jobs"));
        assertTrue(type("job j1").contains("3 of 10"), type("job j1"));
        assertTrue(type("cancel j1").contains("RUNNING"));
        assertTrue(type("job j2").startsWith("Not done: there is no such job"), type("job j2"));
    }

    @Test
    void capabilitiesAreSwitchedByTheirWords() throws Exception {
        assertTrue(type("enable gastro Reconciliation").contains("reconciliation  on"));
        assertTrue(type("capabilities gastro").contains("entitlement     off"));
        assertTrue(type("disable gastro reconciliation").contains("reconciliation  off"));
        assertTrue(type("enable gastro team-plan").contains("team-plan"));
        assertEquals(
                "Not done: the capabilities are: entitlement, reconciliation, team-plan, attainment.",
                type("enable gastro everything"));
    }

    @Test
    void whatAdministratorsAskIsToldWithoutNames() throws Exception {
        assertTrue(type("setup").contains("mapping  to-do  Map them."), type("setup"));
        assertTrue(type("test").contains("host        host  never"), type("test"));
        assertEquals("No usable answer after 12 ms: It is down.", type("test host"));
        assertTrue(type("test other").startsWith("Not done: there is no such connection"));
        assertTrue(type("whosees").contains("lead  VIEW_GAPS  0            1      0              12"), type("whosees"));
        assertFalse(type("whosees").contains("Leo"));
        assertTrue(type("whosees gastro a1").contains("lead  team"), type("whosees gastro a1"));
        assertTrue(type("datahealth").contains("feed     late   never      3         It is late."), type("datahealth"));
    }

    private static OperationCommands operation() {
        ConnectionTest test = new ConnectionTest(NOON, false, Duration.ofMillis(12), "It is down.");
        Connections connections = new Connections() {
            @Override
            public List<Connection> all() {
                return List.of(new Connection("host", Connection.Kind.HOST, "Rota", Optional.empty()));
            }

            @Override
            public Optional<ConnectionTest> test(String id, Actor actor) {
                return id.equals("host") ? Optional.of(test) : Optional.empty();
            }
        };
        AccessUser lead = new AccessUser("lead", "Leo", List.of("VIEW_GAPS"), List.of(), List.of("Red"), 0, 12);
        DataReport.Verdict late = new DataReport.Verdict(DataReport.State.LATE, "It is late.");
        return new OperationCommands(new OperationCommands.Services(
                asked -> List.of(new SetupItem("mapping", SetupItem.State.TO_DO, "Map them.", Optional.empty())),
                connections,
                () -> new DataReport(
                        List.of(SourceHealth.of("feed", "The feed", late).told(1, List.of(), 3)), late, late),
                answering(
                        AccessReports.class,
                        Map.of(
                                "users",
                                new AccessReport(true, "", List.of(lead)),
                                "whoSees",
                                List.of(new SeenBy("lead", "Leo", SeenBy.Through.TEAM)))),
                answering(StaffDirectory.class, Map.of("departments", List.of())),
                audit()));
    }

    @Test
    void capabilitiesAreSwitchedOnForProfessionalGroups() throws Exception {
        assertTrue(
                type("enable gastro attainment Nurses 'Allied health'").contains("on for Allied health, Nurses only"));
        assertTrue(type("matrix").contains("gastro"), type("matrix"));
        assertTrue(type("enable gastro attainment everybody").contains("attainment      on"));
        assertTrue(type("enable gastro attainment everybody Nurses").startsWith("Not done:"));
    }

    @Test
    void switchesAreListedAndUndone() throws Exception {
        assertTrue(type("changes").contains("on for Nurses only"), type("changes"));
        assertTrue(type("undo 7").contains("entitlement     off"));
        assertEquals("Not done: There is no such change.", type("undo 8"));
        assertEquals("Not done: a change goes by its number, as changes tells.", type("undo last"));
    }

    @Test
    void contributionsAreDecidedById() throws Exception {
        assertTrue(type("contributions").startsWith("Nothing was decided"));
        assertTrue(type("contribution a/v1 off").contains("a/v1"));
        assertEquals("[a/v1 off, weight 100]", decided.values().toString());
        type("contribution a/v1 on 7");
        assertEquals("[a/v1 on, weight 7]", decided.values().toString());
        assertTrue(type("contribution a/v1 reset").startsWith("Nothing was decided"));
        assertEquals("Not done: a contribution is on, off or reset.", type("contribution a/v1 maybe"));
    }

    @Test
    void auditLogIsSearched() throws Exception {
        assertTrue(type("findaudit template").contains("template applied"));
        assertEquals("Nothing of that is in the audit log.", type("findaudit nothing"));
    }

    @Test
    void auditLogIsShownAndProved() throws Exception {
        assertTrue(type("audit").contains("template applied"));
        assertEquals("Intact: 1 entries, head abc", type("verifyaudit"));
    }

    @Test
    void noUnmatchedPlanIsSaidInWords() throws Exception {
        assertEquals("Every job plan is matched.", type("unmatched"));
    }

    @Test
    void terminalIsNotMovedByWhatASourceSays() {
        String table = Table.of("A").row("red\u001b[31m\nnext\u2028line").or("");

        assertFalse(table.contains("\u001b"), table);
        assertEquals(2, table.lines().count());
    }

    @Test
    void failureIsSaidWithoutItsWords() {
        String answer = Answer.of(() -> {
            throw new IllegalStateException("Dr Name");
        });

        assertEquals("Not done: IllegalStateException. The log of the server says more.", answer);
        assertEquals("Not done: try later", Answer.of(() -> {
            throw new NoAnswerException("try later");
        }));
    }

    private String type(String line) throws Exception {
        asked.setLength(0);
        return String.valueOf(session.execute(line));
    }

    private JobPlanPulls pulls() {
        return new JobPlanPulls() {
            @Override
            public List<PlanSource> sources() {
                return List.of(PlanSource.of("http~trust", "Trust").freshAsOf(NOON));
            }

            @Override
            public Job begin(PullOrder order, Actor actor) {
                asked.append(order.source() + " " + order.isDryRun() + " " + order.isOfEverything() + " " + actor.id());
                return JOB;
            }

            @Override
            public Optional<PullReport> report(String id) {
                return Optional.empty();
            }

            @Override
            public List<PullReport> recent(int most) {
                return List.of(PullReport.failed("p1", "http~trust", NOON, NOON, false, "the source is down"));
            }
        };
    }

    private Capabilities switches() {
        return new Capabilities() {
            @Override
            public Set<Capability> enabled(DepartmentId department) {
                return on;
            }

            @Override
            public List<CapabilitySetting> settings() {
                return on.stream()
                        .map(one -> CapabilitySetting.of(new DepartmentId("gastro"), one, CapabilityState.on(groups)))
                        .toList();
            }

            @Override
            public void enable(DepartmentId department, Capability capability, Actor actor) {
                on.add(capability);
            }

            @Override
            public void enable(DepartmentId department, Capability capability, Set<String> wanted, Actor actor) {
                on.add(capability);
                groups = wanted;
            }

            @Override
            public void disable(DepartmentId department, Capability capability, Actor actor) {
                on.remove(capability);
            }

            @Override
            public long set(
                    DepartmentId department,
                    Capability capability,
                    Optional<CapabilityState> wanted,
                    OptionalLong seen,
                    Actor actor) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<CapabilityChange> lastChanges() {
                return changes(1);
            }

            @Override
            public List<CapabilityChange> changes(int most) {
                DepartmentId department = new DepartmentId("gastro");
                CapabilitySetting before =
                        CapabilitySetting.of(department, Capability.ENTITLEMENT, CapabilityState.off());
                return List.of(CapabilityChange.of(
                        7, NOON, new Actor("ops"), before, CapabilityState.on("Nurses"), false, true));
            }

            @Override
            public CapabilityChange undo(long id, Actor actor) throws UndoRefusedException {
                if (id != 7) {
                    throw new UndoRefusedException("There is no such change.");
                }
                on.clear();
                return changes(1).get(0);
            }
        };
    }

    private ContributionSettings contributions() {
        return new ContributionSettings() {
            @Override
            public List<ContributionSetting> settings() {
                return List.copyOf(decided.values());
            }

            @Override
            public boolean isOn(String id) {
                return true;
            }

            @Override
            public OptionalInt weight(String id) {
                return OptionalInt.empty();
            }

            @Override
            public void set(String id, boolean isOn, int weight, Actor actor) {
                decided.put(id, ContributionSetting.of(id, isOn, weight));
            }

            @Override
            public void reset(String id, Actor actor) {
                decided.remove(id);
            }
        };
    }

    private static AuditSearch search() {
        AuditEntry entry = new AuditEntry(NOON, new Actor("coordinator"), "template applied", "template main", "");
        return (question, cursor, most) ->
                AuditPage.last(entry.action().contains(question.text()) ? List.of(entry) : List.of());
    }

    private static Jobs jobs() {
        return answering(
                Jobs.class, Map.of("newest", List.of(JOB), "find:j1", Optional.of(JOB), "cancel:j1", Optional.of(JOB)));
    }

    private static AuditLog audit() {
        AuditEntry entry = new AuditEntry(NOON, new Actor("coordinator"), "template applied", "template main", "");
        return answering(AuditLog.class, Map.of("newest", List.of(entry), "verify", AuditProof.intact(1, "abc")));
    }

    /** A service that answers by the name of the method, with its first argument if it is a text; else nothing. */
    private static <T> T answering(Class<T> service, Map<String, Object> answers) {
        return service.cast(Proxy.newProxyInstance(
                service.getClassLoader(), new Class<?>[] {service}, (proxy, method, arguments) -> {
                    boolean byText = arguments != null && arguments[0] instanceof String;
                    String key = method.getName() + (byText ? ":" + arguments[0] : "");
                    return answers.getOrDefault(key, Optional.empty());
                }));
    }
}
