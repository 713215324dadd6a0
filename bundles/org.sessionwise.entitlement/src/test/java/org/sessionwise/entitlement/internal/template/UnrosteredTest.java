package org.sessionwise.entitlement.internal.template;

import static java.time.DayOfWeek.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.entitlement.internal.fakes.Plans.cyclic;
import static org.sessionwise.entitlement.internal.fakes.Plans.slot;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.entitlement.ProposedChange;
import org.sessionwise.api.entitlement.ProposedChange.Kind;
import org.sessionwise.api.entitlement.Question;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.Cycle;
import org.sessionwise.domain.plan.NthWeekday;
import org.sessionwise.domain.plan.OnCallWork;
import org.sessionwise.domain.plan.Remuneration;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.domain.plan.Timing.Counted.Per;
import org.sessionwise.entitlement.internal.fakes.Plans;

class UnrosteredTest extends TemplateTrial {

    private static final Timing MONDAYS =
            new Timing.Timetabled(new Cycle(1, Plans.ANCHOR), List.of(slot(1, MONDAY, "09:00", "13:00")));

    private static Activity.Builder clinic(Timing timing) {
        return Activity.builder(new ActivityId("clinic"), new ActivityCode("CLINIC"), ActivityCategory.DCC, timing);
    }

    private static String why(Timing timing) {
        return Unrostered.why(clinic(timing).build()).orElse("it is rostered");
    }

    @Test
    void eachTimingSaysHowItIsRostered() {
        Duration hours = Duration.ofHours(4);
        OnCallWork work = new OnCallWork(hours, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        NthWeekday third = new NthWeekday(3, MONDAY, LocalTime.of(9, 0), LocalTime.of(13, 0));

        assertEquals("it is rostered", why(MONDAYS));
        assertEquals(
                "By the month: no week of a template is always the one of the month. Roster it by date; it is counted"
                        + " when worked.",
                why(new Timing.Monthly(List.of(third))));
        assertEquals(
                "Once a month at no fixed time: roster it by hand; it is counted when worked.",
                why(new Timing.Counted(1, Per.MONTH, hours)));
        assertEquals(
                "10 times a year on dates that are agreed: roster it by date; it is counted when worked.",
                why(new Timing.Annualised(10, hours)));
        assertEquals("No fixed time: roster it by hand; it is counted when worked.", why(new Timing.Flexible(hours)));
        assertEquals(
                "On call: its duties stand in the on-call rota, not in this template.",
                why(new Timing.OnCall(30, work)));
    }

    @Test
    void workThatIsNotTheTrustsIsNotRosteredByUsWhateverItsTime() {
        assertEquals(
                Optional.of("Private work is not rostered by us: it is in the plan to be seen, and in no total."),
                Unrostered.why(
                        clinic(MONDAYS).remuneration(Remuneration.PRIVATE).build()));
        assertEquals(
                Optional.of("Fee-paying work is not rostered by us: it is in the plan to be seen, and in no total."),
                Unrostered.why(
                        clinic(MONDAYS).remuneration(Remuneration.FEE_PAYING).build()));
        assertEquals(
                Optional.empty(),
                Unrostered.why(
                        clinic(MONDAYS).remuneration(Remuneration.ADDITIONAL).build()));
    }

    @Test
    void slotOfWorkThatBecamePrivateGoesAndSaysWhy() throws Exception {
        amysPlan(1, clinic(MONDAYS).build());
        applyAll();
        amysPlan(2, clinic(MONDAYS).remuneration(Remuneration.PRIVATE).build());

        List<ProposedChange> removed = propose().changes().stream()
                .filter(change -> change.kind() == Kind.REMOVE)
                .toList();

        assertEquals(4, removed.size());
        assertEquals(Question.NONE, removed.get(0).question());
        assertTrue(
                removed.get(0).reason().startsWith("The plan asks for no such slot now. Private work"),
                removed.get(0).reason());
    }

    @Test
    void slotsOfAnActivityWhoseCycleDoesNotFitAnyMoreGoOnlyWithAYes() throws Exception {
        amysPlan(1, clinic(MONDAYS).build());
        applyAll();
        amysPlan(2, cyclic("clinic", "CLINIC", 3, slot(1, MONDAY, "09:00", "13:00")));

        applyUndecided();

        assertEquals(4, content().size());
        assertTrue(propose().changes().stream()
                .filter(change -> change.kind() == Kind.REMOVE)
                .allMatch(change -> change.question() == Question.NOT_WRITABLE));
    }
}
