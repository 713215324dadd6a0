package org.sessionwise.reconciliation.internal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.host.spi.Cancellation;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSession.Status;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.Unavailability;

/** A small department whose roster, leave, plans and weeks change at random; each change is told as a host tells it. */
final class RandomEdits {

    static final LocalDate FIRST = LocalDate.of(2026, 8, 17);
    static final int WEEKS = 5;
    private static final List<String> DUTIES = List.of("CLINIC", "NIGHT", "THEATRE", "ADMIN");

    final Ward ward = new Ward(FIRST.minusDays(2));
    final List<StaffId> people =
            IntStream.range(0, 5).mapToObj(i -> new StaffId("p" + i)).toList();
    private final Random random;
    private int ids;

    RandomEdits(long seed) {
        random = new Random(seed);
        ward.clock.now = Instant.parse("2026-09-01T08:00:00Z");
        ward.host.people.clear();
        ward.host.weeks.clear();
        people.forEach(person -> ward.host.employ(person, false));
        people.forEach(this::plan);
        for (int week = 0; week < WEEKS; week++) {
            ward.host.week(FIRST.plusWeeks(week), RosterWeek.State.values()[random.nextInt(3)]);
        }
    }

    /** Makes one change and tells of it; returns whose figures may differ, or nobody where it is everybody. */
    Set<StaffId> edit() {
        int what = random.nextInt(1000);
        if (what < 3) {
            return week();
        }
        if (what < 20) {
            StaffId person = anybody();
            plan(person);
            return told(Set.of(person), Optional.empty());
        }
        if (what < 60) {
            return leave();
        }
        return what < 400 && ward.host.roster.size() < 120 || ward.host.roster.isEmpty() ? assign() : change();
    }

    private Set<StaffId> week() {
        ward.host.week(FIRST.plusWeeks(random.nextInt(WEEKS)), RosterWeek.State.values()[random.nextInt(3)]);
        return told(Set.of(), Optional.empty());
    }

    private Set<StaffId> leave() {
        StaffId person = anybody();
        if (ward.host.away.size() > 8) {
            Unavailability gone = ward.host.away.remove(random.nextInt(ward.host.away.size()));
            told(Set.of(gone.staff()), Optional.empty());
        }
        Unavailability.Kind kind = Unavailability.Kind.values()[random.nextInt(Unavailability.Kind.values().length)];
        ward.host.leave(person, day(), hour(), hour(), kind);
        return told(Set.of(person), Optional.empty());
    }

    private Set<StaffId> assign() {
        ids++;
        Status status = Status.values()[random.nextInt(2)];
        RosterSession session = ward.host.session("s" + ids, anybody(), duty(), day(), hour(), hour(), status);
        if (random.nextInt(10) == 0) {
            replace(session, random.nextBoolean() ? session.asPaidExtra() : session.asForTimeOffInLieu());
        }
        return told(concerned(session), Optional.of(days(session)));
    }

    private Set<StaffId> change() {
        RosterSession old = ward.host.roster.get(random.nextInt(ward.host.roster.size()));
        RosterSession changed =
                switch (random.nextInt(6)) {
                    case 0 -> with(old, old.staff(), FakeHost.time(day(), hour(), hour()), old.status());
                    case 1 ->
                        with(old, anybody(), old.period(), old.status())
                                .withOwner(old.owner().orElse(old.staff()));
                    case 2 -> with(old, old.staff(), old.period(), Status.values()[random.nextInt(2)]);
                    case 3 -> old.cancelled(cancellation(old.period()));
                    case 4 -> with(old, old.staff(), old.period(), Status.CANCELLED);
                    default -> old;
                };
        if (changed == old) {
            ward.host.roster.remove(old);
        } else {
            replace(old, changed);
        }
        Set<StaffId> both = new HashSet<>(concerned(old));
        both.addAll(concerned(changed));
        return told(both, Optional.of(Touched.around(days(old), days(changed))));
    }

    private Cancellation cancellation(Period period) {
        Cancellation by = Cancellation.by(Cancellation.By.values()[random.nextInt(2)]);
        return random.nextBoolean() ? by : by.at(period.start().minusSeconds(86_400L * (30 + random.nextInt(25))));
    }

    private void replace(RosterSession old, RosterSession by) {
        ward.host.roster.set(ward.host.roster.indexOf(old), by);
    }

    private static RosterSession with(RosterSession old, StaffId staff, Period period, Status status) {
        RosterSession changed = RosterSession.of(new SessionId(old.id().value()), staff, old.duty(), period, status);
        changed = old.paidExtra() ? changed.asPaidExtra() : changed;
        changed = old.forTimeOffInLieu() ? changed.asForTimeOffInLieu() : changed;
        return old.owner().isPresent() ? changed.withOwner(old.owner().get()) : changed;
    }

    private Set<StaffId> told(Set<StaffId> staff, Optional<DateRange> dates) {
        ward.keeper.touch(staff, dates);
        return staff;
    }

    private static Set<StaffId> concerned(RosterSession session) {
        Set<StaffId> both = new HashSet<>(Set.of(session.staff()));
        session.owner().ifPresent(both::add);
        return both;
    }

    private static DateRange days(RosterSession session) {
        LocalDate day = session.period().startDate(FakeHost.LONDON);
        return new DateRange(day, day.plusDays(1));
    }

    private void plan(StaffId person) {
        LocalDate change = FIRST.plusDays(random.nextInt(7 * WEEKS));
        LocalDate end = FIRST.plusWeeks(WEEKS + 1);
        JobPlanVersion first = Plans.plan(1, new DateRange(FIRST.minusWeeks(1), change), activities());
        JobPlanVersion second = Plans.plan(2, new DateRange(change.plusDays(random.nextInt(2)), end), activities());
        ward.register.put(person, first, second);
    }

    private Activity[] activities() {
        Activity lists = Activity.builder(
                        new ActivityId("lists"),
                        new ActivityCode("THEATRE"),
                        ActivityCategory.DCC,
                        new Timing.Annualised(20, Duration.ofHours(4)))
                .covered(random.nextBoolean())
                .build();
        return Stream.concat(Stream.of(lists), IntStream.range(0, 3).mapToObj(i -> weekly("a" + i)))
                .toArray(Activity[]::new);
    }

    private Activity weekly(String id) {
        String code = random.nextInt(12) == 0 ? "UNMAPPED" : duty();
        HolidayRule rule = HolidayRule.values()[random.nextInt(2)];
        return Plans.weekly(id, code, DayOfWeek.of(1 + random.nextInt(7)), hour(), hour(), rule);
    }

    private StaffId anybody() {
        return people.get(random.nextInt(people.size()));
    }

    private String duty() {
        return new DutyCode(DUTIES.get(random.nextInt(DUTIES.size()))).value();
    }

    private LocalDate day() {
        return FIRST.minusDays(3).plusDays(random.nextInt(7 * WEEKS + 6));
    }

    private String hour() {
        return "%02d:00".formatted(random.nextInt(8) * 3);
    }
}
