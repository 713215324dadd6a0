package org.sessionwise.itests.product;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until the product answers at its status address. */
final class Readiness {

    static final String STATUS = "/sessionwise/api/status";

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningProduct product;

    Readiness(RunningProduct product) {
        this.product = product;
    }

    void await() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!product.isRunning()) {
                throw new AssertionError("the product ended while it started\n" + product.log());
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("the product did not answer within " + PATIENCE + "\n" + product.log());
            }
        }
    }

    /** Looks once, and waits a moment if the answer is no. */
    private boolean answers() {
        HttpRequest request = HttpRequest.newBuilder(product.at(STATUS))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                return true;
            }
        } catch (IOException e) {
            // Nobody listens yet.
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        pause();
        return false;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50); // between two looks at a condition
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static AssertionError interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new AssertionError("interrupted while the product starts", e);
    }
}
