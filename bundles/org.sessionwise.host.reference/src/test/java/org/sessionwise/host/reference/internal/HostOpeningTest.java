package org.sessionwise.host.reference.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

class HostOpeningTest {

    @TempDir
    Path folder;

    private final AtomicInteger registered = new AtomicInteger();
    private HostOpening opening;

    @AfterEach
    void close() {
        if (opening != null) {
            opening.close();
        }
    }

    @Test
    void theHostOpensOnceTheDocumentIsThere() throws IOException {
        Path document = folder.resolve("trust.json");
        open(document.toUri().toString());
        await(() -> opening.state().contains("Waiting for the trust document"));
        assertEquals(0, registered.get());

        Files.writeString(document, TestHost.trustJson());

        await(() -> opening.host().isPresent());
        await(() -> registered.get() == 1);
        assertEquals("", opening.state());
    }

    @Test
    void aWrongDocumentIsNamedByRecordAndFieldAndNothingIsBroughtIn() throws IOException {
        Path document = folder.resolve("trust.json");
        Files.writeString(document, TestHost.trustJson().replace("\"tone\": \"f\"", "\"tone\": \"z\""));

        open(document.toUri().toString());

        await(() -> opening.state().contains("duties[1] (NIGHT), tone"));
        assertTrue(opening.host().isEmpty());
        assertEquals(0, registered.get());
    }

    @Test
    void withoutADocumentTheHostSaysWhatIsMissing() {
        open("");

        await(() -> opening.state().contains("importFrom"));
    }

    @Test
    void anAddressThatIsNoneIsNamed() {
        open("ftp://example.org/trust.json");

        await(() -> opening.state().contains("importFrom: expected an http, https or file address"));
    }

    @Test
    void aFullDatabaseNeedsNoDocument() throws IOException {
        Path document = folder.resolve("trust.json");
        Files.writeString(document, TestHost.trustJson());
        open(document.toUri().toString());
        await(() -> registered.get() == 1);
        opening.close();
        assertEquals(0, registered.get());
        Files.delete(document);

        open(document.toUri().toString());

        await(() -> opening.host().isPresent());
    }

    private void open(String importFrom) {
        opening = new HostOpening(context(), new HostOpening.Config() {
            @Override
            public String importFrom() {
                return importFrom;
            }

            @Override
            public String _importKey() {
                return "";
            }

            @Override
            public int passwordIterations() {
                return 10;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return HostOpening.Config.class;
            }
        });
    }

    private BundleContext context() {
        return proxy(BundleContext.class, name -> switch (name) {
            case "getProperty" -> folder.resolve("home").toString();
            case "registerService" -> {
                registered.incrementAndGet();
                yield proxy(ServiceRegistration.class, called -> {
                    registered.decrementAndGet();
                    return null;
                });
            }
            default -> null;
        });
    }

    private static <T> T proxy(Class<T> type, Function<String, Object> calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, called, arguments) -> calls.apply(called.getName())));
    }

    private static void await(BooleanSupplier condition) {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            while (!condition.getAsBoolean()) {
                Thread.onSpinWait();
            }
        });
    }
}
