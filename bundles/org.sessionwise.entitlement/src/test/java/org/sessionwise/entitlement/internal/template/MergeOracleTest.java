package org.sessionwise.entitlement.internal.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.entitlement.internal.fakes.Plans;
import org.sessionwise.host.spi.TemplateSlot;

/**
 * Compares the merge with a table that a person could fill in by hand. Each activity has its own duty and at most one slot, on
 * one of eight half-days, so that base, theirs and ours of it are plain, and two slots clash if they are on the same half-day.
 */
class MergeOracleTest {

    private static final StaffId AMY = new StaffId("amy");
    private static final int PLACES = 8;
    private static final int ACTIVITIES = 4;
    private static final String OTHER = "X";
    private static final DutyMapping MAPPING = mapping();

    private static DutyMapping mapping() {
        Map<ActivityCode, DutyCode> duties = new HashMap<>();
        for (int i = 0; i < ACTIVITIES; i++) {
            duties.put(new ActivityCode("A" + i), new DutyCode("D" + i));
        }
        return new DutyMapping(duties);
    }

    /** What stands on a half-day: a duty and the place. */
    private record Standing(String duty, int place) {

        TemplateSlot slot() {
            return TemplateSlot.of(
                    TemplateSlot.NEW, AMY, new DutyCode(duty), 1 + place / 4, day(place), start(place), end(place));
        }
    }

    private static DayOfWeek day(int place) {
        return place % 4 < 2 ? DayOfWeek.MONDAY : DayOfWeek.SUNDAY;
    }

    private static LocalTime start(int place) {
        return LocalTime.of(place % 2 == 0 ? 8 : 13, 0);
    }

    private static LocalTime end(int place) {
        return start(place).plusHours(4);
    }

    /** One case: for each activity what we wrote, what a person made of it and what the plan says now; and people's own. */
    private static final class Case {

        private final Random random;
        private final Map<Integer, Integer> base = new TreeMap<>();
        private final Map<Integer, Standing> theirs = new TreeMap<>();
        private final Map<Integer, Integer> ours = new TreeMap<>();
        private final TreeSet<Integer> own = new TreeSet<>();

        private Case(long seed) {
            random = new Random(seed);
            for (int i = 0; i < ACTIVITIES; i++) {
                int activity = i;
                somewhere().ifPresent(place -> {
                    base.put(activity, place);
                    touched(activity, place).ifPresent(stands -> theirs.put(activity, stands));
                });
                (random.nextBoolean() ? Optional.ofNullable(base.get(activity)) : somewhere())
                        .ifPresent(place -> ours.put(activity, place));
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                own.add(random.nextInt(PLACES));
            }
        }

        private Optional<Integer> somewhere() {
            return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(random.nextInt(PLACES));
        }

        private Optional<Standing> touched(int activity, int place) {
            return switch (random.nextInt(6)) {
                case 0 -> Optional.empty();
                case 1 -> Optional.of(new Standing("D" + activity, random.nextInt(PLACES)));
                case 2 -> Optional.of(new Standing(OTHER, place));
                default -> Optional.of(new Standing("D" + activity, place));
            };
        }

        private Map<StaffId, List<JobPlanVersion>> plan(int version, Map<Integer, Integer> places) {
            Activity[] activities = places.entrySet().stream()
                    .map(at -> Plans.cyclic(
                            "a" + at.getKey(),
                            "A" + at.getKey(),
                            MergeModel.WEEKS,
                            Plans.slot(
                                    1 + at.getValue() / 4,
                                    day(at.getValue()),
                                    start(at.getValue()).toString(),
                                    end(at.getValue()).toString())))
                    .toArray(Activity[]::new);
            return Map.of(AMY, List.of(Plans.plan("J", version, "101", Plans.from("2026-01-05"), activities)));
        }

        /** Plays the case: we write the base, people edit. */
        private MergeModel played() {
            MergeModel model = new MergeModel();
            model.apply(plan(1, base), MAPPING, MergeModel::none);
            Map<String, String> ids = new HashMap<>();
            model.slots.values().forEach(slot -> ids.put(slot.duty().value(), slot.id()));
            base.keySet()
                    .forEach(activity -> model.handChanges(
                            ids.get("D" + activity),
                            Optional.ofNullable(theirs.get(activity)).map(Standing::slot)));
            own.forEach(place -> model.handWrites(new Standing(OTHER, place).slot()));
            return model;
        }

        private boolean untouched(int activity) {
            Standing stands = theirs.get(activity);
            return stands != null && stands.equals(new Standing("D" + activity, base.get(activity)));
        }

        private boolean agreed(int activity) {
            Standing stands = theirs.get(activity);
            return stands != null
                    && ours.containsKey(activity)
                    && stands.equals(new Standing("D" + activity, ours.get(activity)));
        }

        /** Tells whether people have something there that the plan did not ask for. */
        private boolean peopleAt(int place) {
            return own.contains(place)
                    || theirs.entrySet().stream()
                            .anyMatch(each -> each.getValue().place() == place
                                    && !untouched(each.getKey())
                                    && !agreed(each.getKey()));
        }

        /** Nobody decides: plans win where people did nothing, people win everywhere else. */
        private List<Standing> undecided() {
            List<Standing> expected = new ArrayList<>();
            own.forEach(place -> expected.add(new Standing(OTHER, place)));
            for (int activity = 0; activity < ACTIVITIES; activity++) {
                Optional<Standing> wanted = wanted(activity);
                Optional<Standing> free = wanted.filter(at -> !peopleAt(at.place()));
                if (!base.containsKey(activity)) {
                    free.ifPresent(expected::add);
                } else if (!untouched(activity)) {
                    Optional.ofNullable(theirs.get(activity)).ifPresent(expected::add);
                } else if (wanted.isPresent()) {
                    expected.add(free.orElse(theirs.get(activity)));
                }
            }
            return expected;
        }

        /** The plan's is taken everywhere: a person's own slot gives way where a new activity comes to its half-day. */
        private List<Standing> taken() {
            List<Standing> expected = new ArrayList<>();
            for (int activity = 0; activity < ACTIVITIES; activity++) {
                wanted(activity).ifPresent(expected::add);
            }
            own.stream()
                    .filter(place -> ours.entrySet().stream()
                            .noneMatch(at -> at.getValue().equals(place) && !base.containsKey(at.getKey())))
                    .forEach(place -> expected.add(new Standing(OTHER, place)));
            return expected;
        }

        private Optional<Standing> wanted(int activity) {
            return Optional.ofNullable(ours.get(activity)).map(place -> new Standing("D" + activity, place));
        }
    }

    private static Map<String, Long> content(List<Standing> expected) {
        MergeModel model = new MergeModel();
        expected.forEach(standing -> model.handWrites(standing.slot()));
        return model.content();
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void templateIsWhatTheTableSays(@ForAll long seed) {
        Case one = new Case(seed);
        MergeModel start = one.played();
        Map<StaffId, List<JobPlanVersion>> plan = one.plan(2, one.ours);

        MergeModel undecided = start.copy();
        undecided.apply(plan, MAPPING, MergeModel::none);
        assertEquals(content(one.undecided()), undecided.content());

        MergeModel kept = start.copy();
        kept.apply(plan, MAPPING, MergeModel::keepAll);
        assertEquals(content(one.undecided()), kept.content());

        MergeModel taken = start.copy();
        taken.apply(plan, MAPPING, MergeModel::takeAll);
        assertEquals(content(one.taken()), taken.content());
    }
}
