package org.sessionwise.domain.matching;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionwise.domain.DutyCode;

/** The three passes of one matching, each over what is still free. */
final class Passes {

    private static final Comparator<Match> BY_PLANNED_START = Comparator.comparing(Match::planned, DatedDuty.BY_START);

    private final MatchingPolicy policy;
    private final ZoneId zone;
    private final Set<DatedDuty> freePlanned;
    private final Set<DatedDuty> freeWorked;
    private final List<Match> matches = new ArrayList<>();

    Passes(MatchingPolicy policy, ZoneId zone, Collection<DatedDuty> planned, Collection<DatedDuty> worked) {
        this.policy = policy;
        this.zone = zone;
        this.freePlanned = new LinkedHashSet<>(planned);
        this.freeWorked = new LinkedHashSet<>(worked);
    }

    Matching run() {
        Map<DutyCode, StartIndex> byDuty = byDuty();
        join(1, Candidate.LONGEST_OVERLAP, planned -> sameDutyOverlapping(planned, byDuty));
        Map<DutyCode, StartIndex> freeByDuty = byDuty();
        join(2, Candidate.NEAREST_START, planned -> sameDutyMoved(planned, freeByDuty));
        StartIndex free = new StartIndex(freeWorked);
        join(3, Candidate.LONGEST_OVERLAP, planned -> otherDutyOverlapping(planned, free));
        return new Matching(
                matches.stream().sorted(BY_PLANNED_START).toList(), inOrder(freePlanned), inOrder(freeWorked));
    }

    private void join(int pass, Comparator<Candidate> order, Function<DatedDuty, Stream<DatedDuty>> answers) {
        List<Candidate> candidates = freePlanned.stream()
                .flatMap(planned -> answers.apply(planned).map(worked -> Candidate.of(planned, worked)))
                .sorted(order)
                .toList();
        for (Candidate pair : candidates) {
            if (freePlanned.contains(pair.planned()) && freeWorked.remove(pair.worked())) {
                freePlanned.remove(pair.planned());
                matches.add(new Match(pair.planned(), pair.worked(), kind(pass, pair), pass));
            }
        }
    }

    private Stream<DatedDuty> sameDutyOverlapping(DatedDuty planned, Map<DutyCode, StartIndex> byDuty) {
        StartIndex sessions = byDuty.get(planned.duty());
        return sessions == null ? Stream.empty() : sessions.overlapping(planned.period());
    }

    private Stream<DatedDuty> sameDutyMoved(DatedDuty planned, Map<DutyCode, StartIndex> byDuty) {
        StartIndex sessions = byDuty.get(planned.duty());
        ZonedDateTime start = planned.start().atZone(zone);
        return sessions == null
                ? Stream.empty()
                : sessions.startingBetween(
                        start.minusDays(policy.movedWindowDays()).toInstant(),
                        start.plusDays(policy.movedWindowDays()).toInstant());
    }

    private static Stream<DatedDuty> otherDutyOverlapping(DatedDuty planned, StartIndex sessions) {
        return sessions.overlapping(planned.period())
                .filter(worked -> !worked.duty().equals(planned.duty()));
    }

    private MatchKind kind(int pass, Candidate pair) {
        return switch (pass) {
            case 1 -> longEnough(pair) ? MatchKind.AS_PLANNED : MatchKind.SHORT;
            case 2 -> MatchKind.MOVED;
            default -> MatchKind.OTHER_ACTIVITY;
        };
    }

    private boolean longEnough(Candidate pair) {
        Duration atMost = pair.worked().length().plus(policy.shortTolerance());
        return atMost.compareTo(pair.planned().length()) >= 0;
    }

    private Map<DutyCode, StartIndex> byDuty() {
        Map<DutyCode, StartIndex> indexes = new HashMap<>();
        freeWorked.stream()
                .collect(Collectors.groupingBy(DatedDuty::duty))
                .forEach((duty, sessions) -> indexes.put(duty, new StartIndex(sessions)));
        return indexes;
    }

    private static List<DatedDuty> inOrder(Set<DatedDuty> duties) {
        return duties.stream().sorted(DatedDuty.BY_START).toList();
    }
}
