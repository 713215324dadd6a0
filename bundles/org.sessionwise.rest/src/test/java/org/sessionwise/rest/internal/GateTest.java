package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sessionwise.rest.internal.gate.RequestGate;

@Timeout(60)
class GateTest {

    private final CountDownLatch goOn = new CountDownLatch(1);
    private Trust trust;

    @BeforeEach
    void open() {
        trust = Trust.open();
    }

    @AfterEach
    void close() {
        goOn.countDown();
        trust.close();
    }

    /** Begins a request whose host does not answer until it is let go on. */
    private List<FutureTask<HttpResponse<String>>> hang(int number) throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(number);
        trust.host.delay = () -> {
            inside.countDown();
            awaitGoOn();
        };
        List<FutureTask<HttpResponse<String>>> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            FutureTask<HttpResponse<String>> request = new FutureTask<>(() -> trust.get("coordinator", "/departments"));
            new Thread(request, "request").start();
            all.add(request);
        }
        inside.await();
        return all;
    }

    private void awaitGoOn() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void oneMoreThanMayBeInsideIsToldToComeAgain() throws Exception {
        List<FutureTask<HttpResponse<String>>> hanging = hang(Trust.MOST_INSIDE);

        HttpResponse<String> refused = trust.get("coordinator", "/status");

        assertEquals("503 busy", Trust.problem(refused));
        assertEquals("5", refused.headers().firstValue("Retry-After").orElseThrow());
        goOn.countDown();
        for (FutureTask<HttpResponse<String>> one : hanging) {
            assertEquals(200, one.get().statusCode());
        }
        assertEquals(200, trust.get("coordinator", "/status").statusCode());
    }

    @Test
    void whoIsInsideIsAnsweredWholeAndNobodyElseIsLetIn() throws Exception {
        FutureTask<HttpResponse<String>> hanging = hang(1).get(0);
        FutureTask<Boolean> closing = new FutureTask<>(() -> trust.gate.close(Duration.ofSeconds(30)));
        new Thread(closing, "closing").start();
        while (!Trust.problem(trust.get("coordinator", "/status")).equals("503 stopping")) {
            Thread.onSpinWait();
        }
        assertFalse(closing.isDone());

        goOn.countDown();

        assertEquals(200, hanging.get().statusCode());
        assertTrue(closing.get());
    }

    @Test
    void closingDoesNotWaitForWhatHangs() throws Exception {
        hang(1);

        assertFalse(trust.gate.close(Duration.ofMillis(50)));
        assertEquals(RequestGate.Admission.CLOSED, trust.gate.enter());
    }

    @Test
    void everyKindOfAnswerLeavesTheGate() throws Exception {
        trust.get("coordinator", "/status");
        trust.get("stranger", "/me");
        trust.get("coordinator", "/jobs/none");
        trust.send("POST", "coordinator", "/pulls", "{");
        trust.send("PUT", "administrator", "/departments/anaes/capabilities/RECONCILIATION", "");
        for (String path : List.of("/status", "/me", "/nowhere")) {
            HttpRequest head = trust.request("coordinator", path)
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build();
            HttpClient.newHttpClient().send(head, HttpResponse.BodyHandlers.discarding());
        }
        String tag = trust.get("coordinator", "/departments")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertEquals(
                304,
                trust.send(trust.request("coordinator", "/departments").header("If-None-Match", tag))
                        .statusCode());
        trust.host.down = true;
        trust.get("coordinator", "/departments");

        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (trust.gate.inside() > 0 && System.nanoTime() < end) {
            Thread.onSpinWait(); // the client has its answer a moment before the server is done with it
        }
        assertEquals(0, trust.gate.inside());
    }
}
