package org.sessionwise.entitlement.internal.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.entitlement.PlanDate;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.entitlement.internal.fakes.MemoryHost;
import org.sessionwise.entitlement.internal.fakes.Plans;

class DaysAheadTest {

    private static final StaffId AMY = new StaffId("amy");
    private static final StaffId BEN = new StaffId("ben");
    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);

    private final MemoryHost host = new MemoryHost();

    private static JobPlanVersion version(String plan, int number, String from, String until) {
        return Plans.plan(plan, number, "101", new DateRange(LocalDate.parse(from), LocalDate.parse(until)));
    }

    private DaysAhead ahead(Map<StaffId, List<JobPlanVersion>> plans) {
        return new DaysAhead(host.template(), AS_OF, plans);
    }

    private static List<String> words(DaysAhead ahead) {
        return ahead.dates().stream()
                .map(date -> date.staff() + " " + date + (date.soon() ? " soon" : ""))
                .toList();
    }

    @Test
    void daysOfChangeAreToldByDayWithWhatEndsAndWhatBegins() {
        DaysAhead ahead = ahead(Map.of(
                AMY, List.of(version("J", 3, "2026-01-05", "2026-07-01"), version("J", 4, "2026-07-01", "2027-01-04")),
                BEN, List.of(version("B", 1, "2026-01-05", "2026-05-01"))));

        assertEquals(
                List.of(
                        "ben 2026-05-01: plan B version 1, then no plan soon",
                        "amy 2026-07-01: plan J version 3, then plan J version 4"),
                words(ahead));
    }

    @Test
    void gapsAndStartersAreDaysOfTheirOwn() {
        DaysAhead ahead = ahead(Map.of(
                AMY, List.of(version("J", 1, "2026-01-05", "2026-04-20"), version("J", 2, "2026-05-04", "2027-01-04")),
                BEN, List.of(version("B", 1, "2026-04-02", "2027-01-04"))));

        assertEquals(
                List.of(
                        "ben 2026-04-02: no plan, then plan B version 1 soon",
                        "amy 2026-04-20: plan J version 1, then no plan soon",
                        "amy 2026-05-04: no plan, then plan J version 2 soon"),
                words(ahead));
    }

    @Test
    void theDayItselfAndWhatIsBeyondHalfAYearAreNotTold() {
        assertEquals(
                List.of(),
                ahead(Map.of(AMY, List.of(version("J", 1, "2026-04-01", "2026-09-30"))))
                        .dates());
    }

    @Test
    void longTemplateLooksTwoCyclesAhead() {
        host.cycle(26, Plans.ANCHOR);

        List<PlanDate> dates = ahead(Map.of(AMY, List.of(version("J", 1, "2026-01-05", "2027-02-01"))))
                .dates();

        assertEquals(LocalDate.of(2027, 2, 1), dates.get(0).date());
        assertEquals(new DateRange(AS_OF, LocalDate.of(2027, 3, 1)), DaysAhead.range(host.template(), AS_OF));
    }

    @Test
    void notesSayWhatApplyingMeansForWeeksAndWhatChangesSoon() {
        assertEquals(
                List.of(
                        "A template has no dates. Weeks that are set up already, published or not, stay as they are; every"
                                + " week that is set up from the template after you apply follows the plans of 1 April 2026."),
                ahead(Map.of()).notes());
        assertEquals(
                "One plan changes before 25 May 2026, when the template's next cycle ends (this one ends before 27 April"
                        + " 2026). Set up the weeks before the change first; then propose as of the day of the change and"
                        + " apply, before you set up the weeks from that day on.",
                ahead(Map.of(BEN, List.of(version("B", 1, "2026-01-05", "2026-05-01"))))
                        .notes()
                        .get(1));
    }
}
