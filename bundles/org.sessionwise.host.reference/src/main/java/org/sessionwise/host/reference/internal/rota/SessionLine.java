package org.sessionwise.host.reference.internal.rota;

import java.util.Locale;

/** A session as a line of the audit: keys, no names. */
final class SessionLine {

    private final LocalTimes times;

    SessionLine(LocalTimes times) {
        this.times = times;
    }

    String of(RotaSession session) {
        SessionContent content = session.content();
        return "%s %s %s to %s, %s%s"
                .formatted(
                        content.staff(),
                        content.duty(),
                        times.format(content.period().start()).replace('T', ' '),
                        times.format(content.period().end()).substring(11),
                        content.status().name().toLowerCase(Locale.ROOT),
                        content.paidExtra() ? ", paid extra" : "");
    }

    Cell cell(RotaSession session) {
        return new Cell(
                session.content().staff(), times.day(session.content().period().start()));
    }
}
