package org.sessionwise.demo.internal.trust;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
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

    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ISO_LOCAL_DATE_TIME.withZone(SixMonths.ZONE);

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
                give(all, person, instant(words.get(2)), staff.get(words.get(3)));
            } else {
                all.add(new Owned(person, added(words)));
            }
        }
    }

    private static void give(List<Owned> all, Staff person, Instant start, Staff colleague) {
        Owned given = all.stream()
                .filter(owned -> owned.person().equals(person) && starts(owned, start))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing to give away on " + start));
        all.remove(given);
        all.add(new Owned(colleague, given.entry().firstOf(person.id())));
    }

    private static boolean starts(Owned owned, Instant start) {
        return owned.entry().period().start().equals(start)
                && !owned.entry().status().equals("CANCELLED");
    }

    private static Entry added(List<String> words) {
        Period period = new Period(instant(words.get(2)), instant(words.get(3)));
        Entry entry = Entry.of(words.get(4), period, PersonRoster.status(period));
        return words.contains("for-time-off") ? entry.asForTimeOffInLieu() : entry;
    }

    /** Reads a time by the clock on the wall. */
    private static Instant instant(String local) {
        return ZonedDateTime.parse(local, WALL_CLOCK).toInstant();
    }
}
