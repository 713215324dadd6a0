package org.sessionwise.operation.internal.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.api.Actor;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobOrder;

class MetersTest {

    private static final List<String> PLACES = List.of("", "/api", "/ui/0.1.0", "/health", "/metrics", "/xyz");
    private static final List<String> RESOURCES = List.of(
            "audit", "departments", "events", "jobs", "markers", "me", "pulls", "sources", "status", "unmatched", "x");
    private static final List<String> PARTS = List.of(
            "capabilities",
            "figures",
            "figures.csv",
            "markers",
            "people",
            "position",
            "staff-record",
            "templates",
            "duties",
            "none",
            "p1");

    private final Meters meters = new Meters();

    @AfterEach
    void close() {
        meters.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/sessionwise/api/departments/gastro/position, api/departments/position",
        "/sessionwise/api/departments/gastro/people/s1/findings, api/departments/people",
        "/sessionwise/api/departments/position, api/departments",
        "/sessionwise/api/departments/gastro/figures, api/departments/figures",
        "/sessionwise/api/departments/gastro/figures.csv, api/export",
        "/sessionwise/api/departments/gastro/people/s1/sessions.ics, api/export",
        "/sessionwise/api/me/sessions.ics, api/export",
        "/sessionwise/api/pulls/1234, api/pulls",
        "/sessionwise/api/whatever, api/other",
        "/sessionwise/ui/0.1.0/loader.js, ui",
        "/rota/sessionwise/api/pulls, api/pulls",
        "/sessionwise/, page",
        "/sessionwise, page"
    })
    void addressIsOneOfAFewRoutes(String path, String route) {
        assertEquals(route, Route.of(path));
    }

    @Test
    void whateverIsAskedForThereAreAtMost200Series() {
        Random random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            String path = "/sessionwise" + any(PLACES, random) + "/" + any(RESOURCES, random) + "/d" + i + "/"
                    + any(PARTS, random);
            meters.request(Route.of(path), 100 * (1 + random.nextInt(5)) + random.nextInt(30), Duration.ofMillis(3));
        }
        for (int i = 0; i < 1_000; i++) {
            for (Job.State state : Job.State.values()) {
                meters.jobEnded(i % 2 == 0 ? "pull" : "other", state.name(), Duration.ofSeconds(1));
            }
        }

        long series = PrometheusText.of(meters.all()).lines().count();

        assertTrue(series <= 200, series + " series");
        assertTrue(series > 100, series + " series");
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    @Test
    void textIsAsPrometheusReadsIt() {
        meters.request("api/pulls", 202, Duration.ofMillis(250));
        meters.request("api/pulls", 202, Duration.ofMillis(250));

        String text = PrometheusText.of(meters.all());

        assertTrue(text.contains("sessionwise_requests_total{route=\"api/pulls\",status=\"2xx\"} 2.0\n"), text);
        assertTrue(text.contains("sessionwise_request_seconds_count{route=\"api/pulls\"} 2.0\n"), text);
        assertTrue(text.contains("sessionwise_request_seconds_sum{route=\"api/pulls\"} 0.5\n"), text);
        assertTrue(text.contains("jvm_memory_heap_used_bytes "), text);
        assertFalse(text.contains("NaN"), text);
    }

    @Test
    void jobCountsWhenItHasEnded() {
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        Job running = Job.running("j1", JobOrder.of("pull", "http~trust", new Actor("system")), noon, 0, -1, "");
        JobMeter meter = new JobMeter(meters);

        meter.jobChanged(running);
        assertFalse(PrometheusText.of(meters.all()).contains("sessionwise_jobs"));
        meter.jobChanged(running.ended(Job.State.DONE, "", "", noon.plusSeconds(2)));

        String text = PrometheusText.of(meters.all());
        assertTrue(text.contains("sessionwise_jobs_total{kind=\"pull\",state=\"done\"} 1.0\n"), text);
        assertTrue(text.contains("sessionwise_job_seconds_sum{kind=\"pull\"} 2.0\n"), text);
    }

    @Test
    void metersAreGoneWithTheirComponent() {
        meters.request("api/pulls", 202, Duration.ofMillis(250));

        meters.close();

        assertEquals(List.of(), meters.all());
    }
}
