package org.sessionwise.reconciliation.internal.suggestion;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.api.suggestion.Suggestion.Kind;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.suggestion.Candidate;
import org.sessionwise.domain.suggestion.FreeHalfDays;
import org.sessionwise.domain.suggestion.Obstacle;
import org.sessionwise.domain.suggestion.Suitability;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.SessionEdit;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.reconciliation.internal.RosterCalendar;
import org.sessionwise.reconciliation.internal.ledger.TrialRoster;

/** Looks for what would close one gap, and tries each of it on the ledger. Not for use by several threads. */
final class Search {

    private static final int MOST_MOVES = 3;

    private final TrialRoster roster;
    private final Finding gap;
    private final List<Finding> findings;
    private final StaffMember person;
    private final DutyCode duty;
    private final Period time;
    private final Colleagues colleagues;
    private final Candidate own;
    private final Map<Obstacle, Integer> passedOver = new EnumMap<>(Obstacle.class);

    /**
     * Prepares a search.
     *
     * @param gap of the person, which {@link Gaps#whyNot} has nothing against
     * @param findings all of the person's, of the weeks
     */
    Search(TrialRoster roster, StaffMember person, Finding gap, List<Finding> findings) {
        this.roster = roster;
        this.gap = gap;
        this.findings = findings;
        this.person = person;
        Finding.Planned planned = gap.planned().orElseThrow();
        this.duty = planned.duty().orElseThrow();
        this.time = planned.period();
        this.colleagues = new Colleagues(roster, duty, person);
        this.own = colleagues.candidate(person);
    }

    /** Returns what would close it, best first: the person's own session, at its time or another, then colleagues. */
    List<Draft> drafts(Set<StaffId> visible) {
        List<Draft> drafts = new ArrayList<>();
        ownSession(visible).ifPresent(drafts::add);
        drafts.addAll(moves());
        if (Gaps.isForColleagues(gap.outcome())) {
            drafts.addAll(byColleagues(visible));
        }
        return drafts;
    }

    Map<Obstacle, Integer> passedOver() {
        return passedOver;
    }

    /** Returns why it is not suggested to put the session where it was planned, in words; empty if nothing speaks against it. */
    Optional<String> whyNotThere() {
        return Suitability.obstacle(own, time)
                .filter(obstacle -> obstacle == Obstacle.AWAY || obstacle == Obstacle.BUSY)
                .map(obstacle ->
                        "At the planned time the person is " + obstacle.words().replace(" at that time", "") + ".");
    }

    private Optional<Draft> ownSession(Set<StaffId> visible) {
        if (!own.isFree(time) || gap.outcome() == Outcome.CANCELLED_BY_PERSON) {
            return Optional.empty();
        }
        if (gap.outcome() == Outcome.BY_COLLEAGUE) {
            return withColleague(visible)
                    .flatMap(session -> closing(
                            Kind.OWN_SESSION,
                            SessionEdit.give(session, person.id()),
                            List.of(
                                    "It is in their own plan at this very time.",
                                    "A colleague has it now; it goes back.",
                                    Suitability.free(own))));
        }
        List<String> reasons =
                new ArrayList<>(List.of("It is in their own plan at this very time.", Suitability.free(own)));
        if (gap.outcome() != Outcome.NOT_ROSTERED) {
            reasons.add("It was called off; the session that was called off stays beside it.");
        }
        return closing(Kind.OWN_SESSION, SessionEdit.put(person.id(), duty, time), reasons);
    }

    /** Returns the session as a colleague has it; everybody whose figures it touches is in sight and counted. */
    private Optional<RosterSession> withColleague(Set<StaffId> visible) {
        Set<StaffId> told = roster.counted().staff().stream()
                .map(StaffMember::id)
                .filter(visible::contains)
                .collect(Collectors.toSet());
        return gap.explainedBy().map(Finding.Worked::id).flatMap(id -> roster.sessions().stream()
                .filter(session -> session.id().equals(id)
                        && session.status() == RosterSession.Status.ROSTERED
                        && told.contains(session.staff())
                        && session.owner().stream().allMatch(told::contains)
                        && !session.staff().equals(person.id()))
                .findFirst());
    }

    private List<Draft> moves() {
        RosterCalendar calendar = roster.counted().calendar();
        List<Period> unfilled = findings.stream()
                .filter(finding -> Gaps.isUnfilled(finding.outcome())
                        && finding.planned()
                                .flatMap(Finding.Planned::duty)
                                .filter(other -> !other.equals(duty))
                                .isPresent())
                .map(finding -> finding.planned().orElseThrow().period())
                .toList();
        return FreeHalfDays.of(time, unfilled, own, roster.policy().movedWindowDays(), calendar.zone()).stream()
                .filter(other -> Gaps.closed(calendar.dateOf(other), calendar).isEmpty())
                .flatMap(other -> closing(
                        Kind.MOVE,
                        SessionEdit.put(person.id(), duty, other),
                        List.of(
                                "It still counts as theirs, moved: it is within "
                                        + roster.policy().movedWindowDays() + " days of the planned day.",
                                "Their plan has work at that time that is not on the roster.",
                                Suitability.free(own)))
                        .stream())
                .limit(MOST_MOVES)
                .toList();
    }

    private Optional<Draft> closing(Kind kind, SessionEdit edit, List<String> reasons) {
        Effects effects = Effects.of(edit, roster);
        return effects.closes() ? Optional.of(Draft.of(kind, edit, reasons, effects)) : Optional.empty();
    }

    private List<Draft> byColleagues(Set<StaffId> visible) {
        List<Candidate> fit = new ArrayList<>();
        for (StaffMember other : roster.counted().staff()) {
            if (visible.contains(other.id()) && !other.id().equals(person.id())) {
                Candidate candidate = colleagues.candidate(other);
                Suitability.obstacle(candidate, time).ifPresentOrElse(this::passOver, () -> fit.add(candidate));
            }
        }
        fit.sort(Suitability.BEST_FIRST);
        List<Draft> drafts = new ArrayList<>();
        for (Candidate candidate : fit) {
            SessionEdit edit = SessionEdit.putInPlaceOf(person.id(), candidate.staff(), duty, time);
            Effects effects = Effects.of(edit, roster);
            if (effects.isExtra()) {
                passOver(Obstacle.BEYOND_PLAN);
            } else {
                drafts.add(Draft.of(Kind.COLLEAGUE, edit, Suitability.reasons(candidate), effects));
            }
        }
        return drafts;
    }

    private void passOver(Obstacle obstacle) {
        passedOver.merge(obstacle, 1, Integer::sum);
    }
}
