package org.sessionwise.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.Capabilities;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.capability.CapabilitySetting;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.capability.ContributionSettings;
import org.sessionwise.api.staff.StaffRecords;
import org.sessionwise.domain.DepartmentId;

class ContributionTest {

    private static final DepartmentId SURGERY = new DepartmentId("surgery");
    private static final DepartmentId MEDICINE = new DepartmentId("medicine");

    @Test
    void panelIsOfferedWhereItsCapabilityIsOn() {
        Contribution gaps = with(new GapPanel(), settings(true), reconciliationOnIn(SURGERY));

        assertTrue(gaps.isOffered(Optional.of(SURGERY)));
        assertFalse(gaps.isOffered(Optional.of(MEDICINE)));
    }

    @Test
    void panelIsOfferedForTheTrustIfItsCapabilityIsOnAnywhere() {
        assertTrue(with(new CellMarkers(), settings(true), reconciliationOnIn(SURGERY))
                .isOffered(Optional.empty()));
        assertFalse(with(new AttainmentPanel(), settings(true), reconciliationOnIn(SURGERY))
                .isOffered(Optional.empty()));
    }

    @Test
    void panelOfTheTrustIsOfferedWhereverOneIs() {
        Contribution level = with(new AttainmentPanel(), settings(true), onIn(SURGERY, Capability.ATTAINMENT));

        assertTrue(level.isOffered(Optional.of(MEDICINE)));
    }

    @Test
    void panelOfNoCapabilityIsOfferedEverywhere() {
        assertTrue(with(new SwitchMatrixPanel(), settings(true), reconciliationOnIn(SURGERY))
                .isOffered(Optional.of(MEDICINE)));
    }

    @Test
    void staffRecordIsOfferedBesideHostsThatNeedIt() {
        StaffRecordPanel panel = new StaffRecordPanel();
        assertFalse(panel.isOffered(Optional.of(SURGERY)));

        panel.records = (StaffRecords) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {StaffRecords.class}, (self, method, arguments) -> true);

        assertTrue(panel.isOffered(Optional.of(SURGERY)));
    }

    @Test
    void whatAnAdministratorSwitchedOffIsOfferedNowhere() {
        Contribution gaps = with(new GapPanel(), settings(false), reconciliationOnIn(SURGERY));

        assertFalse(gaps.isOffered(Optional.of(SURGERY)));
        assertFalse(gaps.isOffered(Optional.empty()));
    }

    @Test
    void weightIsTheAdministratorsElseTheUsual() {
        assertEquals(7, with(new GapPanel(), settings(true), null).weight());
        assertEquals(100, new GapPanel().weight());
    }

    @Test
    void whoeverCannotSayStandsInNobodysWay() {
        Capabilities silent = (Capabilities) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Capabilities.class}, (self, method, arguments) -> {
                    throw new NoAnswerException("no answer");
                });

        assertTrue(with(new GapPanel(), null, silent).isOffered(Optional.of(SURGERY)));
        assertTrue(new GapPanel().isOffered(Optional.of(SURGERY)));
    }

    private static Contribution with(Contribution contribution, ContributionSettings settings, Capabilities on) {
        contribution.settings = settings;
        contribution.capabilities = on;
        return contribution;
    }

    private static ContributionSettings settings(boolean on) {
        return (ContributionSettings) Proxy.newProxyInstance(
                ContributionTest.class.getClassLoader(),
                new Class<?>[] {ContributionSettings.class},
                (self, method, arguments) -> method.getName().equals("isOn") ? (Object) on : OptionalInt.of(7));
    }

    private static Capabilities reconciliationOnIn(DepartmentId department) {
        return onIn(department, Capability.RECONCILIATION);
    }

    private static Capabilities onIn(DepartmentId department, Capability capability) {
        return (Capabilities) Proxy.newProxyInstance(
                ContributionTest.class.getClassLoader(),
                new Class<?>[] {Capabilities.class},
                (self, method, arguments) ->
                        List.of(CapabilitySetting.of(department, capability, CapabilityState.on())));
    }
}
