package org.sessionwise.host.tck;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.example.acme.AcmeUnderTest;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterChange.Kind;
import org.sessionwise.host.spi.RosterChangeListener;
import org.sessionwise.host.spi.RosterSession;

/** The example adapter as if its product told nothing of sessions: it looks at them again and again, and compares. */
class LookingAgain extends AcmeUnderTest {

    private static final DateRange YEAR = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
    private static final long PAUSE_MILLIS = 150;

    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();

    @Override
    public void listen(RosterChangeListener listener) {
        super.listen(change -> {
            if (change.kind() != Kind.SESSIONS) {
                listener.changed(change);
            }
        });
        Set<RosterSession> seen = new HashSet<>(sessions());
        looking.scheduleWithFixedDelay(() -> look(seen, listener), PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look(Set<RosterSession> seen, RosterChangeListener listener) {
        Set<RosterSession> now = new HashSet<>(sessions());
        Set<RosterSession> other = new HashSet<>(now);
        other.removeAll(seen);
        seen.removeAll(now);
        other.addAll(seen);
        seen.clear();
        seen.addAll(now);
        try {
            other.forEach(session -> listener.changed(change(session)));
        } catch (RuntimeException fails) {
            System.getLogger(LookingAgain.class.getName()).log(System.Logger.Level.DEBUG, "A listener failed", fails);
        }
    }

    private RosterChange change(RosterSession session) {
        LocalDate day = session.period().startDate(rosterHost().zone());
        return RosterChange.of(
                Kind.SESSIONS, department(), Set.of(session.staff()), new DateRange(day, day.plusDays(1)));
    }

    private List<RosterSession> sessions() {
        try {
            return sessionSource()
                    .sessions(department(), Period.of(YEAR, rosterHost().zone()));
        } catch (HostUnavailableException e) {
            throw new IllegalStateException("nobody took it down", e);
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
        super.close();
    }
}
