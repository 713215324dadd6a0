package org.sessionwise.itests.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleRevision;

/** What the classes inside the container share: our bundles, HTTP, and waiting for a condition. */
final class InContainer {

    static final String PORT = "org.osgi.service.http.port";
    static final String STATUS = "/sessionwise/api/status";
    static final String OURS = "org.sessionwise.";
    private static final String TESTS = "org.sessionwise.itests.";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private InContainer() {}

    static BundleContext context() {
        return FrameworkUtil.getBundle(InContainer.class).getBundleContext();
    }

    static Stream<Bundle> bundles() {
        return Arrays.stream(context().getBundles());
    }

    /** The product's own bundles, by symbolic name; not the fragment that is part of Logback. */
    static List<Bundle> ourBundles() {
        return bundles()
                .filter(bundle -> bundle.getSymbolicName().startsWith(OURS))
                .filter(bundle -> !bundle.getSymbolicName().startsWith(TESTS))
                .filter(bundle -> !isFragment(bundle))
                .sorted((a, b) -> a.getSymbolicName().compareTo(b.getSymbolicName()))
                .toList();
    }

    static Bundle ourBundle(String shortName) {
        return ourBundles().stream()
                .filter(bundle -> bundle.getSymbolicName().equals(OURS + shortName))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not installed: " + OURS + shortName));
    }

    /** Bundles of any origin that are not as they should be: fragments resolved, all others active. */
    static List<Bundle> notActive() {
        return bundles()
                .filter(bundle -> bundle.getState() != (isFragment(bundle) ? Bundle.RESOLVED : Bundle.ACTIVE))
                .toList();
    }

    private static boolean isFragment(Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    /** A service of the running framework; fails if there is none. */
    static <T> T service(Class<T> type) {
        ServiceReference<T> reference = context().getServiceReference(type);
        Assertions.assertNotNull(reference, () -> "no service " + type.getName());
        return context().getService(reference);
    }

    static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(10)).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Somebody who has signed in at the reference host: what is asked with it is asked by that user. */
    static HttpClient signedIn(String user, String password) throws IOException, InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String body = "{\"user\":\"" + user + "\",\"password\":\"" + password + "\"}";
        HttpRequest request = HttpRequest.newBuilder(at("/host/api/session"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        Assertions.assertEquals(200, answer.statusCode(), answer::body);
        return http;
    }

    static HttpResponse<String> get(HttpClient asking, String path) {
        HttpRequest request =
                HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(30)).build();
        try {
            return asking.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while reading " + path, e);
        }
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + System.getProperty(PORT) + path);
    }

    /** The status code, or 0 when nobody listens. */
    static int status(String path) {
        try {
            return get(path).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while reading " + path, e);
        }
    }

    /** Returns when the host is connected, which it is as soon as it has data. */
    static void awaitHost() {
        await(InContainer::statusNamesAHost, () -> "the status names no host");
    }

    static boolean statusNamesAHost() {
        return status(STATUS) == 200 && get(HTTP, STATUS).body().contains("\"host\"");
    }

    static void await(BooleanSupplier condition, Supplier<String> otherwise) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                Assertions.fail(otherwise.get());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20); // between two looks at a condition
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", e);
        }
    }
}
