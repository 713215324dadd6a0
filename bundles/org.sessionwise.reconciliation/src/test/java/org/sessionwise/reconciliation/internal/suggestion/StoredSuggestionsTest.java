package org.sessionwise.reconciliation.internal.suggestion;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.suggestion.AppliedSuggestion;
import org.sessionwise.api.suggestion.PlannedWork;
import org.sessionwise.api.suggestion.Suggestion;
import org.sessionwise.api.suggestion.Suggestion.Kind;
import org.sessionwise.api.suggestion.SuggestionRefusedException;
import org.sessionwise.api.suggestion.SuggestionSheet;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.domain.suggestion.Obstacle;
import org.sessionwise.host.spi.Cancellation;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.reconciliation.internal.SuggestionWard;
import org.sessionwise.reconciliation.internal.SuggestionWard.Trouble;
import org.sessionwise.reconciliation.internal.store.AuditOfTests;
import org.sessionwise.reconciliation.internal.store.ReconciliationStore;

/** Amy's clinic on the second Monday is not on the roster. */
class StoredSuggestionsTest {

    private static final LocalDate FIRST = SuggestionWard.MONDAY;
    private static final LocalDate GAP = FIRST.plusWeeks(1);
    private static final Actor CORA = new Actor("cora");
    private static final DateRange JUNE = new DateRange(FIRST, FIRST.plusWeeks(4));

    @TempDir
    private Path directory;

