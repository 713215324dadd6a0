package org.sessionwise.host.rotamap.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.Duty;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterWeek;

/** Everything that one complete read of the rota told. Immutable. */
final class RotaPicture {

    private final List<RosterSession> sessions;
    private final List<RosterWeek> weeks;
    private final List<Duty> duties;
    private final Map<StaffId, String> people;

    /** Takes sessions ordered by start and id, weeks by date, duties by name, and the people's names by key. */
    RotaPicture(List<RosterSession> sessions, List<LocalDate> mondays, List<Duty> duties, Map<StaffId, String> people) {
        this.sessions = List.copyOf(sessions);
        // That the interface tells a week is all that is known of it: somebody was meant to see it.
        this.weeks = mondays.stream()
                .map(monday -> RosterWeek.of(monday, RosterWeek.State.PUBLISHED))
                .toList();
        this.duties = List.copyOf(duties);
        this.people = Map.copyOf(people);
    }

    List<RosterSession> sessions(Period period) {
        return sessions.stream()
                .filter(session -> session.period().overlaps(period))
                .toList();
    }

    List<RosterWeek> weeks(DateRange range) {
        return weeks.stream().filter(week -> range.contains(week.monday())).toList();
    }

    List<Duty> duties() {
        return duties;
    }

    /** Returns the name of each person who is on the rota. */
    Map<StaffId, String> people() {
        return people;
    }
}
