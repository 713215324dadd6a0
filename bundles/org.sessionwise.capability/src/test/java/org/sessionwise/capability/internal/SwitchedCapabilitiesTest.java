package org.sessionwise.capability.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.api.capability.Capability.ENTITLEMENT;
import static org.sessionwise.api.capability.Capability.RECONCILIATION;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.AuditProof;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.DepartmentId;

@Timeout(30)
class SwitchedCapabilitiesTest {

    private static final DepartmentId ANAESTHESIA = new DepartmentId("anaesthesia");
    private static final DepartmentId SURGERY = new DepartmentId("surgery");
    private static final Actor ADMIN = new Actor("admin");
    private static final String PID = ENTITLEMENT.factoryPid();

    @TempDir
    Path directory;

    private final MemoryConfigurations configurations = new MemoryConfigurations();
    private final List<SwitchedCapabilities> started = new ArrayList<>();
    private EmbeddedDatabase database;
    private StoredAuditLog audit;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        audit = new StoredAuditLog(database, directory.resolve("audit-head"), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        started.forEach(SwitchedCapabilities::close);
        database.close();
    }

    @Test
    void switchingOnMakesTheFactoryConfigurationOfThatDepartmentOnly() throws Exception {
        SwitchedCapabilities capabilities = start(configurations);

        capabilities.enable(ANAESTHESIA, ENTITLEMENT, ADMIN);

        assertEquals(Set.of(PID + "~anaesthesia"), configurations.byPid.keySet());
        assertEquals(
                "anaesthesia", configurations.byPid.get(PID + "~anaesthesia").get("department"));
        assertEquals(Set.of(ENTITLEMENT), capabilities.enabled(ANAESTHESIA));
        assertEquals(Set.of(), capabilities.enabled(SURGERY));
    }

    @Test
    void switchingOffLeavesOtherDepartmentsAndCapabilities() throws Exception {
        SwitchedCapabilities capabilities = start(configurations);
        capabilities.enable(ANAESTHESIA, ENTITLEMENT, ADMIN);
        capabilities.enable(ANAESTHESIA, RECONCILIATION, ADMIN);
        capabilities.enable(SURGERY, ENTITLEMENT, ADMIN);

        capabilities.disable(ANAESTHESIA, ENTITLEMENT, ADMIN);

        assertEquals(Set.of(RECONCILIATION), capabilities.enabled(ANAESTHESIA));
        assertEquals(Set.of(ENTITLEMENT), capabilities.enabled(SURGERY));
    }

    @Test
    void configurationMadeByOthersCountsAndCanBeSwitchedOff() throws Exception {
        configurations.put(PID, "some-file", Map.of("department", "anaesthesia"));
        SwitchedCapabilities capabilities = start(configurations);

        assertEquals(Set.of(ENTITLEMENT), capabilities.enabled(ANAESTHESIA));
        capabilities.enable(ANAESTHESIA, ENTITLEMENT, ADMIN);
        assertEquals(1, configurations.byPid.size());
        capabilities.disable(ANAESTHESIA, ENTITLEMENT, ADMIN);
        assertEquals(Set.of(), capabilities.enabled(ANAESTHESIA));
    }

    @Test
    void settingsSurviveBeingSwitchedOff() throws Exception {
        configurations.put(
                PID,
                "some-file",
                Map.of("department", "anaesthesia", "dutyMapping", new String[] {"A=B", "C=D"}, "weeks", 3));
        SwitchedCapabilities capabilities = start(configurations);

        capabilities.disable(ANAESTHESIA, ENTITLEMENT, ADMIN);
        capabilities.enable(ANAESTHESIA, ENTITLEMENT, ADMIN);

        var restored = configurations.byPid.get(PID + "~anaesthesia");
        assertArrayEquals(new String[] {"A=B", "C=D"}, (String[]) restored.get("dutyMapping"));
        assertEquals(3, restored.get("weeks"));
    }

