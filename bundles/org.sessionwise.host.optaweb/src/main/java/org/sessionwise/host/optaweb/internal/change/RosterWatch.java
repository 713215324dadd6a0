package org.sessionwise.host.optaweb.internal.change;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.sessionwise.domain.DateRange;
import org.sessionwise.host.optaweb.internal.product.Deadline;
import org.sessionwise.host.optaweb.internal.product.RosterState;
import org.sessionwise.host.optaweb.internal.product.RosterView;
import org.sessionwise.host.optaweb.internal.product.TenantReading;
import org.sessionwise.host.optaweb.internal.rotation.Rotation;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterChangeListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again at what is likely to change, from four weeks before the last final week to a year after the draft (so
 * early is leave entered), and tells what is different. This is no change feed: what happens outside that window, or comes and goes between two looks, is
 * never told, and what happens is told only at the next look. What was read before the first look may be old by then, so
 * after that one everything is told. Not for several threads; used by the adapter's one.
 */
public final class RosterWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RosterWatch.class);
    private static final int WEEKS_BEFORE = 4;
    private static final int WEEKS_AHEAD = 52;

    private final TenantReading tenant;
    private final Supplier<List<RosterChangeListener>> listeners;
    private final Remembered<View> roster;
    private final Remembered<String> rotation;
    private Optional<Snapshot> last = Optional.empty();

    private record View(Map<Long, Noted> sessions, Map<Long, Noted> leave, String staff) {}

    public RosterWatch(TenantReading tenant, Supplier<List<RosterChangeListener>> listeners) {
        this.tenant = tenant;
        this.listeners = listeners;
        // One view of the two: it has leave and everybody's shifts, and for each the product scores its whole roster.
        this.roster = new Remembered<>(tenant.product(), answer -> {
            RosterView view = tenant.checked(tenant.product().absences(answer));
            return new View(Snapshot.sessions(view), Snapshot.leave(view), Snapshot.staff(view));
        });
        this.rotation = new Remembered<>(
                tenant.product(),
                answer -> Rotation.digest(tenant.product().rotation().buckets(answer)));
    }

    /** Looks at once if there is a listener and nothing was looked at yet; listeners that come later hear of what comes later. */
    public void begin() {
        if (last.isEmpty()) {
            look();
        }
    }

    /**
     * Looks once, and tells what is different from the last look; everything, if there was none. Without listeners nothing is
     * looked at, and what was seen is forgotten.
     */
    public void look() {
        List<RosterChangeListener> told = listeners.get();
        if (told.isEmpty()) {
            last = Optional.empty();
            return;
        }
        try {
            Snapshot now = read(TenantReading.deadline());
            List<RosterChange> changes =
                    last.isPresent() ? Differences.between(tenant.facts().department(), last.get(), now) : everything();
            last = Optional.of(now);
            changes.forEach(change -> told.forEach(listener -> tell(listener, change)));
        } catch (HostUnavailableException e) {
            LOG.debug("OptaWeb was not looked at this time: {}", e.getMessage());
        } catch (RuntimeException e) {
            // By class: the message might name a person. Thrown on, it would be the last look.
            LOG.warn(
                    "OptaWeb was not looked at this time because of a fault of the adapter: {}",
                    e.getClass().getName());
        }
    }

    /** Tells that people look different though nothing of them changed in the product. */
    public void peopleChanged() {
        RosterChange change = everywhere(RosterChange.Kind.STAFF);
        listeners.get().forEach(listener -> tell(listener, change));
    }

    private List<RosterChange> everything() {
        return Arrays.stream(RosterChange.Kind.values()).map(this::everywhere).toList();
    }

    private RosterChange everywhere(RosterChange.Kind kind) {
        return RosterChange.of(kind, tenant.facts().department(), Set.of(), DateRange.startingOn(LocalDate.EPOCH));
    }

    private static void tell(RosterChangeListener listener, RosterChange change) {
        try {
            listener.changed(change);
        } catch (RuntimeException e) {
            LOG.warn("A listener failed", e);
        }
    }

    private Snapshot read(Deadline deadline) throws HostUnavailableException {
        RosterState state = tenant.state(deadline);
        LocalDate from = state.lastHistoricDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS_BEFORE);
        LocalDate draftEnd = state.firstUnplannedDate().isAfter(state.lastHistoricDate())
                ? state.firstUnplannedDate()
                : state.lastHistoricDate().plusDays(1);
        LocalDate until = draftEnd.plusWeeks(WEEKS_AHEAD);
        View view = roster.at(tenant.product().absencesPath(from, until), deadline);
        return new Snapshot(
                new DateRange(from, until),
                state,
                view.sessions(),
                view.leave(),
                view.staff(),
                rotation.at(tenant.product().rotation().path(), deadline));
    }
}
