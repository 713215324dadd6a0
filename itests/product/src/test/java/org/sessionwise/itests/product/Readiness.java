package org.sessionwise.itests.product;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Tells when the product answers, and that its host is there if one is expected. */
final class Readiness {

    static final String STATUS = "/sessionwise/api/status";

    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningProduct product;

    Readiness(RunningProduct product) {
        this.product = product;
    }

    /** Returns when the product is ready; fails if it ends or does not become ready in time. */
    void await() {
        Waiting.until(this::isOverOrEnded, () -> "the product did not get ready\n" + product.log());
        if (!product.isRunning()) {
            throw new AssertionError("the product ended while it started\n" + product.log());
        }
    }

    private boolean isOverOrEnded() {
        return !product.isRunning() || isReady();
    }

    private boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(product.at(STATUS))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            HttpResponse<String> status = http.send(request, HttpResponse.BodyHandlers.ofString());
            return status.statusCode() == 200
                    && (!product.isHostExpected() || status.body().contains("\"host\""));
        } catch (IOException e) {
            return false; // nobody listens yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while the product starts", e);
        }
    }
}
