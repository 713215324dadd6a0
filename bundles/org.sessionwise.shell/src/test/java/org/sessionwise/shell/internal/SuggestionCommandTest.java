package org.sessionwise.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.Actor;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.api.suggestion.AppliedSuggestion;
import org.sessionwise.api.suggestion.Standing;
import org.sessionwise.api.suggestion.Suggestion;
import org.sessionwise.api.suggestion.SuggestionRefusedException;
import org.sessionwise.api.suggestion.SuggestionSheet;
import org.sessionwise.api.suggestion.Suggestions;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.suggestion.Obstacle;
import org.sessionwise.host.spi.StaffDirectory;

class SuggestionCommandTest {

    private static final DepartmentId GASTRO = new DepartmentId("gastro");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Period MORNING = new Period(NINE, NINE.plus(Duration.ofHours(4)));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String WORK = " gastro a1 2026-03-02T09:00:00Z clinic";

    private final CommandProcessorImpl gogo = new CommandProcessorImpl(null);
    private final Map<String, Object> answers = new HashMap<>(Map.of(
            "departments",
            List.of(org.sessionwise.host.spi.Department.of(GASTRO, "Gastroenterology")),
            "staff",
            List.of(),
            "teams",
            List.of(),
            "department",
            GASTRO,
            "suggestions",
            sheet(),
            "apply",
            applied(),
            "applied",
            List.of(applied()),
            "undo",
            applied()));
    private CommandSession session;

    @BeforeEach
    void open() {
        session = gogo.createSession(
                InputStream.nullInputStream(),
                new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        SuggestionCommand command =
                new SuggestionCommand(answering(StaffDirectory.class), List.of(answering(Suggestions.class)));
        gogo.addCommand("sessionwise", command, "suggestions");
    }

    @AfterEach
    void close() {
        session.close();
        gogo.stop();
    }

    @Test
    void whatWouldCloseAGapIsToldByKeys() throws Exception {
        List<String> lines = type("suggestions for" + WORK).lines().toList();

        assertTrue(lines.get(1).startsWith("0f3a        colleague  a2      CL "), lines.get(1));
        assertTrue(lines.get(1).contains(" 3/2         1/2    This work is in their plan."), lines.get(1));
        assertEquals("the session is not-rostered", lines.get(2));
        assertEquals("2 passed over: already on the roster at that time", lines.get(3));
    }

    @Test
    void whatIsAppliedIsListedAndUndone() throws Exception {
        assertEquals("Applied under the number n1.", type("suggestions apply" + WORK + " 0f3a 'it was left out'"));
        assertTrue(type("suggestions applied gastro 2026-03-01 2026-04-01").contains("n1      2026-03-02T09:00:00Z"));
        assertEquals("Undone.", type("suggestions undo gastro n1"));
    }

    @Test
    void whatIsRefusedOrTypedWronglyIsSaid() throws Exception {
        answers.put("apply", new ChangedMeanwhileException("The roster changed."));
        answers.put(
                "undo",
                new SuggestionRefusedException(SuggestionRefusedException.Reason.HOST_REFUSED, "The week is closed."));

        assertEquals("Not done: The roster changed.", type("suggestions apply" + WORK + " 0f3a"));
        assertEquals("Not done: The week is closed.", type("suggestions undo gastro n1"));
        assertTrue(type("suggestions for gastro a1 monday clinic").startsWith("Not done: after"));
        assertTrue(type("suggestions now gastro").startsWith("Not done: after"));
        assertTrue(type("suggestions for").startsWith("Not done: after"));
    }

    private String type(String line) throws Exception {
        return String.valueOf(session.execute(line));
    }

    private static SuggestionSheet sheet() {
        Finding.Planned planned = new Finding.Planned(
                "P/1",
                new JobPlanId("P"),
                1,
                new ActivityId("clinic"),
                "Clinic",
                ActivityCategory.DCC,
                Optional.of(new DutyCode("CL")),
                MORNING,
                Workload.NONE);
        Suggestion suggestion = Suggestion.of(
                "0f3a",
                Suggestion.Kind.COLLEAGUE,
                new StaffId("a2"),
                new DutyCode("CL"),
                MORNING,
                List.of("This work is in their plan."),
                List.of(new Suggestion.Effect(
                        new StaffId("a2"),
                        new Standing(Fraction.of(3), new Fraction(3, 2)),
                        new Standing(Fraction.of(3), new Fraction(1, 2)))));
        return SuggestionSheet.of(
                new StaffId("a1"),
                new Finding(DAY, Outcome.NOT_ROSTERED, Optional.of(planned), Optional.empty(), "matching/2"),
                new DateRange(DAY, DAY.plusWeeks(1)),
                Optional.empty(),
                List.of(suggestion),
                Map.of(Obstacle.BUSY, 2));
    }

    private static AppliedSuggestion applied() {
        AppliedSuggestion.Content content = new AppliedSuggestion.Content(
                Suggestion.Kind.COLLEAGUE,
                new StaffId("a1"),
                DAY,
                new StaffId("a2"),
                new DutyCode("CL"),
                MORNING,
                Optional.empty());
        return AppliedSuggestion.of(
                "n1",
                content,
                new AppliedSuggestion.Deed(NINE, new Actor("cora")),
                Optional.empty(),
                AppliedSuggestion.State.APPLIED);
    }

    private <T> T answering(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    Object answer = answers.get(method.getName());
                    if (answer instanceof Exception) {
                        throw (Exception) answer;
                    }
                    return answer;
                }));
    }
}
