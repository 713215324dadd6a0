package org.sessionwise.reconciliation.internal.suggestion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.Commitment;
import org.sessionwise.api.reconciliation.PersonPosition;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.suggestion.Candidate;
import org.sessionwise.domain.suggestion.Candidate.Nearness;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Unavailability;
import org.sessionwise.reconciliation.internal.ledger.TrialRoster;

/** Collects what the roster and the plans tell of people who might do a piece of work. */
final class Colleagues {

    private static final int WEEKS_BEFORE = 13;
    private static final int MINUTES_AN_HOUR = 60;

    private final TrialRoster roster;
    private final DutyCode duty;
    private final StaffMember whose;

    Colleagues(TrialRoster roster, DutyCode duty, StaffMember whose) {
        this.roster = roster;
        this.duty = duty;
        this.whose = whose;
    }

    Candidate candidate(StaffMember person) {
        StaffId staff = person.id();
        Candidate.Builder candidate = Candidate.builder(staff)
                .busy(Stream.concat(here(staff), elsewhere(staff)).toList())
                .away(roster.leave().stream()
                        .filter(away -> away.staff().equals(staff))
                        .map(Unavailability::period)
                        .toList())
                .rosteredBefore(rosteredBefore(staff))
                .nearness(nearness(person))
                .gaps(gaps(staff));
        if (roster.elsewhere().isEmpty()) {
            candidate.elsewhereUnknown();
        }
        plan(staff)
                .ifPresent(
                        plan -> candidate.planned(plan.activities().stream().anyMatch(activity -> isOfDuty(activity))));
        commitment(staff).ifPresent(candidate::commitment);
        return candidate.build();
    }

    private Stream<Period> here(StaffId staff) {
        return roster.sessions().stream()
                .filter(session -> session.staff().equals(staff) && isOn(session))
                .map(RosterSession::period);
    }

    private Stream<Period> elsewhere(StaffId staff) {
        return roster.elsewhere().stream().flatMap(taken -> taken.getOrDefault(staff, List.of()).stream());
    }

    private static boolean isOn(RosterSession session) {
        return session.status() != RosterSession.Status.CANCELLED;
    }

    private int rosteredBefore(StaffId staff) {
        Instant day =
                roster.day().atStartOfDay(roster.counted().calendar().zone()).toInstant();
        Instant first = roster.day()
                .minusWeeks(WEEKS_BEFORE)
                .atStartOfDay(roster.counted().calendar().zone())
                .toInstant();
        Period before = new Period(first, day);
        return (int) roster.sessions().stream()
                .filter(session -> session.staff().equals(staff)
                        && session.duty().equals(duty)
                        && isOn(session)
                        && before.contains(session.period().start()))
                .count();
    }

    private Nearness nearness(StaffMember person) {
        boolean sameTeam = person.team().equals(whose.team());
        if (person.professionalGroup().equals(whose.professionalGroup())) {
            return sameTeam ? Nearness.SAME_TEAM_AND_GROUP : Nearness.SAME_GROUP;
        }
        return sameTeam ? Nearness.SAME_TEAM : Nearness.NEITHER;
    }

    private int gaps(StaffId staff) {
        AtomicInteger gaps = new AtomicInteger();
        roster.counted().count(staff, Basis.ROSTERED, roster.weeks(), (planned, worked, outcome, rows) -> {
            if (Gaps.isUnfilled(outcome) && planned.duty().equals(Optional.of(duty))) {
                gaps.addAndGet(rows);
            }
        });
        return gaps.get();
    }

    private Optional<JobPlanVersion> plan(StaffId staff) {
        return roster.counted().plans(staff).stream()
                .filter(version -> version.rules(roster.day()))
                .findFirst();
    }

    private boolean isOfDuty(Activity activity) {
        return roster.counted().mapping().duty(activity.code()).equals(Optional.of(duty));
    }

    /** Returns what is left of the first commitment without dates that such work would draw on. */
    private Optional<String> commitment(StaffId staff) {
        List<String> ofDuty = plan(staff).stream()
                .flatMap(plan -> plan.activities().stream())
                .filter(this::isOfDuty)
                .map(activity -> activity.id().value())
                .toList();
        if (ofDuty.isEmpty()) {
            return Optional.empty();
        }
        PersonPosition position = roster.positionWith(staff, sessions -> sessions);
        return position.commitments().stream()
                .filter(commitment -> ofDuty.contains(commitment.activity().value()))
                .flatMap(commitment -> left(commitment).stream())
                .findFirst();
    }

    private static Optional<String> left(Commitment commitment) {
        Fraction left = commitment.expected().minus(Fraction.of(commitment.rostered()));
        if (left.signum() <= 0) {
            return Optional.empty();
        }
        boolean minutes = commitment.unit() == Commitment.Unit.MINUTES;
        String amount = minutes
                ? oneDecimal(left.times(new Fraction(1, MINUTES_AN_HOUR))) + " hours"
                : oneDecimal(left) + " sessions";
        return Optional.of(amount + " of “" + commitment.activityName() + "”");
    }

    private static String oneDecimal(Fraction amount) {
        return amount.toDecimal(1).toPlainString();
    }
}
