package org.sessionwise.host.optaweb.internal.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterChange.Kind;

/** What happened between two looks, told once for each kind. Pure. */
final class Differences {

    private final DepartmentId department;
    private final Snapshot before;
    private final Snapshot now;
    private final List<RosterChange> found = new ArrayList<>();

    private Differences(DepartmentId department, Snapshot before, Snapshot now) {
        this.department = department;
        this.before = before;
        this.now = now;
    }

    static List<RosterChange> between(DepartmentId department, Snapshot before, Snapshot now) {
        Differences differences = new Differences(department, before, now);
        differences.find();
        return differences.found;
    }

    private void find() {
        DateRange both = span(before.window(), now.window());
        if (!now.staff().equals(before.staff())) {
            tell(Kind.STAFF, Set.of(), both);
        }
        if (!now.rotation().equals(before.rotation())) {
            tell(Kind.TEMPLATE, Set.of(), DateRange.startingOn(both.from()));
        }
        // A week's state makes sessions worked or not, for everybody.
        if (!now.state().equals(before.state())) {
            tell(Kind.WEEKS, Set.of(), both);
        }
        compare(Kind.SESSIONS, before.sessions(), now.sessions());
        compare(Kind.UNAVAILABILITY, before.leave(), now.leave());
    }

    private void compare(Kind kind, Map<Long, Noted> earlier, Map<Long, Noted> later) {
        List<Noted> touched = new ArrayList<>();
        Set<Long> keys = new HashSet<>(earlier.keySet());
        keys.addAll(later.keySet());
        for (long key : keys) {
            Optional<Noted> was = Optional.ofNullable(earlier.get(key));
            Optional<Noted> is = Optional.ofNullable(later.get(key));
            if (!was.equals(is)) {
                Stream.of(was, is).flatMap(Optional::stream).forEach(touched::add);
            }
        }
        // What nobody has or had makes no difference to anybody.
        touched.removeIf(noted -> noted.staff().isEmpty());
        if (!touched.isEmpty()) {
            Set<StaffId> people = new HashSet<>();
            touched.forEach(noted -> people.add(noted.staff().orElseThrow()));
            tell(
                    kind,
                    people,
                    touched.stream().map(Noted::dates).reduce(Differences::span).orElseThrow());
        }
    }

    private void tell(Kind kind, Set<StaffId> people, DateRange dates) {
        found.add(RosterChange.of(kind, department, people, dates));
    }

    private static DateRange span(DateRange one, DateRange other) {
        return new DateRange(
                one.from().isBefore(other.from()) ? one.from() : other.from(),
                one.until().isAfter(other.until()) ? one.until() : other.until());
    }
}
