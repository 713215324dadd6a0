package org.sessionwise.demo.internal.trust;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sessionwise.demo.internal.trust.MadeUpRoster.Owned;
import org.sessionwise.demo.internal.trust.TrustDocument.Staff;
import org.sessionwise.domain.Period;

/** What is told of single days (single-days.txt): sessions that were given away, and work that no dice make. */
final class SingleDays {

    private final Map<String, Staff> staff;

    SingleDays(Collection<Staff> staff) {
        this.staff = staff.stream().collect(Collectors.toMap(Staff::id, Function.identity()));
    }

    /** Changes everybody's roster. */
    void change(List<Owned> all) {
        for (String line : Table.lines("single-days.txt")) {
            List<String> words = List.of(line.split(" +"));
            Staff person = staff.get(words.get(1));
            if (words.get(0).equals("given")) {
                give(all, person, LocalDateTime.parse(words.get(2)), staff.get(words.get(3)));
            } else {
                all.add(new Owned(person, added(words)));
            }
        }
    }

    private static void give(List<Owned> all, Staff person, LocalDateTime start, Staff colleague) {
        Owned given = all.stream()
                .filter(owned -> owned.person().equals(person) && starts(owned, start))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing to give away on " + start));
        all.remove(given);
        all.add(new Owned(colleague, given.entry().firstOf(person.id())));
    }

    private static boolean starts(Owned owned, LocalDateTime start) {
        return owned.entry()
                        .period()
                        .start()
                        .equals(start.atZone(SixMonths.ZONE).toInstant())
                && !owned.entry().status().equals("CANCELLED");
    }

    private static Entry added(List<String> words) {
        LocalDateTime start = LocalDateTime.parse(words.get(2));
        LocalDateTime end = LocalDateTime.parse(words.get(3));
        Period period = new Period(
                start.atZone(SixMonths.ZONE).toInstant(),
                end.atZone(SixMonths.ZONE).toInstant());
        Entry entry = Entry.of(words.get(4), period, PersonRoster.status(period));
        return words.contains("for-time-off") ? entry.asForTimeOffInLieu() : entry;
    }
}
