package org.sessionwise.host.optaweb.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.host.optaweb.internal.Rig.AMY;
import static org.sessionwise.host.optaweb.internal.Rig.BEN;
import static org.sessionwise.host.optaweb.internal.Rig.CAT;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.optaweb.fake.FakeOptaWeb;
import org.sessionwise.host.optaweb.fake.Trouble;
import org.sessionwise.host.optaweb.internal.change.RosterWatch;
import org.sessionwise.host.optaweb.internal.product.HostFacts;
import org.sessionwise.host.optaweb.internal.product.Product;
import org.sessionwise.host.optaweb.internal.product.TenantReading;
import org.sessionwise.host.optaweb.internal.rotation.OptaWebTemplates;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterChangeListener;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;
import org.sessionwise.host.spi.TemplateSlot;
import org.sessionwise.host.spi.Unavailability;
import org.sessionwise.host.spi.staff.StaffRecord;

class ReadingTest {

    private static final Period ALWAYS = new Period(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));

    @TempDir
    Path directory;

    private Rig rig;

    @AfterEach
    void close() {
        if (rig != null) {
            rig.close();
        }
    }

    private List<RosterSession> sessions(Period period) throws HostUnavailableException {
        return rig.optaweb.roster.sessions(rig.optaweb.department(), period);
    }

    private static Period period(String start, String end) {
        return new Period(Instant.parse(start), Instant.parse(end));
    }

    /** Clocks went forward on 29 March 2026 at 01:00 and back on 25 October 2026 at 02:00. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-28T22:00:00, 2026-03-29T06:00:00, 2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
        "2026-10-24T22:00:00, 2026-10-25T06:00:00, 2026-10-24T21:00:00Z, 2026-10-25T06:00:00Z",
        "2026-03-29T01:30:00, 2026-03-29T04:00:00, 2026-03-29T01:30:00Z, 2026-03-29T03:00:00Z",
        "2026-10-25T01:30:00, 2026-10-25T01:10:00, 2026-10-25T00:30:00Z, 2026-10-25T01:10:00Z",
        "2026-06-01T22:00:00, 2026-06-02T06:00:00, 2026-06-01T21:00:00Z, 2026-06-02T05:00:00Z"
    })
    void localTimesBecomeInstantsAsTheProductMakesThem(String start, String end, String from, String until)
            throws Exception {
        rig = Rig.in(directory);
        rig.tenant.shift(1, start, end, AMY);

        assertEquals(
                List.of(period(from, until)),
                sessions(ALWAYS).stream().map(RosterSession::period).toList());
    }

    @Test
    void whatOnlyTouchesThePeriodAndWhatNobodyHasIsLeftOut() throws Exception {
        rig = Rig.in(directory);
        rig.tenant.shift(1, "2026-12-08T00:00:00", "2026-12-09T00:00:00", AMY);
        rig.tenant.shift(1, "2026-12-09T00:00:00", "2026-12-10T00:00:00", BEN);
        rig.tenant.shift(1, "2026-12-09T00:00:00", "2026-12-10T00:00:00", null);
        rig.tenant.shift(1, "2026-12-10T00:00:00", "2026-12-11T00:00:00", CAT);

        List<RosterSession> found = sessions(period("2026-12-09T00:00:00Z", "2026-12-10T00:00:00Z"));

        assertEquals(1, found.size());
        assertEquals(Long.toString(BEN), found.get(0).staff().value());
        assertEquals("Ward", found.get(0).duty().value());
        assertEquals(List.of(), rig.optaweb.roster.sessions(new DepartmentId("8"), ALWAYS));
    }

    @Test
    void onlyUnavailabilityIsLeave() throws Exception {
        rig = Rig.in(directory);
        rig.tenant.availability(AMY, "2026-12-08T00:00:00", "2026-12-09T00:00:00", "UNAVAILABLE");
        rig.tenant.availability(AMY, "2026-12-09T00:00:00", "2026-12-10T00:00:00", "UNDESIRED");
        rig.tenant.availability(AMY, "2026-12-10T00:00:00", "2026-12-11T00:00:00", "DESIRED");
        rig.tenant.availability(AMY, "2026-12-14T00:00:00", "2026-12-13T00:00:00", "UNAVAILABLE"); // it takes even that

        List<Unavailability> leave = rig.optaweb.roster.unavailability(rig.optaweb.department(), ALWAYS);

        assertEquals(1, leave.size());
        assertEquals(Unavailability.Kind.OTHER, leave.get(0).kind());
        assertEquals(
                period("2026-12-08T00:00:00Z", "2026-12-09T00:00:00Z"),
                leave.get(0).period());
    }

    @Test
    void aWeekIsOnlyAsFarAsItsLeastAdvancedDay() throws Exception {
        rig = Rig.in(directory);
        rig.tenant.shift(1, "2026-11-17T09:00:00", "2026-11-17T17:00:00", null);
        rig.tenant.dates(LocalDate.of(2026, 12, 2), LocalDate.of(2026, 12, 16), 7, 0);
        DateRange range = new DateRange(LocalDate.of(2026, 11, 4), DateRange.OPEN_END);

        assertEquals(
                List.of(
                        "2026-11-16 FINALISED", // 9 and 23 November: never rostered
                        "2026-11-30 PUBLISHED",
                        "2026-12-07 PUBLISHED",
                        "2026-12-14 DRAFT",
                        "2026-12-21 DRAFT"),
                rig.optaweb.roster.weeks(rig.optaweb.department(), range).stream()
                        .map(week -> week.monday() + " " + week.state())
                        .toList());
    }

    @Test
    void theHospitalIsReadAsItIs() throws Exception {
        try (FakeOptaWeb fake = FakeOptaWeb.hospital();
                Trial trial = Trial.of(fake.uri(), 1, directory)) {
            Trial.Connected hospital = trial.connect();

            List<RosterSession> sessions = hospital.roster.sessions(hospital.department(), ALWAYS);
            assertEquals(840, sessions.size());
            assertEquals(
                    200,
                    sessions.stream()
                            .filter(session -> session.status() == RosterSession.Status.WORKED)
                            .count());
            assertEquals(98, hospital.staff.staff(hospital.department()).size());
            assertEquals(
                    840, hospital.templates.template("1").orElseThrow().slots().size());
            assertEquals(
                    LocalDate.of(2026, 12, 7),
                    hospital.templates.template("1").orElseThrow().anchor());
            assertEquals("8.24.1.Final", hospital.host.version());
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 1", "14, 2", "21, 3", "28, 4"})
    void aRotationOfWholeWeeksIsATemplate(int days, int weeks) throws Exception {
        rig = Rig.in(directory, days);
        Long[] people = new Long[days];
        people[days - 1] = AMY;
        rig.wardDays(100, people);

        assertEquals(weeks, rig.template().weeks());
        TemplateSlot last = rig.template().slots().get(0);
        assertEquals("100-" + (days - 1), last.id());
        assertEquals(weeks, last.week());
        assertEquals(DayOfWeek.SUNDAY, last.day());
    }

    @Test
    void aRotationOfTenDaysIsNoTemplateAndTheRemedyIsTold() throws Exception {
        rig = Rig.in(directory, 10);

        assertEquals(List.of(), rig.optaweb.templates.templates(rig.optaweb.department()));
        assertEquals(Optional.empty(), rig.optaweb.templates.template("7"));
        assertTrue(rig.optaweb.host.limits().stream()
                .anyMatch(limit -> limit.contains("10 days long") && limit.contains("7, 14, 21 or 28 days")));
    }

    @Test
    void theAnchorIsKeptWhileTheDraftMovesOnByDays() throws Exception {
        rig = Rig.in(directory);
        rig.wardDays(100, AMY);
        LocalDate before = rig.trial.facts().rotationStart();

        for (int day = 0; day < 10; day++) {
            rig.tenant.publishAndProvision();
        }

        assertEquals(before, rig.trial.facts().rotationStart());
        assertEquals(LocalDate.of(2026, 12, 7), before);
    }

    @Test
    void aRotationThatBeginsOnSundayIsToldFromMondayOn() throws Exception {
        rig = Rig.in(directory);
        rig.tenant.weekStart("SUNDAY");
        rig.wardDays(100, AMY, BEN);
        HostFacts sunday =
                new HostFacts(7, "Ward block", Rig.LONDON, 14, LocalDate.of(2026, 12, 6), true, DayOfWeek.SUNDAY, "8");
        TenantReading tenant = new TenantReading(rig.trial.product, sunday, Trial.HISTORIC, () -> {});

        var template = new OptaWebTemplates(tenant).template("7").orElseThrow();

        assertEquals(LocalDate.of(2026, 11, 30), template.anchor());
        assertEquals(
                List.of("100-0 week 1 SUNDAY", "100-1 week 2 MONDAY"),
                template.slots().stream()
                        .map(slot -> slot.id() + " week " + slot.week() + " " + slot.day())
                        .toList());
    }

    @Test
    void anotherZoneIsNoAnswerUntilItIsConnectedAnew() throws Exception {
        rig = Rig.in(directory);
        List<String> told = new ArrayList<>();
        Product product = rig.trial.product;
        TenantReading tenant = new TenantReading(product, rig.trial.facts(), Trial.HISTORIC, () -> told.add("anew"));
        rig.tenant.zone("Europe/Paris");

        assertThrows(HostUnavailableException.class, () -> tenant.people(TenantReading.deadline()));

        assertEquals(List.of("anew"), told);
        assertEquals(ZoneId.of("Europe/Paris"), rig.trial.facts().zone());
    }

    @Test
    void peopleCanBeMatchedByTheirKeyAndTheStaffRecordHasTheLastWord() throws Exception {
        rig = Rig.in(directory);
        DepartmentId department = rig.optaweb.department();
        assertEquals(
                "optaweb-7-11",
                rig.optaweb.staff.staff(department).get(0).assignmentNumber().orElseThrow());

        rig.optaweb.records.came(new OneTeam());

        assertEquals(
                List.of("Anaesthetists", "Everyone"),
                rig.optaweb.staff.teams(department).stream().map(Team::name).toList());
        assertEquals(
                "A-1",
                rig.optaweb.staff.staff(department).get(0).assignmentNumber().orElseThrow());
    }

    private static final class OneTeam implements StaffRecord {

        @Override
        public List<StaffMember> complete(List<StaffMember> people) {
            return people.stream()
                    .map(member -> StaffMember.builder(
                                    member.id(), member.department(), new TeamId("anaesthetists"), member.displayName())
                            .assignmentNumber("A-1")
                            .build())
                    .toList();
        }

        @Override
        public List<Team> teams(DepartmentId department) {
            return List.of(Team.of(new TeamId("anaesthetists"), department, "Anaesthetists"));
        }
    }

    @Test
    void changesAreFoundByLookingAgain() throws Exception {
        rig = Rig.in(directory);
        long shift = rig.tenant.shift(1, "2026-12-08T09:00:00", "2026-12-08T17:00:00", AMY);
        List<RosterChange> told = new ArrayList<>();
        RosterWatch watch = new RosterWatch(rig.optaweb.tenant, () -> List.of(told::add));
        watch.look();
        told.clear();
        watch.look();
        assertEquals(List.of(), told);

        rig.tenant.assign(shift, BEN);
        rig.tenant.availability(CAT, "2026-12-09T00:00:00", "2026-12-10T00:00:00", "UNAVAILABLE");
        rig.wardDays(100, AMY);
        rig.tenant.employee(14, "Dan Dale", List.of());
        rig.tenant.dates(LocalDate.of(2026, 11, 30), Rig.START, 14, 14);
        watch.look();

        assertEquals(
                List.of(
                        "STAFF [] 2026-10-26/2027-12-20",
                        "TEMPLATE [] 2026-10-26/9999-12-31",
                        "WEEKS [] 2026-10-26/2027-12-20",
                        "SESSIONS [11, 12] 2026-12-08/2026-12-09",
                        "UNAVAILABILITY [13] 2026-12-09/2026-12-10"),
                told.stream()
                        .map(change -> change.kind() + " "
                                + change.staff().stream().sorted().toList() + " "
                                + change.dates().from() + "/" + change.dates().until())
                        .toList());
    }

    @Test
    void whatWasReadBeforeTheFirstLookMayBeOldSoEverythingIsToldAfterIt() throws Exception {
        rig = Rig.in(directory);
        List<RosterChange> told = new ArrayList<>();
        List<RosterChangeListener> listeners = new ArrayList<>();
        RosterWatch watch = new RosterWatch(rig.optaweb.tenant, () -> listeners);
        watch.begin();
        listeners.add(told::add);
        rig.fake.down();
        watch.begin();
        assertEquals(List.of(), told);
        rig.fake.up();
        watch.begin();
        watch.begin();

        DateRange always = DateRange.startingOn(LocalDate.EPOCH);
        assertEquals(
                Arrays.stream(RosterChange.Kind.values())
                        .map(kind -> RosterChange.of(kind, rig.optaweb.department(), Set.of(), always))
                        .toList(),
                told);
    }

    @Test
    void troubleWhileLookingLosesNoChange() throws Exception {
        rig = Rig.in(directory);
        List<RosterChange> told = new ArrayList<>();
        RosterWatch watch = new RosterWatch(rig.optaweb.tenant, () -> List.of(told::add));
        watch.look();
        told.clear();
        rig.tenant.shift(1, "2026-12-08T09:00:00", "2026-12-08T17:00:00", AMY);
        rig.fake.down();
        watch.look();
        rig.fake.up();
        watch.look();

        assertEquals(1, told.size());
        assertEquals(Duration.ofDays(1).toDays(), told.get(0).dates().days());
    }

    @ParameterizedTest
    @CsvSource({"+999999999-12-31, 2026-12-07", "2026-11-29, +999999999-12-31", "-0001-01-01, 2026-12-07"})
    void datesAtTheEndsOfTheCalendarAreNoAnswerAndTheNextLookIsMade(String lastHistoric, String firstDraft)
            throws Exception {
        rig = Rig.in(directory);
        List<RosterChange> told = new ArrayList<>();
        RosterWatch watch = new RosterWatch(rig.optaweb.tenant, () -> List.of(told::add));
        watch.look();
        told.clear();

        rig.tenant.dates(LocalDate.parse(lastHistoric), LocalDate.parse(firstDraft), 14, 14);
        assertThrows(HostUnavailableException.class, () -> rig.optaweb.staff.departments());
        watch.look();
        rig.tenant.dates(LocalDate.of(2026, 11, 30), Rig.START, 14, 14);
        watch.look();

        assertEquals(RosterChange.Kind.WEEKS, told.get(0).kind());
    }

    @Test
    void aShiftAtTheEndOfTheCalendarIsNoAnswer() throws Exception {
        rig = Rig.in(directory);
        rig.fake.trouble(
                Trouble.body(
                        "GET",
                        "/rest/tenant/7/roster/shiftRosterView",
                        "{\"rosterState\":" + "{\"lastHistoricDate\":\"2026-11-29\",\"firstDraftDate\":\"2026-12-07\","
                                + "\"draftLength\":14,\"unplannedRotationOffset\":0,\"rotationLength\":14,"
                                + "\"timeZone\":\"Europe/London\",\"tenant\":{\"name\":\"x\"}},"
                                + "\"employeeList\":[],\"spotList\":[{\"id\":1,\"name\":\"Ward\"}],"
                                + "\"spotIdToShiftViewListMap\":{\"1\":[{\"id\":9,\"spotId\":1,\"employeeId\":null,"
                                + "\"startDateTime\":\"+999999999-12-30T00:00:00\",\"endDateTime\":\"+999999999-12-31T00:00:00\"}]}}"));

        assertEquals(
                "OptaWeb's answer is not as expected",
                assertThrows(HostUnavailableException.class, () -> sessions(ALWAYS))
                        .getMessage()
                        .split(":")[0]);
    }

    @Test
    void namesAreOneLineOfText() throws Exception {
        rig = Rig.in(directory);
        rig.tenant.employee(AMY, "Amy\n\u0000\u001b[31m\u2028Archer\ud83d", List.of());
        rig.tenant.employee(BEN, "<b>\ud83d\ude00", List.of());
        rig.tenant.spot(1, "Ward\t1", List.of());

        List<String> names = rig.optaweb.staff.staff(rig.optaweb.department()).stream()
                .map(StaffMember::displayName)
                .toList();

        assertEquals(List.of("<b>\ud83d\ude00", "Amy   [31m Archer ", "Cat Cole"), names);
        assertEquals(
                "Ward 1",
                rig.optaweb.staff.duties(rig.optaweb.department()).get(1).name());
    }

    @Test
    void everyListenerIsToldWhenTheStaffRecordComesOrGoes() throws Exception {
        rig = Rig.in(directory);
        List<RosterChange> told = new ArrayList<>();
        RosterChangeListener failing = change -> {
            throw new IllegalStateException("on purpose");
        };
        new RosterWatch(rig.optaweb.tenant, () -> List.of(failing, told::add)).peopleChanged();

        assertEquals(
                List.of(RosterChange.of(
                        RosterChange.Kind.STAFF,
                        rig.optaweb.department(),
                        Set.of(),
                        DateRange.startingOn(LocalDate.EPOCH))),
                told);
    }
}
