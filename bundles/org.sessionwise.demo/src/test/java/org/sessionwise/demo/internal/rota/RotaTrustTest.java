package org.sessionwise.demo.internal.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.demo.internal.trust.TrustDocument;
import org.sessionwise.demo.internal.trust.TrustDocument.Staff;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PlanExpansion;
import org.sessionwise.domain.plan.PlannedSession;
import org.sessionwise.facts.CpftFacts;
import org.sessionwise.facts.CpftFacts.Session;

class RotaTrustTest {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final RotaSettings SETTINGS =
            new RotaSettings("Psychiatry, South", LocalDate.of(2015, 8, 5), 26, LONDON, Set.of("Normal_working_day"));

    @TempDir
    Path directory;

    private RotaTrust trust;

    @BeforeEach
    void rotaFromFiles() throws IOException {
        new CpftFacts().writeTo(directory);
        trust = new RotaTrust(Rota.read(directory, SETTINGS));
    }

    @Test
    void plansExpandToExactlyWhatTheFilePlans() {
        List<Session> expanded =
                trust.plans().stream().flatMap(RotaTrustTest::sessions).toList();

        assertEquals(3306, expanded.size());
        assertEquals(new HashSet<>(new CpftFacts().templateSessions()), new HashSet<>(expanded));
    }

    @Test
    void bankHolidaysHideNormalDaysOnly() {
        List<PlannedSession> fallenAway = trust.plans().stream()
                .flatMap(plan -> expand(plan).fallenAway().stream())
                .toList();

        assertEquals(74, fallenAway.size());
        assertEquals(
                Set.of("Normal_working_day"),
                fallenAway.stream()
                        .map(session -> session.activity().code().value())
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyPlanHasTheSameWeekOfTheSameCycle() {
        Set<Integer> slots = trust.plans().stream()
                .map(plan -> plan.activities().stream()
                        .mapToInt(activity -> ((org.sessionwise.domain.plan.Timing.Timetabled) activity.timing())
                                .slots()
                                .size())
                        .sum())
                .collect(Collectors.toSet());

        assertEquals(Set.of(130), slots);
    }

    @Test
    void onlyNormalDaysFallAway() {
        trust.plans().stream()
                .flatMap(plan -> plan.activities().stream())
                .forEach(activity -> assertEquals(
                        activity.code().value().equals("Normal_working_day")
                                ? HolidayRule.FALLS_AWAY
                                : HolidayRule.STAYS,
                        activity.holidayRule()));
    }

    @Test
    void doctorsAreInTrainingAndTheRosterIsStillEmpty() {
        TrustDocument document = trust.document();

        assertEquals(26, document.staff().size());
        assertTrue(document.staff().stream().allMatch(Staff::inTraining));
        assertEquals("2015-11-04", document.today());
        assertEquals("2015-08-03", document.templates().get(0).anchor());
        assertEquals(List.of(), document.templates().get(0).slots());
        assertEquals(List.of(), document.sessions());
        assertEquals(
                List.of("L1", "L2", "L3", "N1", "N2", "Nd"),
                document.duties().stream().map(TrustDocument.Duty::abbreviation).toList());
    }

    private static Stream<Session> sessions(JobPlanVersion plan) {
        String person = plan.person().assignmentNumber().orElseThrow();
        return expand(plan).planned().stream()
                .map(session -> new Session(
                        person,
                        session.activity().code().value(),
                        LocalDateTime.ofInstant(session.period().start(), LONDON),
                        LocalDateTime.ofInstant(session.period().end(), LONDON)));
    }

    private static PlanExpansion expand(JobPlanVersion plan) {
        return PlanExpansion.of(plan, SETTINGS.days(), BankHolidays.published());
    }
}
