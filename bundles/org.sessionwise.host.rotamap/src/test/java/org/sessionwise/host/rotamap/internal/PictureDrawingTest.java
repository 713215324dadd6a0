package org.sessionwise.host.rotamap.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.host.rotamap.internal.Rota.ALWAYS;
import static org.sessionwise.host.rotamap.internal.Rota.draw;
import static org.sessionwise.host.rotamap.internal.Rota.item;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.rotamap.internal.wire.RotaItem;
import org.sessionwise.host.spi.Duty;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterWeek;

class PictureDrawingTest {

    private static final DateRange ALL_WEEKS = new DateRange(LocalDate.of(2000, 1, 1), LocalDate.of(2050, 1, 1));

    @Test
    void theStartThatIsToldGoesBeforeTheConfiguredOneAndTheLengthStays() throws Exception {
        RosterSession told = only(draw(item("A", "2026-03-02", "am", "07:30", "T1")));
        RosterSession configured = only(draw(item("A", "2026-03-02", "am", "", "T1")));

        assertEquals(period("2026-03-02T07:30:00Z", "2026-03-02T11:30:00Z"), told.period());
        assertEquals(period("2026-03-02T08:00:00Z", "2026-03-02T12:00:00Z"), configured.period());
    }

    @Test
    void aNightBelongsToTheDayAndTheWeekInWhichItStartsAndIsShorterWhenTheClocksGoForward() throws Exception {
        RotaPicture picture = draw(item("A", "2026-03-28", "night", "20:00", "On call"));

        assertEquals(
                period("2026-03-28T20:00:00Z", "2026-03-29T07:00:00Z"),
                only(picture).period());
        assertEquals(
                List.of(LocalDate.of(2026, 3, 23)),
                picture.weeks(ALL_WEEKS).stream().map(RosterWeek::monday).toList());
    }

    @Test
    void everythingIsRosteredAndNothingWorked() throws Exception {
        assertEquals(
                RosterSession.Status.ROSTERED,
                only(draw(item("A", "2020-03-02", "am", "", "T1"))).status());
    }

