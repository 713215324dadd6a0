package org.sessionwise.domain.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.domain.contract.ContractCatalogue;

/** Plans of any kind, the same for the same seed. */
final class MadeUpPlans {

    private static final ContractCatalogue SHIPPED = ContractCatalogue.published();
    private static final List<String> CODES = List.copyOf(SHIPPED.all().keySet());
    private static final int[] CYCLES = {1, 1, 2, 4, 5, 6, 8, 9};
    private static final LocalDate MONDAY = LocalDate.of(2025, 12, 29);

    private final Random random;

    MadeUpPlans(long seed) {
        this.random = new Random(seed);
    }

    JobPlanVersion plan() {
        return plan(random.nextInt(8));
    }

    /** Returns a plan with so many activities, in force for all time that anybody looks at. */
    JobPlanVersion plan(int activities) {
        String code = CODES.get(random.nextInt(CODES.size()));
        List<Activity> all = new ArrayList<>();
        for (int i = 0; i < activities; i++) {
            all.add(activity("a" + i, timing()));
        }
        return JobPlanVersion.builder(
                        new JobPlanId("P" + random.nextInt(1000)),
                        1,
                        new PersonReference(Optional.of("1"), Optional.empty()),
                        DateRange.startingOn(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(366))))
                .contract(Contract.inHours(code).governedBy(SHIPPED.terms(code)))
                .nation(one(Nation.values()))
                .activities(all)
                .build();
    }

    /** Returns a plan whose activities all have times of their own, in short cycles. */
    JobPlanVersion timetable(int activities) {
        List<Activity> all = new ArrayList<>();
        for (int i = 0; i < activities; i++) {
            all.add(activity("a" + i, timetabled(1 + random.nextInt(4))));
        }
        return plan(0).toBuilder().activities(all).build();
    }

    private Activity activity(String id, Timing timing) {
        return Activity.builder(new ActivityId(id), new ActivityCode("A"), one(ActivityCategory.values()), timing)
                .holidayRule(one(HolidayRule.values()))
                .remuneration(one(Remuneration.values()))
                .premiumAs(one(PremiumAs.values()))
                .covered(random.nextBoolean())
                .priority(1 + random.nextInt(3))
                .build();
    }

    private Timing timing() {
        Duration each = Duration.ofMinutes(1 + random.nextInt(900));
        return switch (random.nextInt(9)) {
            case 0 -> new Timing.Flexible(each);
            case 1 -> new Timing.Annualised(1 + random.nextInt(300), each);
            case 2 -> new Timing.Counted(1 + random.nextInt(9), one(Timing.Counted.Per.values()), each);
            case 3 -> new Timing.OnCall(1 + random.nextInt(80), new OnCallWork(each, each, Duration.ZERO, each));
            case 4 -> new Timing.Monthly(List.of(new NthWeekday(nth(), one(DayOfWeek.values()), time(), time())));
            default -> timetabled(CYCLES[random.nextInt(CYCLES.length)]);
        };
    }

    private Timing timetabled(int weeks) {
        Set<CycleSlot> slots = new HashSet<>();
        Set<List<Object>> starts = new HashSet<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            CycleSlot slot = new CycleSlot(1 + random.nextInt(weeks), one(DayOfWeek.values()), time(), time());
            if (starts.add(List.of(slot.week(), slot.day(), slot.start()))) {
                slots.add(slot);
            }
        }
        return new Timing.Timetabled(new Cycle(weeks, MONDAY.plusWeeks(random.nextInt(9))), List.copyOf(slots));
    }

    private int nth() {
        int nth = random.nextInt(6);
        return nth == 0 ? NthWeekday.LAST : nth;
    }

    private LocalTime time() {
        return LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
