package org.sessionwise.host.reference.internal.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.TestHost;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterChangeListener;

class ChangeDeliveryTest {

    private final BlockingQueue<RosterChange> heard = new LinkedBlockingQueue<>();

    @Test
    void aListenerThatThrowsKeepsNobodyElseFromHearing() throws InterruptedException {
        RosterChangeListener broken = change -> {
            throw new IllegalStateException("broken on purpose");
        };
        try (ChangeDelivery delivery = new ChangeDelivery(() -> List.of(broken, heard::add))) {
            delivery.take(change("2026-11-16", "2026-11-17", TestHost.AMY));
            assertEquals(Set.of(TestHost.AMY), next().staff());
            delivery.take(change("2026-11-16", "2026-11-17", TestHost.BOB));
            assertEquals(Set.of(TestHost.BOB), next().staff());
        }
    }

    @Test
    void whatWaitsForASlowListenerIsMerged() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        RosterChangeListener slow = change -> {
            heard.add(change);
            entered.countDown();
            await(goOn);
        };
        try (ChangeDelivery delivery = new ChangeDelivery(() -> List.of(slow))) {
            delivery.take(change("2026-11-01", "2026-11-02", TestHost.CAT));
            await(entered); // from here on the listener is busy, and the takes below return all the same
            delivery.take(change("2026-11-20", "2026-11-21", TestHost.AMY));
            delivery.take(change("2026-11-16", "2026-11-17", TestHost.BOB));
            goOn.countDown();

            assertEquals(Set.of(TestHost.CAT), next().staff());
            RosterChange merged = next();
            assertEquals(Set.of(TestHost.AMY, TestHost.BOB), merged.staff());
            assertEquals(TestHost.days("2026-11-16", "2026-11-21"), merged.dates());
            assertNull(heard.poll());
        }
    }

    @Test
    void aChangeForEverybodyStaysOneForEverybody() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        RosterChangeListener slow = change -> {
            heard.add(change);
            entered.countDown();
            await(goOn);
        };
        try (ChangeDelivery delivery = new ChangeDelivery(() -> List.of(slow))) {
            delivery.take(change("2026-11-01", "2026-11-02", TestHost.CAT));
            await(entered);
            delivery.take(change("2026-11-20", "2026-11-21"));
            delivery.take(change("2026-11-16", "2026-11-17", TestHost.BOB));
            goOn.countDown();

            next();
            assertEquals(Set.of(), next().staff());
        }
    }

    private RosterChange next() throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RosterChange change(String from, String until, StaffId... staff) {
        return RosterChange.of(RosterChange.Kind.SESSIONS, TestHost.SURGERY, Set.of(staff), TestHost.days(from, until));
    }
}
