package org.sessionwise.httpclient.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sessionwise.httpclient.HttpQuestion;
import org.sessionwise.httpclient.StandaloneHttpFetcher;

@Timeout(30)
class HttpClientFetcherTest {

    @Test
    void closeLeavesNoThread() throws Exception {
        try (RawServer server = new RawServer(RawServer.status(200, "ok"))) {
            StandaloneHttpFetcher fetcher = new StandaloneHttpFetcher();
            HttpQuestion question = HttpQuestion.get(server.uri("/")).build();
            assertEquals("ok", fetcher.fetch(question).bodyText());
            List<Thread> threads = ours();
            fetcher.close();

            assertTrue(!threads.isEmpty());
            for (Thread thread : threads) {
                thread.join(5_000);
            }
            assertEquals(List.of(), ours());
        }
    }

    private static List<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("sessionwise-http"))
                .toList();
    }
}
