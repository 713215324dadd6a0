package org.sessionwise.shell.internal;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.suggestion.AppliedSuggestion;
import org.sessionwise.api.suggestion.PlannedWork;
import org.sessionwise.api.suggestion.Suggestion;
import org.sessionwise.api.suggestion.SuggestionRefusedException;
import org.sessionwise.api.suggestion.SuggestionSheet;
import org.sessionwise.api.suggestion.Suggestions;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.host.spi.StaffDirectory;

/** What would close a gap of the roster: told, applied and undone, by keys and without names. */
@Component(
        service = SuggestionCommand.class,
        property = {"osgi.command.scope=sessionwise", "osgi.command.function=suggestions"})
public final class SuggestionCommand {

    private static final String USAGE = "after \"suggestions\" stands one of: for DEPARTMENT PERSON START ACTIVITY;"
            + " apply DEPARTMENT PERSON START ACTIVITY SUGGESTION [REASON]; applied DEPARTMENT FROM UNTIL;"
            + " undo DEPARTMENT NUMBER. START is typed as 2026-03-02T09:00:00Z.";
    private static final int REASON = 5;

    private final StaffDirectory directory;

    @Reference(name = "suggestions", policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<Suggestions> suggestions = List.of();

    @Activate
    public SuggestionCommand(@Reference(name = "directory") StaffDirectory directory) {
        this.directory = directory;
    }

    SuggestionCommand(StaffDirectory directory, List<Suggestions> suggestions) {
        this.directory = directory;
        this.suggestions = suggestions;
    }

    @Descriptor("tells what would close a gap of the roster, applies it, lists what was applied, or undoes it")
    public String suggestions(
            CommandSession session,
            @Descriptor("for, apply, applied or undo") String what,
            @Descriptor("the department's id, and what the word needs") String... given) {
        return Answer.of(() -> {
            if (given.length == 0) {
                throw new RefusedException(USAGE);
            }
            Department department = Department.of(given[0], directory);
            Suggestions service = Department.service(suggestions, Suggestions::department, department.id());
            return answer(new Asked(department, service, session), what, given);
        });
    }

    /** Whom it is asked of, and by whom. */
    private record Asked(Department department, Suggestions service, CommandSession session) {}

    private static String answer(Asked asked, String what, String... given) throws RefusedException, NoAnswerException {
        try {
            if (what.equals("for") && given.length == REASON - 1) {
                return sheet(asked.service()
                        .suggestions(work(given), asked.department().everybody()));
            }
            if (what.equals("apply") && given.length >= REASON) {
                String reason = Arrays.stream(given).skip(REASON).collect(Collectors.joining(" "));
                return "Applied under the number "
                        + asked.service()
                                .apply(
                                        work(given),
                                        given[REASON - 1],
                                        reason,
                                        asked.department().everybody(),
                                        ShellUser.of(asked.session()))
                                .id()
                        + ".";
            }
            if (what.equals("applied") && given.length == 3) {
                return applied(asked.service()
                        .applied(
                                Typed.period(given[1], given[2]),
                                asked.department().everybody()));
            }
            if (what.equals("undo") && given.length == 2) {
                asked.service().undo(given[1], asked.department().everybody(), ShellUser.of(asked.session()));
                return "Undone.";
            }
        } catch (SuggestionRefusedException | ChangedMeanwhileException e) {
            throw new RefusedException(e.getMessage());
        }
        throw new RefusedException(USAGE);
    }

    private static PlannedWork work(String... given) throws RefusedException {
        try {
            return new PlannedWork(
                    new StaffId(given[1]), OffsetDateTime.parse(given[2]).toInstant(), given[3]);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new RefusedException(USAGE);
        }
    }

    private static String sheet(SuggestionSheet sheet) {
        Outcome outcome = sheet.gap().outcome();
        Table table = Table.of("SUGGESTION", "WHAT", "PERSON", "DUTY", "START", "END", "GAP BEFORE", "AFTER", "WHY");
        for (Suggestion one : sheet.suggestions()) {
            Suggestion.Effect effect = one.effects().get(0);
            table.row(
                    one.id(),
                    Typed.word(one.kind()),
                    one.staff(),
                    one.duty(),
                    one.period().start(),
                    one.period().end(),
                    effect.before().rosterGap(),
                    effect.after().rosterGap(),
                    one.reasons().get(0));
        }
        StringBuilder text = new StringBuilder(table.or("Nothing is suggested."));
        text.append(System.lineSeparator()).append("the session is ").append(Typed.word(outcome));
        sheet.passedOver().forEach((obstacle, people) -> text.append(System.lineSeparator())
                .append(people)
                .append(" passed over: ")
                .append(obstacle.words()));
        sheet.note().ifPresent(note -> text.append(System.lineSeparator()).append(note));
        return text.toString();
    }

    private static String applied(List<AppliedSuggestion> applied) {
        Table table = Table.of("NUMBER", "AT", "BY", "STATE", "WHAT", "GAP OF", "ON", "PERSON", "START");
        for (AppliedSuggestion one : applied) {
            AppliedSuggestion.Content content = one.content();
            table.row(
                    one.id(),
                    one.applied().at(),
                    one.applied().by().id(),
                    Typed.word(one.state()),
                    Typed.word(content.kind()),
                    content.gap(),
                    content.date(),
                    content.staff(),
                    content.period().start());
        }
        return table.or("Nothing was applied for these days.");
    }
}
