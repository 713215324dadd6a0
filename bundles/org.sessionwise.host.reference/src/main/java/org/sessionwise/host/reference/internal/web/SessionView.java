package org.sessionwise.host.reference.internal.web;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.json.CancellationFields;
import org.sessionwise.host.reference.internal.json.Fields;
import org.sessionwise.host.reference.internal.rota.LocalTimes;
import org.sessionwise.host.reference.internal.rota.RotaSession;
import org.sessionwise.host.reference.internal.rota.SessionContent;
import org.sessionwise.host.spi.Cancellation;
import org.sessionwise.host.spi.RosterSession.Status;

/**
 * A session as the pages show and send it; times are the host's wall clock.
 *
 * @param day the day it belongs to
 * @param reason why it was cancelled; empty text if there is none
 * @param owner whose it was before it was swapped or given to a colleague; empty text if it still is its first person's
 * @param cancelledBy TRUST, PERSON or empty text
 * @param cancelledAt when it was called off; empty text if nobody said
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
        boolean paidExtra,
        boolean timeOffInLieu,
        String owner,
        String cancelledBy,
        String cancelledAt) {

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
                content.paidExtra(),
                content.timeOffInLieu(),
                session.owner().map(StaffId::value).orElse(""),
                content.cancellation().map(off -> off.by().name()).orElse(""),
                content.cancellation()
                        .flatMap(Cancellation::at)
                        .map(times::format)
                        .orElse(""));
    }

    /** Returns the view for somebody who sees these people: whose it was first is told of them alone. */
    SessionView forWhoSees(Predicate<String> people) {
        return owner.isEmpty() || people.test(owner)
                ? this
                : new SessionView(
                        id,
                        version,
                        staff,
                        duty,
                        day,
                        start,
                        end,
                        status,
                        reason,
                        paidExtra,
                        timeOffInLieu,
                        "",
                        cancelledBy,
                        cancelledAt);
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
                body.flag("paidExtra"),
                body.optionalFlag("timeOffInLieu"),
                CancellationFields.read(body, times));
    }
}
