package org.sessionwise.reconciliation.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.matching.Row;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.reconciliation.internal.ledger.Kind;
import org.sessionwise.reconciliation.internal.ledger.PlanActivity;
import org.sessionwise.reconciliation.internal.ledger.Role;
import org.sessionwise.reconciliation.internal.ledger.TimedKind;

/**
 * A session of the roster that concerns a person, theirs or given away, and how it takes part.
 *
 * @param date the day it belongs to, in the host's zone
 * @param category of the first activity of the ruling plan that the duty stands for
 * @param drawsOn the activity without dates that it draws on if no dated occurrence takes it
 */
record Attendance(
        RosterSession session,
        LocalDate date,
        Workload workload,
        Optional<ActivityCategory> category,
        Optional<PlanActivity> drawsOn,
        Role rostered,
        Role delivered) {

    /** By start, then by id: the order of rows. */
    static final Comparator<Attendance> ORDER = Comparator.<Attendance, Instant>comparing(Attendance::start)
            .thenComparing(attendance -> attendance.session().id());

    Instant start() {
        return session.period().start();
    }

    Role role(Basis basis) {
        return basis == Basis.ROSTERED ? rostered : delivered;
    }

    Kind kind() {
        return Kind.ofSession(session.duty(), workload, category, drawsOn, rostered, delivered);
    }

    TimedKind timed() {
        return new TimedKind(Row.minute(start()), kind());
    }

    /** Returns it as findings tell it; {@code commitment}: what it draws on, or empty text. */
    Finding.Worked told(String commitment) {
        return new Finding.Worked(
                session.id(), session.duty(), session.period(), workload, session.paidExtra(), commitment);
    }
}
