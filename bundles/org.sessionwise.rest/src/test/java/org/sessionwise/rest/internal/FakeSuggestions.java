package org.sessionwise.rest.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.api.suggestion.AppliedSuggestion;
import org.sessionwise.api.suggestion.AppliedSuggestion.Content;
import org.sessionwise.api.suggestion.AppliedSuggestion.Deed;
import org.sessionwise.api.suggestion.AppliedSuggestion.State;
import org.sessionwise.api.suggestion.PlannedWork;
import org.sessionwise.api.suggestion.Standing;
import org.sessionwise.api.suggestion.Suggestion;
import org.sessionwise.api.suggestion.SuggestionRefusedException;
import org.sessionwise.api.suggestion.SuggestionRefusedException.Reason;
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

/** One gap of a1 on 2 March, which a2 could close; remembers what it was asked for. */
final class FakeSuggestions implements Suggestions {

    static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final DutyCode CLINIC = new DutyCode("CL");

    final List<AppliedSuggestion> kept = new ArrayList<>();
    final List<Set<StaffId>> sights = new ArrayList<>();
    volatile Set<String> groups = Set.of();
    volatile boolean writes = true;
    volatile String hostRefuses;

    private final DepartmentId department;

    FakeSuggestions(String department) {
        this.department = new DepartmentId(department);
    }

    @Override
    public DepartmentId department() {
        return department;
    }

    @Override
    public Set<String> groups() {
        return groups;
    }

    @Override
    public boolean hostWrites() {
        return writes;
    }

    @Override
    public SuggestionSheet suggestions(PlannedWork work, Set<StaffId> visible) throws SuggestionRefusedException {
        sights.add(visible);
        if (!work.start().equals(NINE)) {
            throw new SuggestionRefusedException(Reason.UNKNOWN_WORK, "The plan has no such session.");
        }
        Period time = new Period(NINE, NINE.plus(Duration.ofHours(4)));
        Finding.Planned planned = new Finding.Planned(
                "P/1",
                new JobPlanId("P"),
                1,
                new ActivityId("clinic"),
                "Clinic",
                ActivityCategory.DCC,
                Optional.of(CLINIC),
                time,
                Workload.NONE);
        Finding gap = new Finding(DAY, Outcome.NOT_ROSTERED, Optional.of(planned), Optional.empty(), "matching/2");
        Suggestion suggestion = Suggestion.of(
                "0f3a9c",
                Suggestion.Kind.COLLEAGUE,
                new StaffId("a2"),
                CLINIC,
                time,
                List.of("This work is in their plan."),
                List.of(new Suggestion.Effect(
                        new StaffId("a2"),
                        new Standing(Fraction.of(3), new Fraction(3, 2)),
                        new Standing(Fraction.of(3), new Fraction(1, 2)))));
        return SuggestionSheet.of(
                work.staff(),
                gap,
                new DateRange(LocalDate.of(2026, 2, 23), LocalDate.of(2026, 3, 16)),
                Optional.empty(),
                List.of(suggestion),
                Map.of(Obstacle.BUSY, 2));
    }

    @Override
    public AppliedSuggestion apply(
            PlannedWork work, String suggestion, String reason, Set<StaffId> visible, Actor actor)
            throws ChangedMeanwhileException, SuggestionRefusedException, NoAnswerException {
        Suggestion found = suggestions(work, visible).suggestions().get(0);
        if (!found.id().equals(suggestion)) {
            throw new ChangedMeanwhileException("The roster changed.");
        }
        if (hostRefuses != null) {
            throw new SuggestionRefusedException(Reason.HOST_REFUSED, hostRefuses);
        }
        Content content = new Content(
                found.kind(), work.staff(), DAY, found.staff(), found.duty(), found.period(), Optional.empty());
        AppliedSuggestion applied =
                AppliedSuggestion.of("n1", content, new Deed(NINE, actor), Optional.empty(), State.APPLIED);
        kept.add(applied);
        return applied;
    }

    @Override
    public List<AppliedSuggestion> applied(DateRange days, Set<StaffId> visible) {
        return kept.stream()
                .filter(one -> days.contains(one.content().date())
                        && visible.contains(one.content().gap())
                        && visible.contains(one.content().staff()))
                .toList();
    }

    @Override
    public AppliedSuggestion undo(String id, Set<StaffId> visible, Actor actor)
            throws ChangedMeanwhileException, SuggestionRefusedException {
        AppliedSuggestion applied = kept.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new SuggestionRefusedException(Reason.UNKNOWN_APPLICATION, "Nothing."));
        kept.clear();
        return AppliedSuggestion.of(
                id, applied.content(), applied.applied(), Optional.of(new Deed(NINE, actor)), State.UNDONE);
    }
}
