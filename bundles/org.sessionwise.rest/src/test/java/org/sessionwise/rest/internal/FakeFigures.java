package org.sessionwise.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.figures.CategoryRule;
import org.sessionwise.api.figures.Completeness;
import org.sessionwise.api.figures.FigureFinding;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.FigureSheet;
import org.sessionwise.api.figures.FigureSide;
import org.sessionwise.api.figures.FigureSpan;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.figures.Split;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.year.YearAmount;

/** Everybody has the same line: 8 planned, 7 done. Remembers what it was asked, and for whom. */
final class FakeFigures implements org.sessionwise.api.figures.Figures {

    final Set<StaffId> askedFor = new HashSet<>();
    final List<FigureQuestion> questions = new ArrayList<>();
    final List<LineKey> keys = new ArrayList<>();
    volatile int findingsEach = 1;
    volatile Optional<Outcome> outcome = Optional.empty();
    volatile NoAnswerException noAnswer;
    volatile Hold hold;

    /** Keeps the next figures waiting: says that they are asked for, and lets them go on. */
    record Hold(CountDownLatch there, CountDownLatch goOn) {}

    private final DepartmentId department;

    FakeFigures(String department) {
        this.department = new DepartmentId(department);
    }

    @Override
    public DepartmentId department() {
        return department;
    }

    @Override
    public FigureSheet figures(FigureQuestion question, Set<StaffId> visible) throws NoAnswerException {
        asked(visible);
        questions.add(question);
        waitIfHeld();
        List<FigureLine> lines = new ArrayList<>();
        if (question.split() == Split.PERSON) {
            new TreeSet<>(visible).forEach(one -> lines.add(line(LineKey.Kind.PERSON, one.value(), question, 1)));
        } else if (question.split() == Split.TEAM) {
            lines.add(line(LineKey.Kind.TEAM, "red", question, visible.size()));
        } else {
            lines.add(line(LineKey.Kind.DEPARTMENT, department.value(), question, visible.size()));
        }
        return FigureSheet.of(
                question,
                CategoryRule.of(Set.of(ActivityCategory.DCC), "Local default."),
                lines,
                line(LineKey.Kind.DEPARTMENT, department.value(), question, visible.size()),
                Instant.parse("2026-03-30T06:00:00Z"),
                LocalDate.EPOCH,
                "matching/2");
    }

    @Override
    public List<FigureFinding> findings(
            FigureQuestion question, LineKey key, Basis basis, Optional<Outcome> only, Set<StaffId> visible)
            throws NoAnswerException {
        asked(visible);
        questions.add(question);
        keys.add(key);
        outcome = only;
        List<FigureFinding> found = new ArrayList<>();
        for (StaffId one : new TreeSet<>(visible)) {
            found.addAll(Collections.nCopies(findingsEach, finding(question, one)));
        }
        return found;
    }

    private static FigureFinding finding(FigureQuestion question, StaffId one) {
        return FigureFinding.of(
                one,
                Figures.finding(
                        Outcome.OTHER_ACTIVITY,
                        Figures.planned("o-" + one, "Clinic", question.period().from(), 9, 13),
                        Figures.worked("s-" + one, "ADMIN", question.period().from(), 9, 13)),
                true,
                false);
    }

    private void waitIfHeld() throws NoAnswerException {
        Hold held = hold;
        hold = null;
        try {
            if (held != null) {
                held.there().countDown();
                held.goOn().await();
            }
        } catch (InterruptedException e) {
            throw new NoAnswerException("interrupted", e);
        }
    }

    private void asked(Set<StaffId> visible) throws NoAnswerException {
        if (noAnswer != null) {
            throw noAnswer;
        }
        askedFor.addAll(visible);
    }

    private static FigureLine line(LineKey.Kind kind, String id, FigureQuestion question, int people) {
        YearAmount planned = YearAmount.of(Figures.work(8, 1920)).times(Fraction.of(people));
        YearAmount done = YearAmount.of(Figures.work(7, 1600)).times(Fraction.of(people));
        FigureSide side = FigureSide.of(
                planned,
                done,
                YearAmount.NONE,
                YearAmount.NONE,
                Map.of(Outcome.NOT_ROSTERED, FigureSide.Both.of(planned.minus(done), YearAmount.NONE)));
        return FigureLine.builder(LineKey.of(kind, id), FigureSpan.of(question.period(), ""))
                .people(people)
                .planned(planned, planned.times(new Fraction(1, 7)))
                .sides(side, FigureSide.NOTHING)
                .completeness(Completeness.of(0, 8L * people, 0, 4))
                .build();
    }
}
