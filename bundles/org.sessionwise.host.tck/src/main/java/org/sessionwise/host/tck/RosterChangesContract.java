package org.sessionwise.host.tck;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.opentest4j.TestAbortedException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterChange.Kind;
import org.sessionwise.host.spi.RosterChangeListener;
import org.sessionwise.host.spi.RosterHost.Feature;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterWeek.State;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateSlot;
import org.sessionwise.host.spi.Unavailability;

/**
 * What a host tells {@link RosterChangeListener}s: one with {@link Feature#CHANGE_FEED}, and one whose adapter finds changes by
 * looking again and calls listeners all the same, which is asked nothing of what it cannot see (C-10).
 */
public abstract class RosterChangesContract extends HostContract {

    private static final long READ_SECONDS = 5;

    @BeforeEach
    void requireTelling() throws Exception {
        try {
            host().listen(change -> {});
        } catch (TestAbortedException untold) {
            requireFeature(Feature.CHANGE_FEED);
            throw untold;
        }
    }

    @Rule(
            id = "C-1",
            says = "A change is told after the commit: who is told and reads finds it.",
            intent = "The listener reads at once and would keep the old figure.",
            check = "telling inside the transaction; tell after it")
    void required_C1_whoIsToldFindsTheChange() throws Exception {
        CompletableFuture<List<RosterSession>> found = new CompletableFuture<>();
        host().listen(change -> {
            if (change.kind() == Kind.SESSIONS && !found.isDone()) {
                readApart(found);
            }
        });

        RosterSession session = roster(at(0, "09:00", "13:00"));

        expect(List.of(session), within(found));
    }

    @Rule(
            id = "C-2",
            says = "A new session is told as SESSIONS of its department, person and day.",
            intent = "Only what changed is computed anew.",
            check = "the day: the one on which it starts in the host's zone, inside a half-open range")
    void required_C2_newSessionIsTold() throws Exception {
        Ear ear = listen();

        roster(at(0, "09:00", "13:00"));

        ear.expect(Kind.SESSIONS, person(0), MONDAY);
    }

    @Rule(
            id = "C-3",
            says = "A session that moves is told for its old and its new day and person.",
            intent = "Both sides of a swap have other figures.",
            check = "what stood there before; read it in the same transaction")
    void required_C3_bothSidesOfAMoveAreTold() throws Exception {
        RosterSession session = roster(at(0, "09:00", "13:00"));
        Ear ear = listen();

        host().move(session, person(1), at(2, "09:00", "13:00"));

        ear.expect(Kind.SESSIONS, person(0), MONDAY);
        ear.expect(Kind.SESSIONS, person(1), MONDAY.plusDays(2));
    }

    @Rule(
            id = "C-4",
            says = "Approved leave is told as UNAVAILABILITY of its department, person and days.",
            intent = "What leave covers is not missed.",
            check = "the days: from the first until after the last")
    void required_C4_leaveIsTold() throws Exception {
        Ear ear = listen();

        host().grantLeave(person(0), at(1, "09:00", "17:00"), Unavailability.Kind.ANNUAL_LEAVE);

        ear.expect(Kind.UNAVAILABILITY, person(0), MONDAY.plusDays(1));
    }

    @Rule(
            id = "C-5",
            says = "A slot that somebody changed is told as TEMPLATE of its department.",
            intent = "An open proposal is stale.",
            check = "edits by people in the product's own screens, not only those of the adapter")
    void required_C5_templateIsTold() throws Exception {
        String id = host().template(List.of(slot(DayOfWeek.MONDAY)));
        Ear ear = listen();

        host().editByHand(id, TemplateEdit.add(slot(DayOfWeek.TUESDAY)));

        ear.expect(Kind.TEMPLATE, person(0), null);
    }

    @Rule(
            id = "C-6",
            says = "A week that is set up, published or finalised is told as WEEKS of its department, with its days.",
            intent = "From then on something can be missed or delivered in it.",
            check = "the days: Monday until the Monday after")
    void required_C6_weekIsTold() throws Exception {
        Ear ear = listen();

        host().setUpWeeks(MONDAY, List.of(State.PUBLISHED));

        ear.expect(Kind.WEEKS, null, MONDAY.plusDays(3));
    }

