package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.StaffMember;

/** Tells both sides of a swap how it goes, in words. */
final class SwapNotices {

    private final People people;
    private final LocalTimes times;

    SwapNotices(People people, LocalTimes times) {
        this.people = people;
        this.times = times;
    }

    void accepted(Connection connection, Swap swap, RotaSession session, Instant at) throws SQLException {
        String taker = name(swap.colleague().orElseThrow());
        NoticeBoard.tell(
                connection,
                swap.staff(),
                at,
                taker + " takes your shift (" + shift(session)
                        + "). The coordinator has to approve it: until then it is yours.");
    }

    void ended(Connection connection, Swap swap, Optional<RotaSession> session, Instant at) throws SQLException {
        String what = session.map(this::shift).orElse("no longer on the roster");
        String because = swap.words().map(words -> " Reason: " + words).orElse("");
        String mine =
                switch (swap.state()) {
                    case APPROVED ->
                        "Your swap is approved: " + name(swap.colleague().orElseThrow()) + " works " + what + ".";
                    case REFUSED -> "Your swap is not approved: you still work " + what + ".";
                    default -> "";
                };
        String theirs =
                switch (swap.state()) {
                    case APPROVED ->
                        "The swap is approved: you work " + what + ", in place of " + name(swap.staff()) + ".";
                    case REFUSED -> "The swap is not approved: you do not work " + what + ".";
                    default -> "The shift you took is withdrawn: " + what + ".";
                };
        if (!mine.isEmpty()) {
            NoticeBoard.tell(connection, swap.staff(), at, mine + because);
        }
        if (swap.colleague().isPresent()) {
            NoticeBoard.tell(connection, swap.colleague().get(), at, theirs + because);
        }
    }

    private String name(StaffId staff) {
        return people.person(staff).map(StaffMember::displayName).orElse("A colleague");
    }

    private String shift(RotaSession session) {
        SessionContent content = session.content();
        String duty = people.duty(content.duty())
                .map(Duty::name)
                .orElse(content.duty().value());
        String start = times.format(content.period().start()).replace("T", ", ");
        return duty + ", " + start + " to "
                + times.format(content.period().end()).substring(11);
    }
}
