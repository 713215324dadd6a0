package org.sessionwise.host.optaweb.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.host.optaweb.fake.FakeOptaWeb;
import org.sessionwise.host.optaweb.fake.Trouble;
import org.sessionwise.host.optaweb.internal.product.Product;
import org.sessionwise.host.optaweb.internal.store.OptaWebStore;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.staff.StaffRecord;
import org.sessionwise.httpclient.StandaloneHttpFetcher;

class OptaWebAdapterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<RosterChange.Kind> EVERYTHING = List.of(RosterChange.Kind.values());

    @TempDir
    Path directory;

    private final Map<String, Object> services = new ConcurrentSkipListMap<>();
    private final StandaloneHttpFetcher http = new StandaloneHttpFetcher();
    private final FakeOptaWeb fake = FakeOptaWeb.hospital();
    private EmbeddedDatabase database;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
    }

    @AfterEach
    void close() {
        http.close();
        database.close();
        fake.close();
    }

    @Test
    void servicesComeOnceTheProductAnswersAndGoWithTheComponent() {
        fake.down();
        OptaWebAdapter adapter = adapter(fake.uri(), 1);
        assertEquals(Map.of(), services);

        fake.up();
        await(() -> services.size() == 7);
        adapter.close();

        assertEquals(Map.of(), services);
    }

    @Test
    void anUnknownTenantIsNoHostUntilItIsThere() {
        OptaWebAdapter adapter = adapter(fake.uri(), 2);
        await(() -> fake.seen().stream()
                        .filter(exchange -> exchange.path().equals("/rest/tenant/2"))
                        .count()
                >= 2);

        assertEquals(Map.of(), services);
        adapter.close();
    }

    @Test
    void anotherZoneMeansAnotherHost() throws Exception {
        OptaWebAdapter adapter = adapter(fake.uri(), 1);
        await(() -> services.size() == 7);
        fake.tenant(1).zone("Europe/London");

        assertThrows(
                HostUnavailableException.class,
                () -> ((StaffDirectory) services.get(StaffDirectory.class.getName())).departments());

        await(() -> services.get(RosterHost.class.getName()) instanceof RosterHost host
                && host.zone().getId().equals("Europe/London"));
        adapter.close();
    }

    /** The settings here say to look again only after longer than the test waits. */
    @Test
    void whoListensWhenTheProductConnectsHearsAtOnceThatWhatWasReadMayBeOld() {
        List<RosterChange.Kind> told = new CopyOnWriteArrayList<>();
        fake.down();
        OptaWebAdapter adapter = adapter(fake.uri(), 1);
        adapter.bindListener(change -> told.add(change.kind()));
        fake.up();

        await(() -> told.equals(EVERYTHING));
        adapter.close();
    }

    @Test
    void whoIsTheFirstToListenHearsAtOnceThatWhatWasReadMayBeOld() {
        List<RosterChange.Kind> told = new CopyOnWriteArrayList<>();
        OptaWebAdapter adapter = adapter(fake.uri(), 1);
        await(() -> services.size() == 7);
        adapter.bindListener(change -> told.add(change.kind()));

        await(() -> told.equals(EVERYTHING));
        adapter.close();
        adapter.bindListener(change -> {}); // too late, and harmless
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "404", "302", "<html>", "[]", "{}"})
    void whatAnswersOtherwiseThanOptaWebSaysToCheckTheAddress(String answer) {
        fake.trouble(
                answer.matches("[0-9]+")
                        ? Trouble.status("GET", "/rest/tenant.*", Integer.parseInt(answer))
                        : Trouble.body("GET", "/rest/tenant.*", answer));

        assertTrue(
                refusal()
                        .endsWith("check baseUri: it must be the address of OptaWeb itself, right below which its"
                                + " paths /rest/... are"),
                refusal());
    }

    @Test
    void whereNothingAnswersTheAddressIsNotBlamed() {
        URI nobody = fake.uri();
        fake.close();

        assertFalse(refusal(nobody).contains("baseUri"), refusal(nobody));
    }

    private String refusal() {
        return refusal(fake.uri());
    }

    private String refusal(URI base) {
        Settings settings = Settings.of(new Configured(base.toString(), 1));
        Connecting connecting =
                new Connecting(new Product(http, settings.address()), new OptaWebStore(database), settings);
        return assertThrows(HostUnavailableException.class, connecting::facts).getMessage();
    }

    @Test
    void whoListensHearsThatTheStaffRecordCameAndWent() {
        List<RosterChange.Kind> told = new CopyOnWriteArrayList<>();
        OptaWebAdapter adapter = adapter(fake.uri(), 1);
        adapter.bindListener(change -> told.add(change.kind()));
        await(() -> told.size() == EVERYTHING.size());
        told.clear();

        StaffRecord record = record();
        adapter.bindStaffRecord(record);
        await(() -> told.equals(List.of(RosterChange.Kind.STAFF)));
        adapter.unbindStaffRecord(record);
        await(() -> told.equals(List.of(RosterChange.Kind.STAFF, RosterChange.Kind.STAFF)));

        adapter.close();
        adapter.unbindStaffRecord(record); // as the component runtime does after deactivation
    }

    private static StaffRecord record() {
        return (StaffRecord) Proxy.newProxyInstance(
                StaffRecord.class.getClassLoader(), new Class<?>[] {StaffRecord.class}, (proxy, method, arguments) -> {
                    return method.getName().equals("equals") ? proxy == arguments[0] : 1;
                });
    }

    @Test
    void aWrongSettingIsNamed() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> adapter(URI.create("ftp://host"), 1));

        assertTrue(refused.getMessage().startsWith("baseUri"), refused.getMessage());
    }

    private OptaWebAdapter adapter(URI base, int tenant) {
        return new OptaWebAdapter(context(), http, database, new Configured(base.toString(), tenant));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not within " + PATIENCE);
            Thread.onSpinWait();
        }
    }

    /** A framework that only registers services. */
    private BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BundleContext.class}, (proxy, method, arguments) -> {
                    String[] names = (String[]) arguments[0];
                    assertEquals("optaweb", ((Dictionary<?, ?>) arguments[2]).get(RosterHost.HOST_PROPERTY));
                    for (String name : names) {
                        services.put(name, arguments[1]);
                    }
                    return registration(names);
                });
    }

    private ServiceRegistration<?> registration(String[] names) {
        return (ServiceRegistration<?>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ServiceRegistration.class}, (proxy, method, arguments) -> {
                    for (String name : names) {
                        services.remove(name);
                    }
                    return null;
                });
    }

    private record Configured(String baseUri, int tenant) implements OptaWebConfig {

        @Override
        public String nation() {
            return "ENGLAND_AND_WALES";
        }

        @Override
        public String rotationStart() {
            return "";
        }

        @Override
        public int finalDaysAfterWeek() {
            return 0;
        }

        @Override
        public int pollSeconds() {
            return 30;
        }

        @Override
        public int exchangeDeadlineMillis() {
            return 2_000;
        }

        @Override
        public int maxAnswerBytes() {
            return 8 * 1024 * 1024;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return OptaWebConfig.class;
        }
    }
}