    @Rule(
            id = "C-7",
            says = "A listener that fails harms neither the product nor the other listeners.",
            intent = "Listeners come from bundles that the host does not know.",
            check = "catch what a listener throws, each for itself")
    void required_C7_aFailingListenerHarmsNobody() throws Exception {
        host().listen(change -> {
            throw new IllegalStateException("a listener of the kit fails on purpose");
        });
        Ear ear = listen();

        RosterSession session = roster(at(0, "09:00", "13:00"));

        ear.expect(Kind.SESSIONS, person(0), MONDAY);
        expect(List.of(session), sessions());
    }

    @Rule(
            id = "C-8",
            says = "People, teams and departments that change are told as STAFF.",
            intent = "Whoever is new has figures, too.",
            check = "")
    void untested_C8_staffIsTold() {
        cannotBeTested("products take their people from elsewhere, mostly at the start");
    }

    @Rule(
            id = "C-9",
            says = "A listener that is registered later hears what comes, one that is gone hears no more.",
            intent = "Bundles come and go.",
            check = "")
    void untested_C9_listenersComeAndGo() {
        cannotBeTested("the kit runs without the OSGi service registry");
    }

    @Rule(
            id = "C-10",
            says = "Each change is told, also one that is changed again at once.",
            intent = "What stood for a moment may have been read in it.",
            check = "changes that are found by looking again; then do not name CHANGE_FEED")
    void optional_C10_eachChangeIsTold() throws Exception {
        requireFeature(Feature.CHANGE_FEED);
        Ear ear = listen();

        host().move(roster(at(0, "09:00", "13:00")), person(1), at(2, "09:00", "13:00"));

        ear.expect(Kind.SESSIONS, person(0), MONDAY);
        ear.expect(Kind.SESSIONS, person(1), MONDAY.plusDays(2));
    }

    private Ear listen() throws Exception {
        Ear ear = new Ear();
        host().listen(ear);
        return ear;
    }

    private RosterSession roster(Period period) throws Exception {
        return host().roster(person(0), duty(), period, RosterSession.Status.ROSTERED);
    }

    private List<RosterSession> sessions() throws Exception {
        return host().sessionSource()
                .sessions(department(), Period.of(new DateRange(MONDAY, MONDAY.plusWeeks(1)), zone()));
    }

    private TemplateSlot slot(DayOfWeek day) {
        return TemplateSlot.of(TemplateSlot.NEW, person(0), duty(), 1, day, LocalTime.of(9, 0), LocalTime.of(13, 0));
    }

    /** Reads on a thread of its own while the listener still is told: a host may hold a lock of the teller's thread. */
    private void readApart(CompletableFuture<List<RosterSession>> found) {
        Thread reader = new Thread(() -> {
            try {
                List<RosterSession> sessions = sessions();
                if (!sessions.isEmpty()) { // telling too much is harmless: the next change may be the one
                    found.complete(sessions);
                }
            } catch (Exception e) {
                found.completeExceptionally(e);
            }
        });
        reader.setDaemon(true);
        reader.start();
        try {
            reader.join(TimeUnit.SECONDS.toMillis(READ_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<RosterSession> within(CompletableFuture<List<RosterSession>> found) throws Exception {
        try {
            return found.get(host().patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw broken("a change that finds the session, within " + host().patience(), "none that does");
        } catch (ExecutionException e) {
            throw broken(rule(), "an answer to who reads when told", "an exception, see the cause", e.getCause());
        }
    }

    /** Keeps what it hears. */
    private final class Ear implements RosterChangeListener {

        private final List<RosterChange> heard = new ArrayList<>();

        @Override
        public synchronized void changed(RosterChange change) {
            heard.add(change);
            notifyAll();
        }

        /** Waits for a change of that kind that touches the person and the day, where they are given. */
        synchronized void expect(Kind kind, StaffId staff, LocalDate day) throws InterruptedException {
            Instant end = Instant.now().plus(host().patience());
            while (heard.stream().noneMatch(change -> touches(change, kind, staff, day))) {
                long left = end.toEpochMilli() - Instant.now().toEpochMilli();
                if (left <= 0) {
                    throw broken(
                            kind + " in " + department() + (staff == null ? "" : ", of " + staff)
                                    + (day == null ? "" : ", on " + day) + " within " + host().patience(),
                            heard.toString());
                }
                wait(left);
            }
        }

        private boolean touches(RosterChange change, Kind kind, StaffId staff, LocalDate day) {
            Set<StaffId> whom = change.staff();
            return change.kind() == kind
                    && change.department().equals(department())
                    && (staff == null || whom.isEmpty() || whom.contains(staff))
                    && (day == null || change.dates().contains(day));
        }
    }
}
