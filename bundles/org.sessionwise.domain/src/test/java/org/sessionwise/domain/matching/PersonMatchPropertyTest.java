package org.sessionwise.domain.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.domain.matching.MadeUpCases.LONDON;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of one person's outcomes whatever the case. */
class PersonMatchPropertyTest {

    private static final ZoneId NO_CHANGE = ZoneId.of("Asia/Kolkata");

    /** Later than all that the windows of any other case reach: cases lie less than three years apart. */
    private static final Duration FAR = Duration.ofDays(3 * 366);

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void kernelDecidesAsTheObviousOracle(@ForAll("cases") Case one) {
        assertEquals(one.decidedByOracle(LONDON), one.decided(LONDON));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void orderOfArrivalDoesNotMatter(@ForAll("cases") Case one, @ForAll Random random) {
        Map<Duty, Integer> ids = new HashMap<>();
        Stream.concat(one.planned().stream(), one.worked().stream()).forEach(duty -> ids.putIfAbsent(duty, ids.size()));
        Comparator<Duty> byStartAndId = Comparator.comparing(Duty::start).thenComparing(ids::get);
        Case shuffled = new Case(
                sorted(shuffled(one.planned(), random), byStartAndId),
                sorted(shuffled(one.worked(), random), byStartAndId),
                one.policies());
        Case inOrder =
                new Case(sorted(one.planned(), byStartAndId), sorted(one.worked(), byStartAndId), one.policies());

        assertEquals(inOrder.decided(LONDON), shuffled.decided(LONDON));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whoWasMatchedBeforeDoesNotMatter(@ForAll("cases") Case before, @ForAll("cases") Case one) {
        Verdicts alone = one.decided(LONDON);
        before.decided(LONDON);

        assertEquals(alone, one.decided(LONDON));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void sessionFarAwayChangesNothing(@ForAll("cases") Case one, @ForAll("cases") Case other) {
        List<Duty> planned = new ArrayList<>(one.planned());
        List<Duty> worked = new ArrayList<>(one.worked());
        other.planned().stream().limit(1).map(duty -> duty.shifted(FAR)).forEach(planned::add);
        other.worked().stream().limit(1).map(duty -> duty.shifted(FAR)).forEach(worked::add);
        Verdicts alone = one.decided(LONDON);
        Verdicts more = new Case(planned, worked, one.policies()).decided(LONDON);

        assertEquals(alone.planned(), more.planned().subList(0, one.planned().size()));
        assertEquals(alone.worked(), more.worked().subList(0, one.worked().size()));
        assertEquals(alone.answers(), more.answers().subList(0, one.planned().size()));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void shiftByWholeWeeksWithoutAClockChangeChangesNothing(@ForAll("cases") Case one, @ForAll Random random) {
        int weeks = 1 + random.nextInt(500);
        Map<LocalDate, MatchingPolicy> later = one.policies().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().plusWeeks(weeks), Map.Entry::getValue));
        Case shifted = one.each(duty -> duty.shifted(Duration.ofDays(7L * weeks)));

        assertEquals(one.decided(NO_CHANGE), new Case(shifted.planned(), shifted.worked(), later).decided(NO_CHANGE));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void namesOfDutiesDoNotMatter(@ForAll("cases") Case one) {
        Map<String, String> names = Map.of("CLINIC", "NIGHT", "THEATRE", "a duty", "NIGHT", "CLINIC");

        assertEquals(
                one.decided(LONDON),
                one.each(duty -> duty.renamed(names.get(duty.code()))).decided(LONDON));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void twoTimesThatDoNotReachEachOtherAddUp(@ForAll("cases") Case one, @ForAll("cases") Case other) {
        Case later = other.each(duty -> duty.shifted(FAR));
        Case whole =
                new Case(joined(one.planned(), later.planned()), joined(one.worked(), later.worked()), one.policies());
        Verdicts first = one.decided(LONDON);
        Verdicts second = new Case(later.planned(), later.worked(), one.policies()).decided(LONDON);

        assertEquals(
                joined(first.planned(), second.planned()), whole.decided(LONDON).planned());
        assertEquals(
                joined(first.worked(), second.worked()), whole.decided(LONDON).worked());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void eachRowIsUsedOnceAndNothingIsLost(@ForAll("cases") Case one) {
        Verdicts verdicts = one.decided(LONDON);
        List<Integer> used =
                verdicts.answers().stream().filter(place -> place >= 0).toList();

        assertEquals(used.size(), used.stream().distinct().count());
        for (int p = 0; p < one.planned().size(); p++) {
            int answer = verdicts.answers().get(p);
            Outcome outcome = verdicts.planned().get(p);
            Outcome expected = answer < 0
                    ? one.planned().get(p).otherwise()
                    : unlessAlias(outcome, verdicts.worked().get(answer));
            assertTrue(outcome == Outcome.ALIAS || outcome == expected, "planned " + p);
            assertEquals(answer >= 0, verdicts.passes().get(p) > 0);
        }
        for (int w = 0; w < one.worked().size(); w++) {
            Outcome outcome = verdicts.worked().get(w);
            assertTrue(
                    used.contains(w)
                            || outcome == Outcome.ALIAS
                            || outcome == one.worked().get(w).otherwise(),
                    "worked " + w);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return MadeUpCases.crowded();
    }

    private static Outcome unlessAlias(Outcome planned, Outcome worked) {
        return worked == Outcome.ALIAS ? planned : worked;
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static List<Duty> shuffled(List<Duty> duties, Random random) {
        List<Duty> shuffled = new ArrayList<>(duties);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static List<Duty> sorted(List<Duty> duties, Comparator<Duty> order) {
        return duties.stream().sorted(order).toList();
    }
}
