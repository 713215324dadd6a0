package org.sessionwise.host.rotamap.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.sessionwise.host.rotamap.internal.RotaSettings.ReadPlan;
import org.sessionwise.host.rotamap.internal.wire.ApiSettings;
import org.sessionwise.host.rotamap.internal.wire.FakeSite;
import org.sessionwise.host.rotamap.internal.wire.Password;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.httpclient.StandaloneHttpFetcher;

class RotamapConnectionTest {

    private final FakeSite site = new FakeSite().has("A", "2026-03-02", "am", "08:00:00", "T1");
    private final StandaloneHttpFetcher http = new StandaloneHttpFetcher();
    private final AtomicReference<OpenRota> registered = new AtomicReference<>();
    private final AtomicInteger registrations = new AtomicInteger();
    private RotamapConnection connection;

    @AfterEach
    void close() {
        if (connection != null) {
            connection.close();
        }
        http.close();
        site.close();
    }

    @Test
    void theRotaIsRegisteredAfterTheLoginAndReadAfterThat() {
        connect(Duration.ofHours(1), Duration.ofHours(2));

        await(() -> sessions() == 1);
        assertEquals(1, registrations.get());
    }

    @Test
    void withoutALoginThereIsNoHostAndItIsTriedAgain() {
        site.changesPassword("another");
        connect(Duration.ofHours(1), Duration.ofHours(2));
        await(() -> site.logins() >= 2);
        assertEquals(0, registrations.get());

        site.changesPassword(FakeSite.PASSWORD);

        await(() -> sessions() == 1);
    }

    @Test
    void whatIsNotReadYetIsSaid() {
        site.next(site.slow());
        connect(Duration.ofHours(1), Duration.ofHours(2));

        await(() -> trouble().equals("the rota is not read yet: 0 of 3 parts are read"));
    }

    @Test
    void changesAreReadAfterAWhile() {
        connect(Duration.ofMillis(5), Duration.ofHours(2));
        await(() -> sessions() == 1);

        site.has("B", "2026-03-03", "am", "08:00:00", "T1");

        await(() -> sessions() == 2);
    }

    @Test
    void aSiteThatGoesDownLosesNothingUntilThePictureIsTooOld() {
        connect(Duration.ofMillis(5), Duration.ofHours(2));
        await(() -> sessions() == 1);

        int before = site.requests().size();
        site.isEmptied();

        await(() -> site.requests().size() > before + 10);
        assertEquals(1, sessions());
    }

    @Test
    void aPictureThatIsTooOldIsNotUsedAndTheReasonIsSaid() {
        connect(Duration.ofMillis(5), Duration.ofMillis(1));
        // One login, three parts: whoever asked more often has a picture.
        await(() -> site.requests().size() > 4);

        site.close();

        await(() -> trouble().contains("too long ago to be used. The last attempt failed: the PublicAPI at localhost"));
    }

    @Test
    void closingTakesTheServiceBackAndAsksNoMore() {
        connect(Duration.ofMillis(1), Duration.ofHours(2));
        await(() -> sessions() == 1);

        connection.close();

        assertEquals(0, registrations.get());
        await(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("rotamap-reading") && thread.isAlive()));
    }

    @Test
    void closingWhileTheSiteIsSlowDoesNotWait() {
        site.nextLogin(site.slow());
        connect(Duration.ofHours(1), Duration.ofHours(2));
        await(() -> site.requests().size() == 1);

        assertTimeoutPreemptively(Duration.ofSeconds(2), connection::close);

        assertEquals(0, registrations.get());
    }

    @Test
    void theComponentStartsWithAConfiguration() {
        connection = new RotamapConnection(
                context(),
                http,
                ConfigReadingTest.config(
                        Map.of("baseUri", site.base(), "user", FakeSite.USER, "_password", FakeSite.PASSWORD)));

        await(() -> registered.get() != null);
        assertTrue(trouble().startsWith("the rota is not read yet"));
        assertFalse(site.requests().isEmpty());
    }

    private void connect(Duration again, Duration oldest) {
        ApiSettings settings = new ApiSettings(
                ApiSettings.base(site.base()),
                FakeSite.USER,
                Password.of(FakeSite.PASSWORD, ""),
                Duration.ofMillis(1),
                Duration.ofMinutes(20),
                50,
                Duration.ofSeconds(5),
                1_000_000);
        RotaSettings read = Rota.settings(DutyFrom.LOCATION, Set.of(), new ReadPlan(2, 2, 2, again, oldest));
        connection = new RotamapConnection(context(), http, settings, read, Rota.WEDNESDAY, Duration.ofMillis(1));
    }

    private int sessions() {
        try {
            OpenRota rota = registered.get();
            return rota == null ? 0 : rota.picture().sessions(Rota.ALWAYS).size();
        } catch (HostUnavailableException notYet) {
            return 0;
        }
    }

    private String trouble() {
        OpenRota rota = registered.get();
        try {
            return rota == null ? "" : "" + rota.picture().people().size();
        } catch (HostUnavailableException e) {
            return e.getMessage();
        }
    }

    private BundleContext context() {
        return proxy(BundleContext.class, (name, arguments) -> {
            if (!name.equals("registerService")) {
                return null;
            }
            registered.set((OpenRota) arguments[1]);
            registrations.incrementAndGet();
            return proxy(ServiceRegistration.class, (called, none) -> {
                registrations.decrementAndGet();
                return null;
            });
        });
    }

    private static <T> T proxy(Class<T> type, BiFunction<String, Object[], Object> calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, called, arguments) -> calls.apply(called.getName(), arguments)));
    }

    private static void await(BooleanSupplier condition) {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            while (!condition.getAsBoolean()) {
                Thread.onSpinWait();
            }
        });
    }
}
