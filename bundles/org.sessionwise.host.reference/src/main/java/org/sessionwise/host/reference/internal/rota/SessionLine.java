package org.sessionwise.host.reference.internal.rota;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterChange;

/** A session as a line of the audit and as a change to be told: keys, no names. */
final class SessionLine {

    private final LocalTimes times;

    SessionLine(LocalTimes times) {
        this.times = times;
    }

    String of(RotaSession session) {
        SessionContent content = session.content();
        return "%s %s %s to %s, %s%s%s%s"
                .formatted(
                        content.staff(),
                        content.duty(),
                        times.format(content.period().start()).replace('T', ' '),
                        times.format(content.period().end()).substring(11),
                        status(content),
                        content.paidExtra() ? ", paid extra" : "",
                        content.timeOffInLieu() ? ", for time off in lieu" : "",
                        session.owner().map(owner -> ", first of " + owner).orElse(""));
    }

    private String status(SessionContent content) {
        return content.status().name().toLowerCase(Locale.ROOT)
                + content.cancellation()
                        .map(off -> " by the " + off.by().name().toLowerCase(Locale.ROOT)
                                + off.at().map(at -> " on " + times.day(at)).orElse(""))
                        .orElse("");
    }

    /** Returns the change to be told of these: everybody whose they are or were first, and all their days. */
    RosterChange change(RotaSession... touched) {
        Set<StaffId> staff = Stream.of(touched)
                .flatMap(session -> Stream.concat(Stream.of(session.content().staff()), session.owner().stream()))
                .collect(Collectors.toSet());
        List<LocalDate> days =
                Stream.of(touched).map(session -> cell(session).day()).sorted().toList();
        DateRange range = new DateRange(days.get(0), days.get(days.size() - 1).plusDays(1));
        return RosterChange.of(RosterChange.Kind.SESSIONS, touched[0].department(), staff, range);
    }

    Cell cell(RotaSession session) {
        return new Cell(
                session.content().staff(), times.day(session.content().period().start()));
    }
}
