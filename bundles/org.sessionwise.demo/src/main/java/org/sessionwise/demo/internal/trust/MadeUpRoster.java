package org.sessionwise.demo.internal.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sessionwise.demo.internal.trust.TrustDocument.Leave;
import org.sessionwise.demo.internal.trust.TrustDocument.Session;
import org.sessionwise.demo.internal.trust.TrustDocument.Staff;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.calendar.BankHolidays;

/** Half a year of everybody's roster and leave. */
final class MadeUpRoster {

    /** An entry of the roster and whose it is. */
    record Owned(Staff person, Entry entry) {}

    private final Collection<Staff> staff;
    private final Map<String, List<MadeUpPlan>> plansOf;
    private final Map<String, MadeUpDepartment> departments;
    private final RosterLife life;
    private final List<AbsentDays> absences = Stream.of("leave.txt", "leave-more.txt")
            .flatMap(resource -> Table.lines(resource).stream())
            .map(AbsentDays::of)
            .toList();

    MadeUpRoster(
            Collection<Staff> staff,
            Map<String, List<MadeUpPlan>> plansOf,
            List<MadeUpDepartment> departments,
            Map<String, String> duties) {
        this.staff = staff;
        this.plansOf = plansOf;
        this.departments = departments.stream().collect(Collectors.toMap(MadeUpDepartment::id, Function.identity()));
        life = new RosterLife(BankHolidays.published(), duties);
    }

    /** Returns all sessions in the order of the prefixes of their ids, and then of time. */
    List<Session> sessions() {
        List<Owned> all = new ArrayList<>();
        for (Staff person : staff) {
            List<AbsentDays> own = absences.stream()
                    .filter(absence -> absence.staff().equals(person.id()))
                    .toList();
            life.of(person, plansOf.get(person.id()), own, department(person).rostered(), elsewhere(person, all))
                    .forEach(entry -> all.add(new Owned(person, entry)));
        }
        new SingleDays(staff).change(all);
        all.sort(Comparator.comparing(owned -> owned.entry().period().start()));
        List<String> prefixes = departments.values().stream()
                .map(MadeUpDepartment::sessionPrefix)
                .distinct()
                .sorted()
                .toList();
        return prefixes.stream().flatMap(prefix -> numbered(prefix, all)).toList();
    }

    private MadeUpDepartment department(Staff person) {
        return departments.get(person.department());
    }

    /** One person may have two assignments: where the other is planned, or rostered already, this one is not. */
    private List<Period> elsewhere(Staff person, List<Owned> rostered) {
        List<Period> taken = new ArrayList<>();
        for (Staff other : staff) {
            boolean same =
                    person.registration() != null && person.registration().equals(other.registration());
            if (same && !other.id().equals(person.id())) {
                taken.addAll(
                        life.reserved(plansOf.get(other.id()), department(other).rostered()));
                rostered.stream()
                        .filter(owned -> owned.person().equals(other))
                        .forEach(owned -> taken.add(owned.entry().period()));
            }
        }
        return taken;
    }

    private Stream<Session> numbered(String prefix, List<Owned> all) {
        List<Owned> own = all.stream()
                .filter(owned -> department(owned.person()).sessionPrefix().equals(prefix))
                .toList();
        return IntStream.range(0, own.size())
                .mapToObj(i -> session(
                        prefix + (i + 1), own.get(i).person(), own.get(i).entry()));
    }

    private static Session session(String id, Staff person, Entry entry) {
        CallingOff off = entry.calledOff();
        return new Session(
                id,
                person.id(),
                entry.duty(),
                wallClock(entry.period().start()),
                wallClock(entry.period().end()),
                entry.status(),
                entry.reason(),
                entry.paidExtra(),
                entry.timeOffInLieu(),
                entry.owner(),
                off == null ? null : off.by(),
                off == null || off.at() == null ? null : wallClock(off.at()));
    }

    private static String wallClock(Instant instant) {
        return instant.atZone(SixMonths.ZONE).toLocalDateTime().toString();
    }

    List<Leave> leave() {
        return IntStream.range(0, absences.size())
                .mapToObj(i -> absences.get(i).toLeave("l" + (i + 1)))
                .toList();
    }
}
