package org.sessionwise.demo.internal.rota;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.domain.plan.CycleSlot;

/**
 * The pattern behind a cyclic rota. All work the same cycle, each a week behind the one before: week {@code w} of doctor
 * {@code i} is week {@code w - i} of the pattern. So what a bank holiday hides in the week of one doctor stands in the weeks of
 * the others.
 */
final class CyclicPattern {

    private record Work(String duty, LocalTime start, LocalTime end) {}

    private record Place(int week, DayOfWeek day) {}

    private static final Comparator<CycleSlot> ORDER =
            Comparator.comparing(CycleSlot::week).thenComparing(CycleSlot::day).thenComparing(CycleSlot::start);

    private final Rota rota;
    private final BankHolidays holidays;
    private final Map<String, Map<LocalDate, Set<Work>>> workOf;
    private final Map<Place, List<Set<Work>>> seenIn = new HashMap<>();

    CyclicPattern(Rota rota, BankHolidays holidays) {
        this.rota = rota;
        this.holidays = holidays;
        this.workOf = rota.template().stream()
                .collect(Collectors.groupingBy(
                        Shift::person,
                        Collectors.groupingBy(
                                Shift::date,
                                Collectors.mapping(
                                        shift -> new Work(shift.duty(), shift.start(), shift.end()),
                                        Collectors.toSet()))));
        for (int doctor = 0; doctor < rota.doctors().size(); doctor++) {
            look(doctor);
        }
    }

    private void look(int doctor) {
        rota.settings().days().dates().filter(date -> !isHoliday(date)).forEach(date -> seenIn.computeIfAbsent(
                        place(doctor, date), place -> new ArrayList<>())
                .add(work(doctor, date)));
    }

    /** Returns the slots of one doctor's own cycle by duty, as if there were no bank holidays, in the order of the week. */
    SortedMap<String, List<CycleSlot>> of(int doctor) {
        SortedMap<String, List<CycleSlot>> slots = new TreeMap<>();
        rota.settings().days().dates().forEach(date -> {
            Set<Work> works = new HashSet<>(work(doctor, date));
            if (isHoliday(date)) {
                works.addAll(hidden(place(doctor, date)));
            }
            int week = rota.settings().cycle().weekOf(date);
            works.forEach(work -> slots.computeIfAbsent(work.duty(), duty -> new ArrayList<>())
                    .add(new CycleSlot(week, date.getDayOfWeek(), work.start(), work.end())));
        });
        slots.values().forEach(list -> list.sort(ORDER));
        return slots;
    }

    /** Returns what everybody else does in this place of the pattern and nobody does on a bank holiday. */
    private Set<Work> hidden(Place place) {
        List<Set<Work>> others = seenIn.getOrDefault(place, List.of());
        return others.stream()
                .flatMap(Set::stream)
                .filter(work -> rota.settings().offOnBankHolidays().contains(work.duty()))
                .filter(work -> others.stream().allMatch(other -> other.contains(work)))
                .collect(Collectors.toSet());
    }

    private Place place(int doctor, LocalDate date) {
        int week = rota.settings().cycle().weekOf(date) - doctor;
        return new Place(Math.floorMod(week, rota.settings().cycleWeeks()), date.getDayOfWeek());
    }

    private Set<Work> work(int doctor, LocalDate date) {
        return workOf.getOrDefault(rota.doctors().get(doctor).key(), Map.of()).getOrDefault(date, Set.of());
    }

    private boolean isHoliday(LocalDate date) {
        return holidays.isHoliday(date, Nation.ENGLAND_AND_WALES);
    }
}
