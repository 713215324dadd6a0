package org.sessionwise.reconciliation.internal;

import static java.time.DayOfWeek.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.LedgerState;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSession.Status;

class LedgerCheckTest {

    private final Ward ward = new Ward();
    private final LedgerCheck check = new LedgerCheck(
            FakeHost.DEPARTMENT,
            ward.keeper,
            ward.reader,
            new Explainer(ward.keeper, ward.reader, ward.corrected::add),
            ward.host,
            ward.clock);

    @BeforeEach
    void plan() throws Exception {
        ward.host.employ(Ward.BEN, false);
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.clinic(MONDAY)));
        ward.amy(Ward.FOUR_WEEKS);
    }

    @Test
    void whatAgreesIsCheckedAndNothingIsPutRight() throws Exception {
        LedgerState state = check.checkNow();

        assertEquals(2, state.checked());
        assertEquals(0, state.differences());
        assertEquals(Optional.of(ward.clock.now), state.lastFullCheck());
        assertEquals(List.of(), ward.corrected);
    }

    @Test
    void whatWasNeverToldIsFoundThePersonPutRightAndAlarmed() throws Exception {
        ward.session("CLINIC", Plans.MONDAY, "09:00", "13:00", Status.ROSTERED); // and nobody tells

        LedgerState state = check.checkNow();

        assertEquals(1, state.differences());
        assertEquals(List.of(Set.of(Ward.AMY)), ward.corrected);
        assertEquals(
                Map.of(Outcome.AS_PLANNED, 1L, Outcome.NOT_ROSTERED, 3L),
                ward.counted(Basis.ROSTERED, Ward.FOUR_WEEKS));
        assertEquals(1, check.checkNow().differences());
    }

    @Test
    void onePersonIsCheckedAtATimeAndASuspectAgain() throws Exception {
        ward.session("CLINIC", Plans.MONDAY, "09:00", "13:00", Status.ROSTERED);

        check.checkNext();
        check.checkNext();
        assertEquals(0, check.state().differences());
        check.checkNext();

        assertEquals(1, check.state().differences());
        assertEquals(3, check.state().checked());
    }

    @Test
    void whatWasToldMeanwhileIsNoFault() throws Exception {
        ward.session("CLINIC", Plans.MONDAY, "09:00", "13:00", Status.ROSTERED);
        ward.keeper.touch(Set.of(Ward.AMY), Optional.empty());

        assertEquals(0, check.checkNow().differences());
    }

    @Test
    void hostThatTellsOfNoChangesIsPutRightWithoutAnAlarm() throws Exception {
        ward.host.features.remove(RosterHost.Feature.CHANGE_FEED);
        ward.session("CLINIC", Plans.MONDAY, "09:00", "13:00", Status.ROSTERED);

        assertEquals(0, check.checkNow().differences());
        assertEquals(List.of(Set.of(Ward.AMY)), ward.corrected);
    }

    @Test
    void findingsPutRightWhatWasNeverTold() throws Exception {
        ward.session("CLINIC", Plans.MONDAY, "09:00", "13:00", Status.ROSTERED);

        assertEquals(1, ward.outcomes(Basis.ROSTERED, Ward.FOUR_WEEKS).get(Outcome.AS_PLANNED));
        assertEquals(List.of(Set.of(Ward.AMY)), ward.corrected);
        assertEquals(1, ward.counted(Basis.ROSTERED, Ward.FOUR_WEEKS).get(Outcome.AS_PLANNED));
    }

    @Test
    void waitingChangesAreToldWithHowLongTheyWait() throws Exception {
        assertEquals(0, check.state().waiting());
        ward.keeper.touch(Set.of(Ward.AMY), Optional.empty());
        ward.clock.now = ward.clock.now.plusSeconds(7);

        assertEquals(1, check.state().waiting());
        assertEquals(Duration.ofSeconds(7), check.state().lag());

        check.catchUp();
        assertEquals(Duration.ZERO, check.state().lag());
    }
}