    private SuggestionWard ward = new SuggestionWard();
    private final AuditOfTests audit = new AuditOfTests();
    private EmbeddedDatabase database;
    private DepartmentSuggestions suggestions;
    private boolean hostWrites = true;
    private Instant now = Instant.parse("2026-06-05T12:00:00Z");
    private StaffId amy;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        start();
    }

    private void start() {
        Applications applications = new Applications(
                new AppliedBook(ward.department(), new ReconciliationStore(database), audit),
                Clock.fixed(now, ZoneOffset.UTC),
                () -> hostWrites
                        ? Optional.of(new HostWriter(ward.department(), ward, ward.source()))
                        : Optional.empty(),
                content -> ward.changed());
        suggestions = new DepartmentSuggestions(ward.trials(), applications);
        if (amy == null) {
            staff();
        }
    }

    private void staff() {
        amy = ward.employ(
                "amy",
                "red",
                "Medical",
                SuggestionWard.clinic(DayOfWeek.MONDAY),
                SuggestionWard.weekly("theatre", "THEATRE", DayOfWeek.THURSDAY, "09:00", "13:00"));
        for (int week = 0; week < 4; week++) {
            LocalDate monday = FIRST.plusWeeks(week);
            if (week != 1) {
                ward.rostered(amy, "CLINIC", monday, "09:00", "13:00");
            }
            if (week != 2) {
                ward.rostered(amy, "THEATRE", monday.plusDays(3), "09:00", "13:00");
            }
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void herOwnSessionComesBeforeAnotherTimeAndBothHalveHerGap() throws Exception {
        SuggestionSheet sheet = sheet();

        // Thursday of the third week, ten days later, is beyond the window of seven.
        assertEquals(
                List.of("OWN_SESSION amy 2026-06-08T08:00:00Z gap 2 to 1"),
                sheet.suggestions().stream().map(StoredSuggestionsTest::told).toList());
        assertEquals(Optional.empty(), sheet.note());
        assertEquals(new DateRange(FIRST, FIRST.plusWeeks(3)), sheet.weeks());
    }

    @Test
    void sheCanDoItWhereHerPlanHasWorkThatTheRosterLacks() throws Exception {
        ward.remove("THEATRE", GAP.plusDays(3));
        ward.rostered(amy, "MEETING", GAP, "12:00", "14:00"); // she is busy at the planned time

        SuggestionSheet sheet = sheet();

        assertEquals(
                List.of("MOVE amy 2026-06-11T08:00:00Z gap 3 to 2"),
                sheet.suggestions().stream().map(StoredSuggestionsTest::told).toList());
        assertEquals(
                "At the planned time the person is already on the roster.",
                sheet.note().orElseThrow());
    }

    @Test
    void colleaguesWhoOweSuchWorkAreSuggestedAndTheOthersCounted() throws Exception {
        StaffId ben = ward.employ("ben", "red", "Medical", SuggestionWard.clinic(DayOfWeek.TUESDAY));
        StaffId counted = ward.employ(
                "cat",
                "blue",
                "Medical",
                SuggestionWard.undated("clinics", "CLINIC", new Timing.Annualised(52, Duration.ofHours(4))));
        StaffId busy = ward.employ("dan", "red", "Medical", SuggestionWard.clinic(DayOfWeek.TUESDAY));
        ward.rostered(busy, "WARD", GAP, "12:00", "18:00");
        StaffId away = ward.employ("eve", "red", "Medical", SuggestionWard.clinic(DayOfWeek.TUESDAY));
        ward.leave(away, GAP);
        ward.employ("fay", "red", "Medical");
        ward.employ(
                "guy",
                "red",
                "Medical",
                SuggestionWard.weekly("theatre", "THEATRE", DayOfWeek.MONDAY, "14:00", "18:00"));
        StaffId elsewhere = ward.employ("hal", "blue", "Nursing", SuggestionWard.clinic(DayOfWeek.TUESDAY));
        StaffId done = ward.employ("ian", "red", "Medical", SuggestionWard.clinic(DayOfWeek.TUESDAY));
        for (int week = 0; week < 4; week++) {
            ward.rostered(done, "CLINIC", FIRST.plusWeeks(week).plusDays(1), "09:00", "13:00");
        }

        SuggestionSheet sheet = sheet();

        assertEquals(
                List.of("amy", "ben", "cat"),
                sheet.suggestions().stream().map(one -> one.staff().value()).toList());
        Suggestion byBen = of(sheet, ben);
        assertEquals("COLLEAGUE ben 2026-06-08T08:00:00Z gap 3 to 2", told(byBen));
        assertEquals(amy, byBen.effects().get(1).staff());
        assertEquals(byBen.effects().get(1).before(), byBen.effects().get(1).after());
        assertTrue(of(sheet, counted).reasons().get(0).startsWith("Their plan has 3.0 sessions of"), "" + sheet);
        assertEquals(
                Map.of(
                        Obstacle.BUSY, 1,
                        Obstacle.AWAY, 1,
                        Obstacle.NO_PLAN, 1,
                        Obstacle.NOT_SUITED, 1,
                        Obstacle.ELSEWHERE, 1,
                        Obstacle.NOTHING_DUE, 1),
                sheet.passedOver());
        assertFalse(sheet.toString().contains(elsewhere.value()));
    }

    @Test
    void whoWorksInAnotherDepartmentAtThatTimeIsBusyWhateverItIsThere() throws Exception {
        StaffId ben = ward.employ("ben", "red", "Medical", SuggestionWard.clinic(DayOfWeek.TUESDAY));
        StaffId cat = ward.employ("cat", "red", "Medical", SuggestionWard.clinic(DayOfWeek.TUESDAY));
        StaffId dan = ward.employ("dan", "red", "Medical", SuggestionWard.clinic(DayOfWeek.TUESDAY));
        ward.rosteredElsewhere(ward.employElsewhere(ben), GAP, "12:00", "18:00");
        ward.leaveElsewhere(ward.employElsewhere(cat), GAP);
        ward.rosteredElsewhere(ward.employElsewhere(dan), GAP, "13:00", "18:00");

        SuggestionSheet sheet = sheet();

        assertEquals(
                List.of("amy", "dan"),
                sheet.suggestions().stream().map(one -> one.staff().value()).toList());
        assertEquals(Map.of(Obstacle.BUSY, 2), sheet.passedOver());
    }

    @Test
    void whoseGapItIsMayBeBusyElsewhereToo() throws Exception {
        ward.rosteredElsewhere(ward.employElsewhere(amy), GAP, "09:00", "13:00");

        assertEquals(List.of(), sheet().suggestions());
        assertEquals(
                "At the planned time the person is already on the roster.",
                sheet().note().orElseThrow());
    }

    @Test
    void whereAnotherDepartmentCannotBeReadThatIsSaid() throws Exception {
        ward.employElsewhere(amy);
        ward.elsewhereIsDown();

        SuggestionSheet sheet = sheet();

        assertTrue(sheet.note().orElseThrow().startsWith("Not every department's roster could be read"));
        assertTrue(
                sheet.suggestions().get(0).reasons().stream()
                        .noneMatch(reason -> reason.contains("nothing else on the roster")),
                () -> "" + sheet.suggestions().get(0).reasons());
    }

    @Test
    void whoIsOutOfSightIsNeitherSuggestedNorCounted() throws Exception {
        ward.employ("ben", "red", "Medical", SuggestionWard.clinic(DayOfWeek.TUESDAY));
        ward.employ("fay", "red", "Medical");

        SuggestionSheet sheet = suggestions.suggestions(work(), Set.of(amy));

        assertEquals(
                Set.of(amy), sheet.suggestions().stream().map(Suggestion::staff).collect(Collectors.toSet()));
        assertEquals(Map.of(), sheet.passedOver());
        assertThrows(SuggestionRefusedException.class, () -> suggestions.suggestions(work(), Set.of()));
    }

    @Test
    void whatTheTrustCalledOffNobodyElseIsAskedToDo() throws Exception {
        ward.employ("ben", "red", "Medical", SuggestionWard.clinic(DayOfWeek.TUESDAY));
        RosterSession off = ward.rostered(amy, "CLINIC", GAP, "09:00", "13:00");
        ward.replace(
                off, off.cancelled(Cancellation.by(Cancellation.By.TRUST).at(Instant.parse("2026-06-07T08:00:00Z"))));

        SuggestionSheet sheet = sheet();

        assertEquals(
                List.of(Kind.OWN_SESSION),
                sheet.suggestions().stream().map(Suggestion::kind).toList());
    }

    @Test
    void aClosedWeekTakesNothingAndSaysWhy() throws Exception {
        ward.week(GAP, RosterWeek.State.FINALISED);

        assertTrue(sheet().note().orElseThrow().startsWith("The week is finalised"));
        assertEquals(List.of(), sheet().suggestions());
    }

    @Test
    void whatIsNoGapAnyMoreIsSaid() throws Exception {
        ward.rostered(amy, "CLINIC", GAP, "09:00", "13:00");

        assertEquals("Nothing is missing here any more.", sheet().note().orElseThrow());
    }

    @Test
    void whatIsAppliedStandsOnTheRosterAndInTheFigures() throws Exception {
        AppliedSuggestion applied = apply(sheet().suggestions().get(0));

        assertEquals(AppliedSuggestion.State.APPLIED, applied.state());
        assertEquals(List.of(Outcome.AS_PLANNED), ward.outcomes(amy, GAP));
        assertEquals(List.of("cora: Left out."), ward.reasons);
        assertEquals(1, suggestions.applied(JUNE, Set.of(amy)).size());
        assertEquals(List.of(), suggestions.applied(JUNE, Set.of()));
        assertEquals(
                List.of(
                        "cora suggestion to be applied: department anaesthetics, person amy, 2026-06-08 OWN_SESSION",
                        "cora suggestion applied: department anaesthetics, person amy, 2026-06-08 OWN_SESSION, session s7"),
                audit.lines());
    }

    @Test
    void aColleagueInHerPlaceIsCreditedAndHerGapIsExplained() throws Exception {
        StaffId ben = ward.employ("ben", "red", "Medical", SuggestionWard.clinic(DayOfWeek.TUESDAY));
        Suggestion byBen = of(sheet(), ben);

        apply(byBen);

        assertEquals(List.of(Outcome.BY_COLLEAGUE), ward.outcomes(amy, GAP));
        Suggestion back = sheet().suggestions().get(0);
        assertEquals(Kind.OWN_SESSION, back.kind());
        assertEquals(
                Set.of(amy, ben),
                back.effects().stream().map(Suggestion.Effect::staff).collect(Collectors.toSet()));

        String given = apply(back).id();

        assertEquals(List.of(Outcome.AS_PLANNED), ward.outcomes(amy, GAP));
        suggestions.undo(given, everybody(), CORA);
        assertEquals(List.of(Outcome.BY_COLLEAGUE), ward.outcomes(amy, GAP));
    }

    @Test
    void undoTakesBackWhatWasAppliedOnce() throws Exception {
        List<RosterSession> before = ward.roster();
        apply(sheet().suggestions().get(0));

        AppliedSuggestion undone = undo();

        assertEquals(AppliedSuggestion.State.UNDONE, undone.state());
        assertEquals(before, ward.roster());
        assertEquals(List.of(Outcome.NOT_ROSTERED), ward.outcomes(amy, GAP));
        SuggestionRefusedException again = assertThrows(SuggestionRefusedException.class, this::undo);
        assertEquals(SuggestionRefusedException.Reason.UNDONE, again.reason());
    }

    @Test
    void undoNeverOverwritesWhatSomebodyChangedSince() throws Exception {
        apply(sheet().suggestions().get(0));
        RosterSession put = ward.roster().get(ward.roster().size() - 1);
        RosterSession later =
                RosterSession.of(put.id(), amy, put.duty(), SuggestionWard.time(GAP, "10:00", "14:00"), put.status());
        ward.replace(put, later);

        assertThrows(ChangedMeanwhileException.class, this::undo);

        assertTrue(ward.roster().contains(later));
        assertEquals(
                AppliedSuggestion.State.APPLIED,
                suggestions.applied(JUNE, Set.of(amy)).get(0).state());
    }

    @Test
    void whatWouldNotBeSuggestedSoAnyMoreIsNotApplied() throws Exception {
        Suggestion old = sheet().suggestions().get(0);
        ward.rostered(amy, "MEETING", GAP, "12:00", "14:00");

        assertThrows(ChangedMeanwhileException.class, () -> apply(old));

        assertEquals(List.of(), ward.reasons);
        assertEquals(List.of(), suggestions.applied(JUNE, Set.of(amy)));
    }

    @Test
    void theHostsRefusalIsPassedOnAndNothingIsKept() throws Exception {
        ward.trouble = Trouble.REFUSES;

        SuggestionRefusedException refused = assertThrows(
                SuggestionRefusedException.class,
                () -> apply(sheet().suggestions().get(0)));

        assertEquals("The week is published: say why its roster is changed.", refused.getMessage());
        assertEquals(List.of(), suggestions.applied(JUNE, Set.of(amy)));
    }

    @Test
    void aHostThatCannotBeWrittenToGetsSuggestionsToCarryOutByHand() throws Exception {
        hostWrites = false;

        SuggestionSheet sheet = sheet();

        assertFalse(suggestions.hostWrites());
        assertEquals(1, sheet.suggestions().size());
        assertTrue(sheet.note().orElseThrow().contains("cannot be written to"));
        SuggestionRefusedException refused = assertThrows(
                SuggestionRefusedException.class,
                () -> apply(sheet.suggestions().get(0)));
        assertEquals(SuggestionRefusedException.Reason.HOST_DOES_NOT_WRITE, refused.reason());
    }

    @Test
    void whereNoAnswerCameNothingIsTakenBackThatSomebodyMayHavePutThere() throws Exception {
        ward.trouble = Trouble.GIVES_NO_ANSWER;
        assertThrows(NoAnswerException.class, () -> apply(sheet().suggestions().get(0)));
        ward.trouble = Trouble.NONE;
        RosterSession byHand = ward.rostered(amy, "CLINIC", GAP, "09:00", "13:00");
        later();
        ward.reasons.clear();

        ChangedMeanwhileException refused = assertThrows(ChangedMeanwhileException.class, this::undo);

        assertTrue(refused.getMessage().contains("look at the roster"), refused.getMessage());
        assertEquals(List.of(), ward.reasons);
        assertTrue(ward.roster().contains(byHand));
        assertEquals(AppliedSuggestion.State.NOT_KNOWN, applied().state());
    }

    @Test
    void whereNoAnswerCameTheAuditHasWhatWasAskedFor() throws Exception {
        ward.trouble = Trouble.WRITES_AND_FALLS_SILENT;

        assertThrows(NoAnswerException.class, () -> apply(sheet().suggestions().get(0)));

        assertEquals(
                List.of("cora suggestion to be applied: department anaesthetics, person amy, 2026-06-08 OWN_SESSION"),
                audit.lines());
    }

    @Test
    void whatWasNeverWrittenIsUndoneByLookingOnly() throws Exception {
        ward.trouble = Trouble.GIVES_NO_ANSWER;
        assertThrows(NoAnswerException.class, () -> apply(sheet().suggestions().get(0)));
        ward.trouble = Trouble.NONE;
        ward.reasons.clear();
        assertThrows(ChangedMeanwhileException.class, this::undo, "it may be under way");
        later();

        assertEquals(AppliedSuggestion.State.UNDONE, undo().state());

        assertEquals(List.of(), ward.reasons);
        assertEquals(
                AppliedSuggestion.State.APPLIED,
                apply(sheet().suggestions().get(0)).state());
    }

    @Test
    void whatIsUndoneWhileItIsWrittenDoesNotComeToLifeAgain() throws Exception {
        Suggestion own = sheet().suggestions().get(0);
        ward.meanwhile = () -> {
            later();
            assertDoesNotThrow(this::undo);
        };

        NoAnswerException late = assertThrows(NoAnswerException.class, () -> apply(own));

        assertTrue(late.getMessage().contains("Somebody undid this"), late.getMessage());
        assertEquals(AppliedSuggestion.State.UNDONE, applied().state());
        assertTrue(audit.lines().get(2).startsWith("cora suggestion written late"), audit.lines()::toString);
    }

    @Test
    void whatTheHostToldIsTakenBackAlsoIfItWasNotReadBack() throws Exception {
        ward.trouble = Trouble.SAYS_IT_WROTE;
        assertThrows(NoAnswerException.class, () -> apply(sheet().suggestions().get(0)));
        assertEquals(AppliedSuggestion.State.NOT_KNOWN, applied().state());
        ward.trouble = Trouble.NONE;

        assertEquals(AppliedSuggestion.State.UNDONE, undo().state());

        assertTrue(audit.lines().get(1).endsWith("was gone already"), audit.lines()::toString);
    }

    @Test
    void anUndoOfWhichTheAnswerWasLostIsSettledByTheNext() throws Exception {
        List<RosterSession> before = ward.roster();
        apply(sheet().suggestions().get(0));
        ward.trouble = Trouble.WRITES_AND_FALLS_SILENT;
        assertThrows(NoAnswerException.class, this::undo);
        ward.trouble = Trouble.NONE;
        ward.reasons.clear();

        assertEquals(AppliedSuggestion.State.UNDONE, undo().state());

        assertEquals(List.of(), ward.reasons);
        assertEquals(before, ward.roster());
    }

    @Test
    void aSessionThatWasGivenBackAlreadyIsNotGivenAgain() throws Exception {
        StaffId ben = ward.employ("ben", "red", "Medical", SuggestionWard.clinic(DayOfWeek.TUESDAY));
        apply(of(sheet(), ben));
        apply(sheet().suggestions().get(0));
        AppliedSuggestion given = suggestions.applied(JUNE, everybody()).stream()
                .filter(one -> one.content().from().isPresent())
                .findFirst()
                .orElseThrow();
        ward.trouble = Trouble.WRITES_AND_FALLS_SILENT;
        assertThrows(NoAnswerException.class, () -> suggestions.undo(given.id(), everybody(), CORA));
        ward.trouble = Trouble.NONE;

        assertEquals(
                AppliedSuggestion.State.UNDONE,
                suggestions.undo(given.id(), everybody(), CORA).state());

        assertEquals(List.of(Outcome.BY_COLLEAGUE), ward.outcomes(amy, GAP));
    }

    @Test
    void whileAGapIsBeingFilledNobodyElseFillsIt() throws Exception {
        StaffId ben = ward.employ("ben", "red", "Medical", SuggestionWard.clinic(DayOfWeek.TUESDAY));
        StaffId cat = ward.employ("cat", "red", "Medical", SuggestionWard.clinic(DayOfWeek.TUESDAY));
        SuggestionSheet sheet = sheet();
        List<RosterSession> before = ward.roster();
        ward.meanwhile = () -> assertThrows(ChangedMeanwhileException.class, () -> apply(of(sheet, cat)));

        apply(of(sheet, ben));

        assertEquals(before.size() + 1, ward.roster().size());
        assertEquals(1, suggestions.applied(JUNE, everybody()).size());
    }

    @Test
    void aGapThatWasFilledWhileItWasLookedAtIsNotFilledAgain() throws Exception {
        StaffId ben = ward.employ("ben", "red", "Medical", SuggestionWard.clinic(DayOfWeek.TUESDAY));
        StaffId cat = ward.employ("cat", "red", "Medical", SuggestionWard.clinic(DayOfWeek.TUESDAY));
        SuggestionSheet sheet = sheet();
        List<RosterSession> before = ward.roster();
        ward.onceSessionsAreRead(() -> assertDoesNotThrow(() -> apply(of(sheet, ben))));

        assertThrows(ChangedMeanwhileException.class, () -> apply(of(sheet, cat)));

        assertEquals(before.size() + 1, ward.roster().size());
        assertEquals(1, suggestions.applied(JUNE, everybody()).size());
    }

    @Test
    void aGapOfWhichItIsNotKnownIsNotFilledTwice() throws Exception {
        StaffId ben = ward.employ("ben", "red", "Medical", SuggestionWard.clinic(DayOfWeek.TUESDAY));
        SuggestionSheet sheet = sheet();
        ward.trouble = Trouble.GIVES_NO_ANSWER;
        assertThrows(NoAnswerException.class, () -> apply(of(sheet, ben)));
        ward.trouble = Trouble.NONE;
        ward.reasons.clear();

        ChangedMeanwhileException refused = assertThrows(
                ChangedMeanwhileException.class, () -> apply(sheet.suggestions().get(0)));

        assertTrue(refused.getMessage().contains("see what was applied"), refused.getMessage());
        assertEquals(List.of(), ward.reasons);
    }

    @Test
    void aColleagueWhoIsNotCountedIsNotAskedToGiveBack() throws Exception {
        ward = SuggestionWard.of("Medical");
        amy = null;
        start();
        StaffId hal = ward.employ("hal", "red", "Nursing", SuggestionWard.clinic(DayOfWeek.TUESDAY));
        RosterSession his = ward.rostered(hal, "CLINIC", GAP, "09:00", "13:00");
        ward.replace(his, his.withOwner(amy));
        assertEquals(List.of(Outcome.BY_COLLEAGUE), ward.outcomes(amy, GAP));

        assertEquals(List.of(), sheet().suggestions());
        assertEquals(Set.of("Medical"), suggestions.groups());
    }

    private void later() {
        now = now.plus(Duration.ofMinutes(5));
        start();
    }

    private AppliedSuggestion applied() throws Exception {
        return suggestions.applied(JUNE, everybody()).get(0);
    }

    private SuggestionSheet sheet() throws Exception {
        return suggestions.suggestions(work(), everybody());
    }

    private PlannedWork work() {
        return new PlannedWork(amy, Instant.parse("2026-06-08T08:00:00Z"), "CLINIC");
    }

    private Set<StaffId> everybody() {
        return List.of("amy", "ben", "cat", "dan", "eve", "fay", "guy", "hal", "ian").stream()
                .map(StaffId::new)
                .collect(Collectors.toSet());
    }

    private AppliedSuggestion apply(Suggestion suggestion) throws Exception {
        return suggestions.apply(work(), suggestion.id(), "Left out.", everybody(), CORA);
    }

    private AppliedSuggestion undo() throws Exception {
        String id = suggestions.applied(JUNE, everybody()).get(0).id();
        return suggestions.undo(id, everybody(), CORA);
    }

    private static Suggestion of(SuggestionSheet sheet, StaffId staff) {
        return sheet.suggestions().stream()
                .filter(one -> one.staff().equals(staff))
                .findFirst()
                .orElseThrow();
    }

    private static String told(Suggestion suggestion) {
        Suggestion.Effect effect = suggestion.effects().get(0);
        return suggestion.kind() + " " + suggestion.staff() + " "
                + suggestion.period().start() + " gap " + show(effect.before().rosterGap()) + " to "
                + show(effect.after().rosterGap());
    }

    private static String show(Fraction amount) {
        return amount.toString();
    }
}
