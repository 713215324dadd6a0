package org.sessionwise.jobplan.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessionwise.httpclient.StandaloneHttpFetcher;
import org.sessionwise.httpclient.SystemAddress;
import org.sessionwise.httpclient.oauth.AccessToken;
import org.sessionwise.httpclient.oauth.AccessTokens;
import org.sessionwise.httpclient.oauth.ClientCredentials;
import org.sessionwise.httpclient.oauth.TokenException;
import org.sessionwise.jobplan.http.internal.FeedServer.Reply;
import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.sessionwise.jobplan.spi.SourceUnavailableException.Reason;

@Timeout(60)
class OAuthTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final LogLines log = new LogLines();
    private final StandaloneHttpFetcher http = new StandaloneHttpFetcher();
    private final MovingClock clock = new MovingClock();
    private TokenServer tokens;
    private FeedServer feed;

    @BeforeEach
    void start() throws Exception {
        tokens = new TokenServer();
        feed = new FeedServer();
        letInByToken(Feed.of(12));
    }

    @AfterEach
    void stop() {
        tokens.close();
        feed.close();
        http.close();
        String logged = log.close();
        assertFalse(logged.contains("t0ken-") || logged.contains(TokenServer.SECRET), "a secret was logged");
    }

    private void letInByToken(FeedServer.Script script) {
        feed.answering(question -> {
            boolean clean = !question.headers().containsKey("x-api-key");
            return clean && tokens.lets(question.headers().get("authorization"))
                    ? script.answer(question)
                    : Reply.status(401);
        });
    }

    private Source source(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "_apiKey",
                "",
                "tokenUri",
                tokens.uri(),
                "clientId",
                TokenServer.CLIENT,
                "_clientSecret",
                TokenServer.SECRET,
                "pageSize",
                1));
        settings.putAll(more);
        return new Source(feed, settings);
    }

    private SourceUnavailableException failure(Map<String, Object> more) {
        try (Source source = source(more)) {
            SourceUnavailableException failure = source.unavailable();
            assertFalse(
                    Source.trace(failure).contains("t0ken-")
                            || Source.trace(failure).contains(TokenServer.SECRET),
                    "a secret stands in the failure");
            return failure;
        }
    }

    @Test
    void manyPagesInSeveralReadsTakeOneToken() throws Exception {
        try (Source source = source(Map.of())) {
            assertEquals(12, source.read().plans().size());
            assertEquals(12, source.read().plans().size());
        }
        assertEquals(1, tokens.asked().size());
        assertTrue(tokens.asked().get(0).inHeader());
        assertEquals(
                Map.of("grant_type", "client_credentials"),
                tokens.asked().get(0).form());
    }

    @Test
    void scopeAudienceAndIdInTheBodyAreSentWhereAskedFor() throws Exception {
        Map<String, Object> more =
                Map.of("scope", "plans.read all", "audience", "the feed", "clientAuthentication", "client_secret_post");
        try (Source source = source(more)) {
            source.read();
        }
        assertFalse(tokens.asked().get(0).inHeader());
        assertEquals(
                Map.of(
                        "grant_type", "client_credentials",
                        "scope", "plans.read all",
                        "audience", "the feed",
                        "client_id", TokenServer.CLIENT,
                        "client_secret", TokenServer.SECRET),
                tokens.asked().get(0).form());
    }

    @Test
    void aSecretFileIsReadWheneverATokenIsAskedFor(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), "wrong");
        Map<String, Object> more = Map.of("_clientSecret", "", "clientSecretFile", file.toString());
        try (Source source = source(more)) {
            assertEquals(Reason.NOT_LET_IN, source.unavailable().reason());
            Files.writeString(file, TokenServer.SECRET + "\n");
            assertEquals(12, source.read().plans().size());
        }
    }

    @Test
    void aTokenThatIsRevokedIsReplacedOnceForAllLanes() throws Exception {
        try (Source source = source(Map.of("pagesInFlight", 4))) {
            source.read();
            tokens.revokeAll();

            assertEquals(12, source.read().plans().size());
        }
        assertEquals(2, tokens.asked().size());
    }

    @Test
    void aFeedThatRefusesEachTokenIsAskedTwiceAndNoMore() {
        feed.answering(question -> Reply.status(401));

        SourceUnavailableException failure = failure(Map.of("attempts", 4));

        assertEquals(Reason.NOT_LET_IN, failure.reason());
        assertTrue(failure.getMessage().contains("not even a fresh one (401)"), failure.getMessage());
        assertEquals(2, feed.questions().size());
        assertEquals(2, tokens.asked().size());
    }

    @Test
    void aTokenRefusedInTheMiddleIsReplacedOnceAndThenGivenUp() {
        Feed pages = Feed.of(12);
        feed.answering(question -> question.isFirst() ? pages.answer(question) : Reply.status(401));

        assertEquals(Reason.NOT_LET_IN, failure(Map.of("pagesInFlight", 4)).reason());

        assertEquals(2, tokens.asked().size());
        assertTrue(
                feed.questions().size() <= 1 + 2 * 4,
                "asked " + feed.questions().size() + " times");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(TokenServer.error(401, "invalid_client"), Reason.NOT_LET_IN, "401, invalid_client"),
                Arguments.of(TokenServer.error(400, "invalid_scope"), Reason.NOT_LET_IN, "400, invalid_scope"),
                Arguments.of(TokenServer.error(400, "<b>Dr Who</b>"), Reason.NOT_LET_IN, "(400)"),
                Arguments.of(Reply.status(403), Reason.NOT_LET_IN, "clientId"),
                Arguments.of(
                        Reply.status(302).with("Location", "http://127.0.0.1:1/"),
                        Reason.WRONG_ANSWER,
                        "which we do not follow"),
                Arguments.of(Reply.status(404), Reason.WRONG_ANSWER, "check tokenUri"),
                Arguments.of(Reply.status(503).with("Retry-After", "120"), Reason.UNAVAILABLE, "(503)"),
                Arguments.of(Reply.json("<html>"), Reason.WRONG_ANSWER, "no bearer token"),
                Arguments.of(Reply.json("{}"), Reason.WRONG_ANSWER, "no bearer token"),
                Arguments.of(Reply.json("null"), Reason.WRONG_ANSWER, "no bearer token"),
                Arguments.of(
                        Reply.json("{\"access_token\":\"a\\nb\",\"token_type\":\"Bearer\"}"),
                        Reason.WRONG_ANSWER,
                        "no bearer token"),
                Arguments.of(
                        Reply.json("{\"access_token\":\"a\",\"token_type\":\"mac\"}"),
                        Reason.WRONG_ANSWER,
                        "no bearer token"),
                Arguments.of(
                        Reply.json("{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":-1}"),
                        Reason.WRONG_ANSWER,
                        "no bearer token"),
                Arguments.of(Reply.json(new byte[70_000]), Reason.WRONG_ANSWER, "larger than"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aTokenServiceThatGivesNoTokenIsExplained(Reply reply, Reason reason, String part) {
        tokens.answering(reply);

        SourceUnavailableException failure = failure(Map.of());

        assertEquals(reason, failure.reason());
        assertTrue(failure.getMessage().contains(part), failure.getMessage());
        assertFalse(failure.getMessage().contains("Dr Who"), failure.getMessage());
        assertEquals(reply.status() == 503, failure.pause().equals(java.util.Optional.of(Duration.ofSeconds(120))));
        assertEquals(0, feed.questions().size());
    }

    @Test
    void aTokenServiceThatHangsIsCutAtTheDeadline() {
        CountDownLatch never = new CountDownLatch(1);
        tokens.doingFirst(() -> await(never));
        try {
            SourceUnavailableException failure = failure(Map.of("exchangeDeadlineMillis", 300));

            assertEquals(Reason.UNAVAILABLE, failure.reason());
            assertTrue(failure.getMessage().contains("in time"), failure.getMessage());
        } finally {
            never.countDown();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "_apiKey, some-key, expected either",
        "apiKeyFile, some-file, expected either",
        "_clientSecret, '', .clientSecret",
        "clientSecretFile, both, clientSecretFile",
        "clientId, '', clientId",
        "tokenUri, '', tokenUri",
        "tokenUri, ftp://tokens.example.org, tokenUri",
        "tokenUri, https://user:pw@tokens.example.org/, tokenUri",
        "clientAuthentication, private_key_jwt, clientAuthentication"
    })
    void aWrongSettingIsRefusedByName(String name, String value, String part) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> source(Map.of(name, value)));

        assertTrue(refused.getMessage().contains(part), refused.getMessage());
        assertFalse(refused.getMessage().contains(TokenServer.SECRET), "a secret stands in the refusal");
    }

    private AccessTokens kept(String seconds) {
        tokens.givingSeconds(seconds);
        ClientCredentials who =
                ClientCredentials.of(SystemAddress.of(tokens.uri()), TokenServer.CLIENT, () -> TokenServer.SECRET);
        assertFalse(who.toString().contains(TokenServer.CLIENT), who.toString());
        return new AccessTokens(http, who, new TokenJson(), clock);
    }

    @ParameterizedTest
    @CsvSource({"3600, 3569, 3571", "\"3600\", 3569, 3571", "100, 89, 91"})
    void aTokenIsKeptUntilShortlyBeforeItsEnd(String seconds, long still, long over) throws Exception {
        AccessTokens kept = kept(seconds);
        AccessToken first = kept.current(LONG);

        clock.at(still);
        assertSame(first, kept.current(LONG));
        clock.at(over);
        assertFalse(first == kept.current(LONG));
        assertEquals("an access token", first.toString());
        assertEquals(2, tokens.asked().size());
    }

    @Test
    void manyLanesAtATimeAskOnce() throws Exception {
        AccessTokens kept = kept("3600");
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch all = new CountDownLatch(1);
        tokens.doingFirst(() -> {
            asked.countDown();
            await(all);
        });
        ExecutorService lanes = Executors.newFixedThreadPool(8);
        try {
            List<Future<AccessToken>> waiting = new ArrayList<>();
            waiting.add(lanes.submit(() -> kept.current(LONG)));
            asked.await();
            for (int i = 1; i < 8; i++) {
                waiting.add(lanes.submit(() -> kept.current(LONG)));
            }
            all.countDown();
            AccessToken first = waiting.get(0).get();
            for (Future<AccessToken> lane : waiting) {
                assertSame(first, lane.get());
            }
            assertEquals(1, tokens.asked().size());
            assertSame(kept.insteadOf(first, LONG), kept.insteadOf(first, LONG));
            assertEquals(2, tokens.asked().size());
        } finally {
            lanes.shutdownNow();
        }
    }

    @Test
    void aFailureIsNotKept() throws Exception {
        AccessTokens kept = kept("3600");
        tokens.answering(Reply.status(503));
        assertEquals(
                TokenException.Kind.UNAVAILABLE,
                assertThrows(TokenException.class, () -> kept.current(LONG)).kind());
        tokens.answering(null);

        assertTrue(kept.current(LONG).authorization().startsWith("Bearer t0ken-"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class MovingClock extends Clock {

        private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

        private volatile Instant now = START;

        void at(long seconds) {
            now = START.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
