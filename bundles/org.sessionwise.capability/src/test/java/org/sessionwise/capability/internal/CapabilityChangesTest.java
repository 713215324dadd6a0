package org.sessionwise.capability.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.api.capability.Capability.ENTITLEMENT;
import static org.sessionwise.api.capability.Capability.RECONCILIATION;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.api.capability.CapabilityChange;
import org.sessionwise.api.capability.CapabilitySetting;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.capability.SwitchRefusedException;
import org.sessionwise.api.capability.UndoRefusedException;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.DepartmentId;

@Timeout(30)
class CapabilityChangesTest {

    private static final DepartmentId SURGERY = new DepartmentId("surgery");
    private static final Actor ADMIN = new Actor("admin");
    private static final String NURSES = "Nursing and midwifery";
    private static final String PID = ENTITLEMENT.factoryPid() + "~surgery";

    @TempDir
    Path directory;

    private final MemoryConfigurations configurations = new MemoryConfigurations();
    private EmbeddedDatabase database;
    private StoredAuditLog audit;
    private SwitchedCapabilities capabilities;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        audit = new StoredAuditLog(database, directory.resolve("audit-head"), Clock.systemUTC());
        capabilities = new SwitchedCapabilities(database, audit, configurations.admin());
    }

    @AfterEach
    void close() {
        capabilities.close();
        audit.close();
        database.close();
    }

    @Test
    void capabilityIsOnForTheGroupsThatItsConfigurationNames() throws Exception {
        capabilities.enable(SURGERY, ENTITLEMENT, Set.of(NURSES), ADMIN);

        CapabilityState state = capabilities.state(SURGERY, ENTITLEMENT);
        assertTrue(state.covers(NURSES));
        assertFalse(state.covers("Medical"));
        assertEquals(List.of(CapabilitySetting.of(SURGERY, ENTITLEMENT, state)), capabilities.settings());
        assertEquals(List.of(NURSES), List.of((String[])
                configurations.byPid.get(PID).get("groups")));
    }

    @Test
    void changingTheGroupsKeepsOtherSettings() throws Exception {
        configurations.put(
                ENTITLEMENT.factoryPid(), "surgery", Map.of("department", "surgery", "dutyMapping", "DCC=THEATRE"));

        capabilities.enable(SURGERY, ENTITLEMENT, Set.of(NURSES), ADMIN);
        capabilities.enable(SURGERY, ENTITLEMENT, Set.of(), ADMIN);

        assertEquals(CapabilityState.on(), capabilities.state(SURGERY, ENTITLEMENT));
        assertEquals("DCC=THEATRE", configurations.byPid.get(PID).get("dutyMapping"));
    }

    @Test
    void switchingOnAgainIsForTheGroupsOfBefore() throws Exception {
        capabilities.enable(SURGERY, ENTITLEMENT, Set.of(NURSES), ADMIN);
        capabilities.disable(SURGERY, ENTITLEMENT, ADMIN);

        capabilities.enable(SURGERY, ENTITLEMENT, ADMIN);

        assertEquals(CapabilityState.on(NURSES), capabilities.state(SURGERY, ENTITLEMENT));
    }

    @Test
    void groupsThatAPersonDecidedOutliveAConfigurationMadeAnew() throws Exception {
        capabilities.enable(SURGERY, ENTITLEMENT, Set.of(NURSES), ADMIN);
        capabilities.close();
        MemoryConfigurations fresh = new MemoryConfigurations();
        fresh.put(ENTITLEMENT.factoryPid(), "file", Map.of("department", "surgery"));

        SwitchedCapabilities after = new SwitchedCapabilities(database, audit, fresh.admin());
        try {
            while (!after.state(SURGERY, ENTITLEMENT).equals(CapabilityState.on(NURSES))) {
                Thread.onSpinWait();
            }
        } finally {
            after.close();
        }
    }

    @Test
    void changesAreToldNewestFirstAndOnlyTheLastOfEachCanBeUndone() throws Exception {
        capabilities.enable(SURGERY, ENTITLEMENT, Set.of(), ADMIN);
        capabilities.enable(SURGERY, RECONCILIATION, Set.of(), ADMIN);
        capabilities.enable(SURGERY, ENTITLEMENT, Set.of(NURSES), ADMIN);

        List<CapabilityChange> changes = capabilities.changes(9);

        assertEquals(
                List.of(
                        "ENTITLEMENT on to on for " + NURSES + " only true",
                        "RECONCILIATION off to on true",
                        "ENTITLEMENT off to on false"),
                changes.stream().map(CapabilityChangesTest::words).toList());
    }

    private static String words(CapabilityChange change) {
        return change.capability() + " " + change.before() + " to " + change.after() + " " + change.isCurrent();
    }

    @Test
    void undoPutsBackWhatWasWithItsGroupsAndCanBeUndoneItself() throws Exception {
        capabilities.enable(SURGERY, ENTITLEMENT, Set.of(NURSES), ADMIN);
        capabilities.disable(SURGERY, ENTITLEMENT, ADMIN);

        CapabilityChange undo = capabilities.undo(capabilities.changes(1).get(0).id(), ADMIN);

        assertEquals(CapabilityState.on(NURSES), capabilities.state(SURGERY, ENTITLEMENT));
        assertTrue(capabilities.changes(9).get(1).isUndone());
        capabilities.undo(undo.id(), ADMIN);
        assertEquals(CapabilityState.off(), capabilities.state(SURGERY, ENTITLEMENT));
        assertEquals(
                List.of(
                        "undoes change 3, from on for " + NURSES + " only to off",
                        "undoes change 2, from off to on for " + NURSES + " only"),
                audit.newest(2).stream().map(AuditEntry::detail).toList());
    }

    @Test
    void switchIsRefusedOnceThatWasSwitchedAfterItWasSeen() throws Exception {
        long first = set(CapabilityState.on(NURSES), 0);
        long second = set(CapabilityState.off(), first);

        SwitchRefusedException refused =
                assertThrows(SwitchRefusedException.class, () -> set(CapabilityState.on(), first));

        assertTrue(refused.getMessage().contains("is now off"), refused.getMessage());
        assertThrows(SwitchRefusedException.class, () -> set(CapabilityState.on(), 0));
        assertEquals(2, capabilities.changes(9).size());
        assertEquals(second, set(CapabilityState.off(), second));
        assertEquals(3, capabilities.set(SURGERY, ENTITLEMENT, Optional.empty(), OptionalLong.of(second), ADMIN));
        assertEquals(CapabilityState.on(NURSES), capabilities.state(SURGERY, ENTITLEMENT));
        assertEquals(
                4,
                capabilities.set(
                        SURGERY, ENTITLEMENT, Optional.of(CapabilityState.off()), OptionalLong.empty(), ADMIN));
        assertThrows(IllegalArgumentException.class, () -> set(CapabilityState.on(Set.of(" ")), 4));
    }

    private long set(CapabilityState wanted, long seen) throws Exception {
        return capabilities.set(SURGERY, ENTITLEMENT, Optional.of(wanted), OptionalLong.of(seen), ADMIN);
    }

    @Test
    void lastChangeOfEachIsToldHoweverLongAgo() throws Exception {
        capabilities.enable(SURGERY, RECONCILIATION, Set.of(), ADMIN);
        capabilities.enable(SURGERY, ENTITLEMENT, Set.of(), ADMIN);
        capabilities.enable(new DepartmentId("medicine"), ENTITLEMENT, Set.of(), ADMIN);
        capabilities.disable(SURGERY, ENTITLEMENT, ADMIN);

        List<CapabilityChange> last = capabilities.lastChanges();

        assertEquals(
                List.of(4L, 3L, 1L), last.stream().map(CapabilityChange::id).toList());
        assertTrue(last.stream().allMatch(CapabilityChange::isCurrent));
    }

    @Test
    void undoIsRefusedInWordsOnceThatWasChangedAgain() throws Exception {
        capabilities.enable(SURGERY, ENTITLEMENT, Set.of(), ADMIN);
        long first = capabilities.changes(1).get(0).id();
        capabilities.disable(SURGERY, ENTITLEMENT, ADMIN);

        UndoRefusedException refused = assertThrows(UndoRefusedException.class, () -> capabilities.undo(first, ADMIN));

        assertTrue(refused.getMessage().contains("changed again"), refused.getMessage());
        assertEquals(Set.of(), capabilities.enabled(SURGERY));
        assertThrows(UndoRefusedException.class, () -> capabilities.undo(99, ADMIN));
    }

    @Test
    void undoIsRefusedIfTheConfigurationWasChangedWithoutUs() throws Exception {
        capabilities.enable(SURGERY, ENTITLEMENT, Set.of(), ADMIN);
        capabilities.close(); // what was remembered is applied in the background, and would make it again
        configurations.byPid.clear();

        assertThrows(UndoRefusedException.class, () -> capabilities.undo(1, ADMIN));
    }

    @Test
    void refusedUndoLeavesChangeAndConfigurationAsTheyWere() throws Exception {
        capabilities.enable(SURGERY, ENTITLEMENT, Set.of(NURSES), ADMIN);
        configurations.refusing = true;

        assertThrows(Exception.class, () -> capabilities.undo(1, ADMIN));

        configurations.refusing = false;
        assertEquals(CapabilityState.on(NURSES), capabilities.state(SURGERY, ENTITLEMENT));
        assertFalse(capabilities.changes(9).get(0).isUndone());
    }

    @Test
    void namesOfGroupsHaveBounds() {
        Set<String> many = IntStream.range(0, 51).mapToObj(Integer::toString).collect(Collectors.toSet());

        for (Set<String> wrong : List.of(Set.of(" "), Set.of("a\nb"), Set.of("x".repeat(201)), many)) {
            assertThrows(IllegalArgumentException.class, () -> capabilities.enable(SURGERY, ENTITLEMENT, wrong, ADMIN));
        }
    }
}
