package org.sessionwise.reconciliation.internal.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.api.suggestion.AppliedSuggestion;
import org.sessionwise.api.suggestion.PlannedWork;
import org.sessionwise.api.suggestion.Suggestion;
import org.sessionwise.api.suggestion.SuggestionRefusedException;
import org.sessionwise.api.suggestion.SuggestionSheet;
import org.sessionwise.api.suggestion.Suggestions;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.reconciliation.internal.ledger.RosterTrials;
import org.sessionwise.reconciliation.internal.ledger.TrialRoster;

/** Suggestions of one department. */
final class DepartmentSuggestions implements Suggestions {

    /** All that was found, before it is cut to what is told. */
    private record Found(TrialRoster roster, SuggestionSheet sheet, List<Draft> drafts) {}

    private final RosterTrials trials;
    private final Applications applications;

    DepartmentSuggestions(RosterTrials trials, Applications applications) {
        this.trials = trials;
        this.applications = applications;
    }

    @Override
    public DepartmentId department() {
        return trials.department();
    }

    @Override
    public Set<String> groups() {
        return trials.groups();
    }

    @Override
    public boolean hostWrites() {
        return applications.writer().isPresent();
    }

    @Override
    public SuggestionSheet suggestions(PlannedWork work, Set<StaffId> visible)
            throws SuggestionRefusedException, NoAnswerException {
        return find(work, visible).sheet();
    }

    @Override
    public AppliedSuggestion apply(
            PlannedWork work, String suggestion, String reason, Set<StaffId> visible, Actor actor)
            throws ChangedMeanwhileException, SuggestionRefusedException, NoAnswerException {
        Found found = find(work, visible);
        Draft draft = draft(found, suggestion);
        Finding.Planned planned = found.sheet().gap().planned().orElseThrow();
        PlannedWork gap = new PlannedWork(
                work.staff(), planned.period().start(), planned.activity().value());
        return applications.apply(
                new Applications.Order(gap, found.roster().day(), draft, reason),
                () -> draft(find(work, visible), suggestion),
                actor);
    }

    private static Draft draft(Found found, String suggestion) throws ChangedMeanwhileException {
        return found.drafts().stream()
                .filter(one -> one.suggestion().id().equals(suggestion))
                .findFirst()
                .orElseThrow(
                        () -> new ChangedMeanwhileException(
                                "The roster, a plan or an absence changed since this was suggested. Nothing was written; look again."));
    }

    @Override
    public List<AppliedSuggestion> applied(DateRange days, Set<StaffId> visible) throws NoAnswerException {
        return applications.of(days, visible);
    }

    @Override
    public AppliedSuggestion undo(String id, Set<StaffId> visible, Actor actor)
            throws ChangedMeanwhileException, SuggestionRefusedException, NoAnswerException {
        return applications.undo(id, visible, actor);
    }

    private Found find(PlannedWork work, Set<StaffId> visible) throws SuggestionRefusedException, NoAnswerException {
        if (!visible.contains(work.staff())) {
            throw unknown();
        }
        TrialRoster roster = trials.around(work.start());
        StaffMember person = roster.counted().staff().stream()
                .filter(member -> member.id().equals(work.staff()))
                .findFirst()
                .orElseThrow(DepartmentSuggestions::unknown);
        List<Finding> findings = roster.findings(work.staff()).findings();
        Finding gap = findings.stream()
                .filter(finding -> finding.planned()
                        .filter(planned -> isOf(planned, work, roster))
                        .isPresent())
                .findFirst()
                .orElseThrow(DepartmentSuggestions::unknown);
        Optional<String> whyNot = Gaps.whyNot(gap, roster.counted().calendar());
        if (whyNot.isPresent()) {
            SuggestionSheet none = SuggestionSheet.without(work.staff(), gap, roster.weeks(), whyNot.get());
            return new Found(roster, none, List.of());
        }
        Search search = new Search(roster, person, gap, findings);
        List<Draft> drafts = search.drafts(visible);
        List<Suggestion> best = drafts.stream()
                .map(Draft::suggestion)
                .limit(SuggestionSheet.MOST)
                .toList();
        SuggestionSheet sheet =
                SuggestionSheet.of(work.staff(), gap, roster.weeks(), note(search, roster), best, search.passedOver());
        return new Found(roster, sheet, drafts);
    }

    private Optional<String> note(Search search, TrialRoster roster) {
        List<String> notes = new ArrayList<>();
        search.whyNotThere().ifPresent(notes::add);
        if (!roster.counted().leaveKnown()) {
            notes.add("The rostering system tells of no leave: ask before you roster anybody.");
        }
        if (roster.elsewhere().isEmpty()) {
            notes.add("Not every department's roster could be read: who works elsewhere, too, may be busy there.");
        }
        if (!hostWrites()) {
            notes.add(Applications.CANNOT_BE_WRITTEN_TO);
        }
        return notes.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", notes));
    }

    private static boolean isOf(Finding.Planned planned, PlannedWork work, TrialRoster roster) {
        return planned.period().start().equals(work.start())
                && (planned.activity().value().equals(work.activity())
                        || code(planned, roster.counted().plans(work.staff())).anyMatch(work.activity()::equals));
    }

    private static Stream<String> code(Finding.Planned planned, List<JobPlanVersion> plans) {
        return plans.stream()
                .filter(plan -> plan.planId().equals(planned.plan()) && plan.version() == planned.version())
                .flatMap(plan -> plan.activities().stream())
                .filter(activity -> activity.id().equals(planned.activity()))
                .map(Activity::code)
                .map(Object::toString);
    }

    private static SuggestionRefusedException unknown() {
        return new SuggestionRefusedException(
                SuggestionRefusedException.Reason.UNKNOWN_WORK,
                "The plan has no such session that counts, or of nobody whom you may see; it may have changed.");
    }
}
