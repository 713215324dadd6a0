package org.sessionwise.operation.internal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.operation.Connection;
import org.sessionwise.api.operation.ConnectionTest;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.HostIdentity;
import org.sessionwise.operation.internal.part.HostParts;
import org.sessionwise.operation.internal.part.PlanParts;

/** What we talk to, asked within a time. */
class TestedConnectionsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Actor ADMIN = new Actor("admin");

    private final List<String> audited = new ArrayList<>();
    private TestedConnections connections;

    @AfterEach
    void close() {
        connections.close();
    }

    private void open(Duration patience, Asked... asked) {
        AuditLog audit = (AuditLog) Proxy.newProxyInstance(
                AuditLog.class.getClassLoader(), new Class<?>[] {AuditLog.class}, (proxy, method, arguments) -> {
                    audited.add(arguments[1] + " " + arguments[2] + " " + arguments[3]);
                    return null;
                });
        connections = new TestedConnections(
                        new PlanParts().and(null, null, audit), Clock.fixed(NOON, ZoneOffset.UTC), patience)
                .and(() -> List.of(asked));
    }

    @Test
    void whatAnswersIsToldAndRemembered() throws Exception {
        open(
                Duration.ofSeconds(60),
                Asked.of("source:b", Connection.Kind.SOURCE, "B", () -> "It answers."),
                Asked.of("host", Connection.Kind.HOST, "Rota", () -> "There."));
        assertEquals(
                List.of("host", "source:b"),
                connections.all().stream().map(Connection::id).toList());
        assertTrue(connections.all().get(1).last().isEmpty());

        ConnectionTest test = connections.test("source:b", ADMIN).orElseThrow();

        assertEquals("true It answers.", test.ok() + " " + test.says());
        assertEquals(test, connections.all().get(1).last().orElseThrow());
        assertEquals(List.of("connection tested connection source:b answers"), audited);
        assertTrue(connections.test("source:c", ADMIN).isEmpty());
    }

    @Test
    void whatGivesNoUsableAnswerSaysWhatToDoAndAFaultOfOursNamesNobody() throws Exception {
        open(
                Duration.ofSeconds(60),
                Asked.of("a", Connection.Kind.SOURCE, "A", () -> {
                    throw new NoAnswerException("Renew the key.");
                }),
                Asked.of("b", Connection.Kind.SOURCE, "B", () -> {
                    throw new IllegalStateException("Dr Who");
                }));

        assertEquals(
                "Renew the key.", connections.test("a", ADMIN).orElseThrow().says());
        assertEquals(
                "It could not be asked: see the log.",
                connections.test("b", ADMIN).orElseThrow().says());
        assertEquals("connection tested connection b no usable answer", audited.get(1));
    }

    @Test
    @Timeout(60)
    void whatIsSilentIsNotWaitedForAndItsThreadEnds() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        open(Duration.ofMillis(50), Asked.of("a", Connection.Kind.SOURCE, "A", () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                ended.countDown();
            }
            return "";
        }));

        ConnectionTest test = connections.test("a", ADMIN).orElseThrow();

        assertEquals(false, test.ok());
        assertTrue(test.says().startsWith("It gave no answer within"), test.says());
        ended.await();
    }

    @Test
    void hostAndSignInSayWhatIsWrongWithThem() throws Exception {
        open(Duration.ofSeconds(60));
        HostProbes none = new HostProbes(new HostParts(List.of(), List.of(), null, null, null));
        assertTrue(words(none, 0).startsWith("No rostering product is connected"));
        assertTrue(words(none, 1).startsWith("Nothing says who is asking"));
        HostIdentity broken = (HostIdentity) Proxy.newProxyInstance(
                HostIdentity.class.getClassLoader(),
                new Class<?>[] {HostIdentity.class},
                (proxy, method, arguments) -> {
                    throw new HostUnavailableException("the provider is slow");
                });
        HostProbes slow = new HostProbes(new HostParts(List.of(), List.of(broken), null, null, null));
        assertTrue(words(slow, 1).contains("the provider is slow"));
        HostProbes own =
                new HostProbes(new HostParts(List.of(), List.of(request -> Optional.empty()), null, null, null));
        assertTrue(own.probes().get(1).ask().startsWith("The rostering product itself"));
    }

    private static String words(HostProbes probes, int place) {
        return assertThrows(
                        NoAnswerException.class,
                        () -> probes.probes().get(place).ask())
                .getMessage();
    }
}
