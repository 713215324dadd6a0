package org.sessionwise.host.reference.internal.web;

import java.time.Instant;
import java.util.Optional;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.json.Fields;
import org.sessionwise.host.reference.internal.rota.LocalTimes;
import org.sessionwise.host.reference.internal.rota.RotaSession;
import org.sessionwise.host.reference.internal.rota.SessionContent;
import org.sessionwise.host.spi.RosterSession.Status;

/**
 * A session as the pages show and send it; times are the host's wall clock.
 *
 * @param day the day it belongs to
 * @param reason why it was cancelled; empty text if there is none
 */
record SessionView(
        String id,
        int version,
        String staff,
        String duty,
        String day,
        String start,
        String end,
        String status,
        String reason,
        boolean paidExtra) {

    static SessionView of(RotaSession session, LocalTimes times) {
        SessionContent content = session.content();
        Period period = content.period();
        return new SessionView(
                session.id().value(),
                session.version(),
                content.staff().value(),
                content.duty().value(),
                times.day(period.start()).toString(),
                times.format(period.start()),
                times.format(period.end()),
                content.status().name(),
                content.reason().orElse(""),
                content.paidExtra());
    }

    static SessionContent read(Fields body, LocalTimes times) {
        Instant start = body.instant("start", times);
        Instant end = body.instant("end", times);
        if (!start.isBefore(end)) {
            throw body.wrong("end", "a time after the start");
        }
        Optional<String> reason = body.optionalText("reason");
        return new SessionContent(
                new StaffId(body.text("staff")),
                new DutyCode(body.text("duty")),
                new Period(start, end),
                body.choice("status", Status.class),
                reason,
                body.flag("paidExtra"));
    }
}
