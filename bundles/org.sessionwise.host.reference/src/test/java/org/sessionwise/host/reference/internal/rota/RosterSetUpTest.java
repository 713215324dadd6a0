package org.sessionwise.host.reference.internal.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.TestHost;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateSlot;

class RosterSetUpTest {

    @TempDir
    Path folder;

    private TestHost host;

    @BeforeEach
    void open() {
        host = TestHost.in(folder);
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void theCycleRepeatsFromTheAnchor() {
        RosterSetUp.Report report = setUp("two", TestHost.days("2026-12-14", "2026-12-28"));

        assertEquals(List.of(LocalDate.of(2026, 12, 14), LocalDate.of(2026, 12, 21)), report.weeks());
        assertEquals(
                List.of("amy 2026-12-14T09:00", "cat 2026-12-19T21:00", "bob 2026-12-22T14:00"),
                starts(TestHost.days("2026-12-14", "2026-12-28")));
        assertEquals(3, report.sessions());
    }

    @Test
    void theCycleReachesBackBeforeItsAnchor() {
        setUp("two", TestHost.days("2026-10-19", "2026-10-26"));

        assertEquals(
                List.of("amy 2026-10-19T09:00", "cat 2026-10-24T21:00"),
                starts(TestHost.days("2026-10-19", "2026-10-26")));
    }

    @Test
    void approvedLeaveKeepsAPersonOffAndIsReported() {
        RosterSetUp.Report report = setUp("two", TestHost.days("2026-11-30", "2026-12-14"));

        LocalDate monday = LocalDate.of(2026, 11, 30);
        assertEquals(
                List.of(new RosterSetUp.LeftOut(TestHost.AMY, TestHost.CLINIC, monday, RosterSetUp.Why.ON_LEAVE)),
                report.leftOut());
        // Bob only asked for leave, so he is set up
        assertEquals(
                List.of("cat 2026-12-05T21:00", "bob 2026-12-08T14:00"),
                starts(TestHost.days("2026-11-30", "2026-12-14")));
    }

    @Test
    void aBankHolidayTakesOnlyDutiesThatDoNotWorkIt() {
        add(TestHost.AMY, DayOfWeek.FRIDAY, 2, "09:00", "13:00", false);
        add(TestHost.CAT, DayOfWeek.FRIDAY, 2, "21:00", "09:00", true);

        RosterSetUp.Report report = setUp("two", TestHost.days("2026-12-21", "2026-12-28"));

        LocalDate christmas = LocalDate.of(2026, 12, 25);
        assertEquals(
                List.of(new RosterSetUp.LeftOut(
                        TestHost.AMY, TestHost.CLINIC, christmas, RosterSetUp.Why.BANK_HOLIDAY)),
                report.leftOut());
        assertEquals(
                List.of("bob 2026-12-22T14:00", "cat 2026-12-25T21:00"),
                starts(TestHost.days("2026-12-21", "2026-12-28")));
    }

    @Test
    void aNightOverTheSpringClockChangeIsAnHourShorter() {
        setUp("two", TestHost.days("2027-03-22", "2027-03-29"));

        Period night = sessions(TestHost.days("2027-03-27", "2027-03-28"))
                .get(0)
                .content()
                .period();
        assertEquals(Duration.ofHours(11), night.length());
    }

    @Test
    void aNightOverTheAutumnClockChangeIsAnHourLonger() {
        setUp("two", TestHost.days("2026-10-19", "2026-10-26"));

        Period night = sessions(TestHost.days("2026-10-24", "2026-10-25"))
                .get(0)
                .content()
                .period();
        assertEquals(Duration.ofHours(13), night.length());
    }

    @Test
    void aWeekWithARosterIsLeftAlone() {
        RosterSetUp.Report report = setUp("two", TestHost.days("2026-11-16", "2026-11-30"));

        assertEquals(List.of(), report.weeks());
        assertEquals(List.of(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 23)), report.already());
        assertEquals(0, report.sessions());
        assertEquals(List.of(), host.changes());
    }

    @Test
    void onlyTheDaysAskedForAreFilled() {
        setUp("two", TestHost.days("2026-12-16", "2026-12-23"));

        assertEquals(
                List.of("cat 2026-12-19T21:00", "bob 2026-12-22T14:00"),
                starts(TestHost.days("2026-12-14", "2026-12-28")));
    }

    @Test
    void weeksCanBeSetUpEmpty() {
        RosterSetUp.Report report = host.host()
                .setUp()
                .setUp(TestHost.SURGERY, Optional.empty(), TestHost.days("2026-12-14", "2026-12-21"), "cora");

        assertEquals(0, report.sessions());
        RosterWeek week = host.host()
                .roster()
                .weeks(TestHost.SURGERY, TestHost.days("2026-12-14", "2026-12-15"))
                .get(0);
        assertEquals(RosterWeek.State.DRAFT, week.state());
    }

    @Test
    void aTemplateOfAnotherDepartmentDoesNotExistHere() {
        Refused refused = assertThrows(Refused.class, () -> host.host()
                .setUp()
                .setUp(TestHost.ANAESTHETICS, Optional.of("two"), TestHost.days("2026-12-14", "2026-12-21"), "ada"));
        assertEquals(Refused.Reason.NOT_FOUND, refused.reason());
        assertTrue(host.host()
                .roster()
                .weeks(TestHost.ANAESTHETICS, TestHost.days("2026-01-05", "2027-01-04"))
                .isEmpty());
    }

    private RosterSetUp.Report setUp(String template, DateRange days) {
        return host.host().setUp().setUp(TestHost.SURGERY, Optional.of(template), days, "cora");
    }

    private void add(StaffId staff, DayOfWeek day, int week, String start, String end, boolean night) {
        RosterTemplate now = host.host().templates().template("two").orElseThrow();
        TemplateSlot slot = TemplateSlot.of(
                TemplateSlot.NEW,
                staff,
                night ? TestHost.NIGHT : TestHost.CLINIC,
                week,
                day,
                LocalTime.parse(start),
                LocalTime.parse(end));
        host.host().templates().write("two", now.version(), List.of(TemplateEdit.add(slot)), "cora");
    }

    private List<RotaSession> sessions(DateRange days) {
        return host.host().roster().page(TestHost.SURGERY, days).sessions();
    }

    private List<String> starts(DateRange days) {
        return sessions(days).stream()
                .map(session -> session.content().staff() + " "
                        + host.host().times().format(session.content().period().start()))
                .toList();
    }
}