    @Test
    void weeksWithItemsArePublishedAndNoOthersAreThere() throws Exception {
        RotaPicture picture = draw(item("A", "2026-03-02", "am", "", "T1"), item("A", "2026-03-22", "am", "", "T1"));

        List<RosterWeek> weeks = picture.weeks(ALL_WEEKS);

        assertEquals(
                List.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 16)),
                weeks.stream().map(RosterWeek::monday).toList());
        assertTrue(weeks.stream().allMatch(week -> week.state() == RosterWeek.State.PUBLISHED));
        assertEquals(
                1,
                picture.weeks(new DateRange(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 17)))
                        .size());
    }

    @Test
    void keysAreTheSameEachTimeAndHoldNoNames() throws Exception {
        RosterSession once = only(draw(item("Dr A Amber", "2026-03-02", "am", "08:00", "T1")));
        RosterSession again = only(draw(item("Dr A Amber", "2026-03-02", "am", "08:30", "T1")));

        assertEquals(once.id(), again.id());
        assertEquals(once.staff(), again.staff());
        assertTrue(once.staff().value().matches("person-[0-9a-f]{32}"));
        assertTrue(once.id().value().matches("[0-9a-f]{32}"));
    }

    @Test
    void movingASessionMakesAnotherOneOfIt() throws Exception {
        SessionId there = only(draw(item("A", "2026-03-02", "am", "", "T1"))).id();

        assertNotEquals(
                there, only(draw(item("B", "2026-03-02", "am", "", "T1"))).id());
        assertNotEquals(
                there, only(draw(item("A", "2026-03-03", "am", "", "T1"))).id());
        assertNotEquals(
                there, only(draw(item("A", "2026-03-02", "pm", "", "T1"))).id());
        assertNotEquals(
                there, only(draw(item("A", "2026-03-02", "am", "", "T2"))).id());
    }

    @Test
    void aNameIsTheSameHoweverItsBlanksAndAccentsWereTyped() throws Exception {
        RotaPicture picture = draw(
                item("Dr Zo\u00eb  Ash", "2026-03-02", "am", "", "T1"),
                item(" Dr Zoe\u0308 Ash", "2026-03-02", "pm", "", "T1"));

        assertEquals(List.of("Dr Zo\u00eb Ash"), List.copyOf(picture.people().values()));
    }

    @Test
    void aPersonOfAnotherSiteHasAnotherKey() throws Exception {
        RotaItem item = item("A", "2026-03-02", "am", "", "T1");
        RotaSettings here = Rota.settings();
        RotaSettings there = new RotaSettings(
                "https://other.example/publicapi",
                here.department(),
                here.departmentName(),
                here.zone(),
                here.nation(),
                here.times(),
                here.dutyFrom(),
                here.notWork(),
                here.plan());

        assertNotEquals(
                only(PictureDrawing.draw(List.of(item), here)).staff(),
                only(PictureDrawing.draw(List.of(item), there)).staff());
    }

    @Test
    void theSamePlaceAtTheSameTimeIsOneSession() throws Exception {
        RotaItem item = item("A", "2026-03-02", "am", "08:00", "T1");

        only(draw(item, item));
    }

    @Test
    void theSamePlaceTwiceInASessionIsTwoWithKeysThatDoNotHangOnTheOrder() throws Exception {
        RotaItem early = item("A", "2026-03-02", "am", "08:00", "T1");
        RotaItem late = item("A", "2026-03-02", "am", "10:00", "T1");

        assertEquals(ids(draw(early, late)), ids(draw(late, early)));
        assertEquals(2, Set.copyOf(ids(draw(early, late))).size());
        assertEquals(only(draw(early)).id(), ids(draw(early, late)).get(0));
    }

    @Test
    void sessionsAreOrderedByStartThenId() throws Exception {
        RotaPicture picture = draw(
                item("A", "2026-03-03", "am", "", "T1"),
                item("B", "2026-03-02", "am", "", "T1"),
                item("A", "2026-03-02", "pm", "", "T1"),
                item("C", "2026-03-02", "am", "", "T1"));

        List<RosterSession> sessions = picture.sessions(ALWAYS);

        assertEquals(4, sessions.size());
        assertTrue(sessions.get(0).id().compareTo(sessions.get(1).id()) < 0);
        assertEquals("2026-03-02T13:00:00Z", sessions.get(2).period().start().toString());
        assertEquals("2026-03-03T08:00:00Z", sessions.get(3).period().start().toString());
    }

    @Test
    void sessionsAreThoseThatOverlap() throws Exception {
        RotaPicture picture = draw(item("A", "2026-03-02", "am", "", "T1"));

        assertEquals(
                1,
                picture.sessions(period("2026-03-02T11:59:00Z", "2026-03-02T13:00:00Z"))
                        .size());
        assertEquals(
                0,
                picture.sessions(period("2026-03-02T12:00:00Z", "2026-03-02T13:00:00Z"))
                        .size());
    }

    @Test
    void dutiesAreTheLocationsByName() throws Exception {
        RotaPicture picture = draw(
                item("A", "2026-03-02", "am", "", "Theatre 1"),
                item("A", "2026-03-02", "pm", "", "Admin"),
                item("B", "2026-03-02", "pm", "", "Admin"));

        assertEquals(
                List.of("Admin", "Theatre 1"),
                picture.duties().stream().map(Duty::name).toList());
    }

    @Test
    void dutiesMayBeTheTypesOfLocation() throws Exception {
        RotaSettings byType = Rota.settings(DutyFrom.LOCATION_TYPE, Set.of(), Rota.PLAN);

        RosterSession session =
                only(PictureDrawing.draw(List.of(item("A", "2026-03-02", "am", "", "Theatre 1")), byType));

        assertEquals("Standard", session.duty().value());
    }

    @Test
    void aTypeThatIsWantedAndMissingIsNamed() {
        RotaSettings byType = Rota.settings(DutyFrom.LOCATION_TYPE, Set.of(), Rota.PLAN);
        RotaItem item = new RotaItem(
                "Dr A Amber", "T1", Optional.empty(), LocalDate.of(2026, 3, 2), Optional.of(LocalTime.of(8, 0)), "am");

        String failure = assertThrows(HostUnavailableException.class, () -> PictureDrawing.draw(List.of(item), byType))
                .getMessage();

        assertTrue(failure.contains("location_type"));
        assertFalse(failure.contains("Amber"));
    }

    @Test
    void whatIsNotWorkIsLeftOutButItsPeopleBelongToTheDepartment() throws Exception {
        RotaSettings without = Rota.settings(DutyFrom.LOCATION, Set.of("Off", "Leave type"), Rota.PLAN);
        RotaItem leave = new RotaItem(
                "B", "Annual", Optional.of("Leave type"), LocalDate.of(2026, 3, 3), Optional.empty(), "am");

        RotaPicture picture = PictureDrawing.draw(
                List.of(item("A", "2026-03-02", "am", "", "T1"), item("A", "2026-03-02", "pm", "", "Off"), leave),
                without);

        assertEquals("T1", only(picture).duty().value());
        assertEquals(1, picture.duties().size());
        assertEquals(Set.of("A", "B"), Set.copyOf(picture.people().values()));
    }

    @Test
    void aKindOfSessionThatIsNotConfiguredStopsEverything() {
        String failure = assertThrows(
                        HostUnavailableException.class,
                        () -> draw(
                                item("Dr A Amber", "2026-03-02", "am", "", "T1"),
                                item("Dr A Amber", "2026-03-02", "twilight", "", "T1")))
                .getMessage();

        assertTrue(failure.contains("\"twilight\" on 2026-03-02"), failure);
        assertFalse(failure.contains("Amber"));
    }

    @Test
    void peopleAreToldByKey() throws Exception {
        RotaPicture picture = draw(item("Dr A Amber", "2026-03-02", "am", "", "T1"));

        StaffId key = only(picture).staff();

        assertEquals("Dr A Amber", picture.people().get(key));
    }

    private static List<SessionId> ids(RotaPicture picture) {
        return picture.sessions(ALWAYS).stream().map(RosterSession::id).toList();
    }

    private static RosterSession only(RotaPicture picture) {
        assertEquals(1, picture.sessions(ALWAYS).size());
        return picture.sessions(ALWAYS).get(0);
    }

    private static Period period(String start, String end) {
        return new Period(Instant.parse(start), Instant.parse(end));
    }
}
