package org.sessionwise.reconciliation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterChange;

class NoticesTest {

    private static final DepartmentId HERE = new DepartmentId("here");
    private static final DepartmentId THERE = new DepartmentId("there");

    private final ChangeDesk desk = new ChangeDesk();
    private final FigureAnnouncer announcer = new FigureAnnouncer(desk);
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final List<String> dropped = new ArrayList<>();

    @AfterEach
    void close() {
        announcer.close();
    }

    @Test
    void departmentHearsOfItsOwnRosterOnly() {
        desk.add(watch(HERE));
        desk.add(watch(THERE));
        dropped.clear();

        desk.changed(change(RosterChange.Kind.SESSIONS, HERE, Ward.AMY));
        desk.changed(change(RosterChange.Kind.UNAVAILABILITY, THERE, Ward.BEN));

        assertEquals(List.of("here [amy]", "there [ben]"), dropped);
    }

    @Test
    void weeksAndStaffTouchEverybodyAndTemplatesNobody() {
        desk.add(watch(HERE));
        dropped.clear();

        desk.changed(change(RosterChange.Kind.WEEKS, HERE, Ward.AMY));
        desk.changed(change(RosterChange.Kind.STAFF, HERE, Ward.AMY));
        desk.changed(change(RosterChange.Kind.TEMPLATE, HERE, Ward.AMY));

        assertEquals(List.of("here []", "here []"), dropped);
    }

    @Test
    void plansTouchEveryDepartmentUntilItIsSwitchedOff() {
        DepartmentWatch here = watch(HERE);
        desk.add(here);
        desk.add(watch(THERE));
        dropped.clear();

        desk.plansChanged(Set.of(Ward.AMY));
        desk.remove(here);
        desk.plansChanged(Set.of());

        assertEquals(List.of("here [amy]", "there [amy]", "there []"), dropped);
    }

    @Test
    void listenersAreToldAfterTheFiguresWereDropped() throws Exception {
        announcer.addListener((department, staff) -> told.add(department + " " + staff + " " + dropped.size()));

        desk.add(watch(HERE));

        assertEquals("here [] 1", next());
    }

    @Test
    void whatComesWhileListenersAreBusyIsJoined() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        announcer.addListener((department, staff) -> {
            busy.countDown();
            await(goOn);
            told.add(department + " " + staff.stream().sorted().toList());
        });
        announcer.figuresChanged(THERE, Set.of(Ward.AMY));
        await(busy);

        announcer.figuresChanged(HERE, Set.of(Ward.AMY));
        announcer.figuresChanged(HERE, Set.of(Ward.BEN));
        announcer.figuresChanged(HERE, Set.of(Ward.AMY));
        goOn.countDown();

        assertEquals("there [amy]", next());
        assertEquals("here [amy, ben]", next());
        announcer.figuresChanged(THERE, Set.of(Ward.BEN));
        assertEquals("there [ben]", next());
        assertNull(told.poll());
    }

    @Test
    void everybodySwallowsTheSingleOnesInEitherOrder() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        announcer.addListener((department, staff) -> {
            busy.countDown();
            await(goOn);
            told.add(department + " " + staff);
        });
        announcer.figuresChanged(THERE, Set.of());
        await(busy);

        announcer.figuresChanged(HERE, Set.of(Ward.AMY));
        announcer.figuresChanged(HERE, Set.of());
        announcer.figuresChanged(HERE, Set.of(Ward.BEN));
        goOn.countDown();

        assertEquals("there []", next());
        assertEquals("here []", next());
    }

    @Test
    void listenerThatFailsDoesNotSilenceTheOthers() throws Exception {
        announcer.addListener((department, staff) -> {
            throw new IllegalStateException("a listener that fails on purpose");
        });
        announcer.addListener((department, staff) -> told.add(department + " " + staff));

        announcer.figuresChanged(HERE, Set.of());

        assertEquals("here []", next());
    }

    @Test
    void nobodysFiguresAreNotAnnounced() throws Exception {
        announcer.addListener((department, staff) -> told.add(department + " " + staff));
        desk.add(new DepartmentWatch() {
            @Override
            public DepartmentId department() {
                return HERE;
            }

            @Override
            public Optional<Set<StaffId>> touch(Set<StaffId> staff, Optional<DateRange> dates) {
                return staff.isEmpty() ? Optional.of(staff) : Optional.empty();
            }
        });
        assertEquals("here []", next());

        desk.plansChanged(Set.of(Ward.AMY));
        announcer.figuresChanged(THERE, Set.of());

        assertEquals("there []", next());
    }

    @Test
    void nothingIsToldAfterItWasClosed() {
        announcer.addListener((department, staff) -> told.add("late"));

        announcer.close();
        desk.add(watch(HERE));
        announcer.figuresChanged(HERE, Set.of());

        assertNull(told.poll());
    }

    private DepartmentWatch watch(DepartmentId department) {
        return new DepartmentWatch() {
            @Override
            public DepartmentId department() {
                return department;
            }

            @Override
            public Optional<Set<StaffId>> touch(Set<StaffId> staff, Optional<DateRange> dates) {
                dropped.add(department + " " + staff);
                return Optional.of(staff);
            }
        };
    }

    private static RosterChange change(RosterChange.Kind kind, DepartmentId department, StaffId staff) {
        return RosterChange.of(kind, department, Set.of(staff), Ward.FOUR_WEEKS);
    }

    private String next() throws InterruptedException {
        return told.poll(10, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