    @Test
    void eachSwitchIsAuditedOnceAndDoingItTwiceDoesNothing() throws Exception {
        SwitchedCapabilities capabilities = start(configurations);

        capabilities.enable(ANAESTHESIA, ENTITLEMENT, ADMIN);
        capabilities.enable(ANAESTHESIA, ENTITLEMENT, ADMIN);
        capabilities.disable(ANAESTHESIA, ENTITLEMENT, ADMIN);
        capabilities.disable(ANAESTHESIA, ENTITLEMENT, ADMIN);

        assertEquals(
                List.of("capability switched off", "capability switched on"),
                audit.newest(9).stream().map(AuditEntry::action).toList());
        assertEquals(
                "department anaesthesia, entitlement", audit.newest(1).get(0).subject());
    }

    @Test
    void freshConfigurationAdminIsBroughtInLineWithWhatWasSwitched() throws Exception {
        SwitchedCapabilities before = start(configurations);
        before.enable(ANAESTHESIA, ENTITLEMENT, ADMIN);
        before.enable(SURGERY, ENTITLEMENT, ADMIN);
        before.disable(SURGERY, ENTITLEMENT, ADMIN);
        before.close();
        MemoryConfigurations fresh = new MemoryConfigurations();
        fresh.put(PID, "file", Map.of("department", "surgery"));
        fresh.put(PID, "other", Map.of("department", "medicine"));

        SwitchedCapabilities after = start(fresh);

        await(() -> fresh.byPid.keySet().equals(Set.of(PID + "~anaesthesia", PID + "~other")));
        assertEquals(Set.of(ENTITLEMENT), after.enabled(new DepartmentId("medicine")));
    }

    @Test
    void configurationMadeAgainAfterItWasSwitchedOffGoesAgain() throws Exception {
        SwitchedCapabilities capabilities = start(configurations);
        capabilities.enable(SURGERY, ENTITLEMENT, ADMIN);
        capabilities.disable(SURGERY, ENTITLEMENT, ADMIN);
        configurations.put(PID, "file", Map.of("department", "surgery"));
        configurations.put(PID, "other", Map.of("department", "medicine"));

        capabilities.configurationEvent(event(ConfigurationEvent.CM_UPDATED));

        await(() -> configurations.byPid.keySet().equals(Set.of(PID + "~other")));
    }

    private static ConfigurationEvent event(int type) {
        ServiceReference<?> anybody = (ServiceReference<?>) Proxy.newProxyInstance(
                SwitchedCapabilitiesTest.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (self, method, arguments) -> null);
        return new ConfigurationEvent(reference(anybody), type, PID, PID + "~file");
    }

    @Test
    void refusedConfigurationLeavesNothingRemembered() throws Exception {
        SwitchedCapabilities capabilities = start(configurations);
        configurations.refusing = true;

        assertThrows(NoAnswerException.class, () -> capabilities.enable(ANAESTHESIA, ENTITLEMENT, ADMIN));

        configurations.refusing = false;
        assertEquals(Set.of(), capabilities.enabled(ANAESTHESIA));
        assertEquals(List.of(), audit.newest(9));
        assertTrue(remembered().isEmpty());
    }

    @Test
    void switchThatCannotBeAuditedIsPutBack() {
        AuditLog full = new AuditLog() {
            @Override
            public void record(Actor actor, String action, String subject, String detail) {
                throw new IllegalStateException("full");
            }

            @Override
            public List<AuditEntry> newest(int most) {
                return List.of();
            }

            @Override
            public AuditProof verify() {
                return AuditProof.broken(0, "", "full");
            }
        };
        SwitchedCapabilities capabilities = new SwitchedCapabilities(database, full, configurations.admin());
        started.add(capabilities);

        assertThrows(IllegalStateException.class, () -> capabilities.enable(ANAESTHESIA, ENTITLEMENT, ADMIN));

        assertFalse(configurations.byPid.containsKey(PID + "~anaesthesia"));
        assertTrue(remembered().isEmpty());
    }

    @SuppressWarnings("unchecked") // nobody asks it for anything
    private static ServiceReference<ConfigurationAdmin> reference(ServiceReference<?> anybody) {
        return (ServiceReference<ConfigurationAdmin>) anybody;
    }

    private List<Switch> remembered() {
        return database.store(SwitchTable.OWNER, SwitchTable.SCHEMA)
                .read(connection -> new SwitchTable(connection).all());
    }

    private SwitchedCapabilities start(MemoryConfigurations with) {
        SwitchedCapabilities capabilities = new SwitchedCapabilities(database, audit, with.admin());
        started.add(capabilities);
        return capabilities;
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
