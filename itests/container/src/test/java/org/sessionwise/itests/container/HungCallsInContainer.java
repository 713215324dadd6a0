package org.sessionwise.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Something of ours hangs: the host's own pages go on, and no more of the server's threads are given to us. */
public class HungCallsInContainer {

    private static final int REQUESTS = 50;
    private static final int LOOKS = 60;
    private static final String HOST_PAGE = "/host/roster";
    private static final String FIGURES =
            "/sessionwise/api/departments/sleep/position?from=2026-11-09&until=2026-11-16";

    private final Components components = new Components();
    private final Report report = new Report("hung-calls.txt");

    @Test
    public void hostsPagesGoOnAndOurFurtherRequestsAreRefusedAtOnce() throws Exception {
        Coordinator administrator = Coordinator.signedIn("administrator", "settings");
        InContainer.await(() -> administrator.status(HOST_PAGE) == 200, () -> "no page of the host");
        for (int round = 0; round < 2; round++) { // a place that is not given back would be missing in the second
            Duration undisturbed = medianOfThePage(administrator);
            hang(administrator, undisturbed);
        }
    }

    private void hang(Coordinator administrator, Duration undisturbed) throws Exception {
        ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
        List<Thread> hanging;
        try (HungFigures figures = HungFigures.of("sleep")) {
            hanging = IntStream.range(0, REQUESTS)
                    .mapToObj(number -> new Thread(() -> answers.add(kind(administrator)), "hanging-" + number))
                    .toList();
            hanging.forEach(Thread::start);
            InContainer.await(
                    () -> figures.inside() + answers.size() == REQUESTS,
                    () -> "hang: " + figures.inside() + ", answered: " + answers);
            assertTrue(figures.inside() < REQUESTS, "as many hang as like");
            answers.forEach(answer -> assertTrue(answer.contains("busy"), answer));
            for (String path : List.of(FIGURES, InContainer.STATUS, "/sessionwise/api/departments")) {
                HttpResponse<String> refused = administrator.get(path);
                assertEquals(503, refused.statusCode(), refused::body);
                assertTrue(refused.body().contains("busy"), refused::body);
            }
            Duration disturbed = medianOfThePage(administrator);
            report.line(
                    "%d of ours hang, %d refused; a page of the host: %.1f ms, undisturbed %.1f ms",
                    figures.inside(), answers.size(), millis(disturbed), millis(undisturbed));
        }
        InContainer.await(() -> answers.size() == REQUESTS, () -> "still hanging: " + answers.size());
        InContainer.await(
                () -> administrator.status("/sessionwise/api/departments") == 200, () -> "we do not come back");
        components.awaitAllSatisfied();
    }

    private static String kind(Coordinator administrator) {
        return administrator.body(FIGURES);
    }

    private static Duration medianOfThePage(Coordinator administrator) throws Exception {
        long[] taken = new long[LOOKS];
        for (int look = 0; look < LOOKS; look++) {
            long start = System.nanoTime();
            assertEquals(200, administrator.get(HOST_PAGE).statusCode());
            taken[look] = System.nanoTime() - start;
        }
        Arrays.sort(taken);
        return Duration.ofNanos(taken[LOOKS / 2]);
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
