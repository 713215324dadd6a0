package org.sessionwise.host.rotamap.internal.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.domain.DateRange;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.httpclient.StandaloneHttpFetcher;

class PublicApiTest {

    private static final DateRange MARCH = week(LocalDate.of(2026, 3, 2));
    private static final DateRange WEEK_AFTER = week(LocalDate.of(2026, 3, 9));
    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private final FakeSite site = new FakeSite()
            .has("Dr A Amber", "2026-03-02", "am", "08:00:00", "Theatre 1")
            .has("Dr A Amber", "2026-03-08", "pm", "13:00:00", "Theatre 2")
            .has("Dr B Birch", "2026-03-09", "am", "08:00:00", "Theatre 1");
    private final StandaloneHttpFetcher http = new StandaloneHttpFetcher();
    private final FakeWaiting waiting = new FakeWaiting();
    private PublicApi api = api(FakeSite.PASSWORD, PATIENT);

    @AfterEach
    void close() {
        http.close();
        site.close();
    }

    @Test
    void oneLoginServesManyRequests() throws Exception {
        api.personRota(MARCH);
        api.personRota(WEEK_AFTER);

        assertEquals(
                List.of(
                        "POST /publicapi/login/",
                        "GET /publicapi/t0ken-1/person_rota/?from_date=2026-03-02&to_date=2026-03-09",
                        "GET /publicapi/t0ken-1/person_rota/?from_date=2026-03-09&to_date=2026-03-16"),
                site.requests());
    }

    @Test
    void daysThatWereNotMeantAreLeftOut() throws Exception {
        List<RotaItem> items = api.personRota(MARCH);

        assertEquals(
                List.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8)),
                items.stream().map(RotaItem::date).toList());
    }

    @Test
    void requestsAreAtLeastTheMinimumPauseApart() throws Exception {
        api.personRota(MARCH);
        waiting.passes(Duration.ofSeconds(5));
        api.personRota(WEEK_AFTER);

        assertEquals(List.of(PAUSE, Duration.ofSeconds(15)), waiting.pauses());
    }

    @Test
    void aSiteThatAsksForALongerPauseGetsIt() throws Exception {
        api.logIn();
        site.next(FakeSite.status(429, "Retry-After", "90"));

        assertEquals(2, api.personRota(MARCH).size());
        assertEquals(List.of(PAUSE, Duration.ofSeconds(90)), waiting.pauses());
        assertEquals(1, site.logins());
    }

    @Test
    void aPauseBeyondReasonIsNotBelieved() throws Exception {
        api.logIn();
        site.next(FakeSite.status(503, "Retry-After", "999999999"));

        api.personRota(MARCH);

        assertEquals(Duration.ofHours(6), waiting.pauses().get(1));
    }

    @Test
    void aSiteWhoseClockIsBehindCannotShortenThePause() throws Exception {
        api.logIn();
        site.next(FakeSite.status(429, "Retry-After", "Mon, 02 Mar 2020 10:00:00 GMT"));

        api.personRota(MARCH);

        assertEquals(List.of(PAUSE, PAUSE), waiting.pauses());
    }

    @Test
    void aSiteThatOnlySaysComeBackLaterIsNotPressed() throws Exception {
        api.logIn();
        for (int i = 0; i < 3; i++) {
            site.next(FakeSite.status(429, "Retry-After", "600"));
        }

        assertTrue(failure(api, MARCH).contains("come back later (429), in 600 s"));
        assertEquals(4, site.requests().size());
        assertEquals(List.of(PAUSE, Duration.ofMinutes(10), Duration.ofMinutes(10)), waiting.pauses());
    }

    @Test
    void aSiteThatSaysNoIsNotAskedAgain() throws Exception {
        api.personRota(MARCH);
        int before = site.requests().size();
        site.next(FakeSite.status(403)).next(FakeSite.status(403));

        failure(api, MARCH);

        assertEquals(3, site.requests().size() - before);
    }

    @Test
    void aTokenThatIsRefusedIsReplacedOnce() throws Exception {
        api.personRota(MARCH);
        site.endsToken();

        assertEquals(1, api.personRota(WEEK_AFTER).size());
        assertEquals(2, site.logins());
    }

    @Test
    void aFreshTokenThatIsRefusedIsAFailure() throws Exception {
        api.logIn();
        site.endsToken();

        assertTrue(failure(api, MARCH).contains("does not let us in (403)"));
        assertEquals(1, site.logins());
        assertEquals(2, api.personRota(MARCH).size());
    }

    @Test
    void aTokenIsNotUsedPastItsLife() throws Exception {
        api.personRota(MARCH);
        waiting.passes(Duration.ofMinutes(20));
        api.personRota(MARCH);

        assertEquals(2, site.logins());
    }

    @Test
    void aTokenIsUsedNoMoreThanItIsGoodFor() throws Exception {
        for (int i = 0; i < 4; i++) {
            api.personRota(MARCH);
        }

        assertEquals(2, site.logins());
    }

    @Test
    void aWrongPasswordIsSaidAndNotTriedAgain() {
        api = api("wrong", PATIENT);

        assertTrue(failure(api, MARCH).contains("refused the login: it does not let us in (403)"));
        assertEquals(1, site.requests().size());
    }

    @Test
    void thePasswordFileIsReadAtEachLogin(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("password");
        Files.writeString(file, FakeSite.PASSWORD + "\n");
        api = api(Password.of("", file.toString()), PATIENT);
        api.personRota(MARCH);

        site.changesPassword("another");
        Files.writeString(file, "another\n");
        site.endsToken();

        assertEquals(2, api.personRota(MARCH).size());
    }

    @Test
    void aPasswordFileThatIsNotThereIsSaid(@TempDir Path folder) throws IOException {
        api = api(Password.of("", folder.resolve("none").toString()), PATIENT);

        assertTrue(failure(api, MARCH).contains("passwordFile cannot be read"));
    }

    @Test
    void aSlowAnswerEndsAtItsDeadlineAndIsAskedForAgain() throws Exception {
        api = api(FakeSite.PASSWORD, Duration.ofMillis(500));
        api.logIn();
        site.next(site.slow());

        assertEquals(2, api.personRota(MARCH).size());
    }

    @Test
    void aSiteThatStaysSlowIsSaid() throws Exception {
        api = api(FakeSite.PASSWORD, Duration.ofMillis(300));
        api.logIn();
        site.next(site.slow()).next(site.slow()).next(site.slow());

        assertTrue(failure(api, MARCH).contains("gave no complete answer"));
    }

    @Test
    void halfAnAnswerIsNone() throws Exception {
        api.logIn();
        for (int i = 0; i < 3; i++) {
            site.next(FakeSite.half("<rota>" + FakeSite.xml("Dr A", "2026-03-02", "am", "08:00:00", "T") + "</rota>"));
        }

        assertTrue(failure(api, MARCH).contains("gave no complete answer"));
        assertEquals(2, api.personRota(MARCH).size());
    }

    @Test
    void garbageIsNoRotaAndTheTokenIsNotTrustedAnyMore() throws Exception {
        api.logIn();
        site.next(FakeSite.says("Session expired"));

        assertTrue(failure(api, MARCH).contains("not whole, well-formed XML"));
        api.personRota(MARCH);

        assertEquals(2, site.logins());
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        api.logIn();
        site.next(FakeSite.status(302, "Location", site.base() + "/login/"));

        assertTrue(failure(api, MARCH).contains("sends us elsewhere (302)"));
    }

    @Test
    void aFailingSiteIsSaid() throws Exception {
        api.logIn();
        site.next(FakeSite.status(500)).next(FakeSite.status(502)).next(FakeSite.status(500));

        assertTrue(failure(api, MARCH).contains("status 500, expected 200"));
    }

    @Test
    void aLoginWithoutATokenIsSaid() {
        site.nextLogin(FakeSite.says("<response><status>200</status></response>"));

        assertTrue(failure(api, MARCH).contains("no element \"token\""));
    }

    @Test
    void aTokenThatWouldChangeTheAddressIsRefused() {
        site.nextLogin(FakeSite.says("<response><token>../../x?y=</token></response>"));

        assertTrue(failure(api, MARCH).contains("no element \"token\" that can be used"));
    }

    @Test
    void aSiteThatIsDownIsSaid() {
        site.close();

        assertTrue(failure(api, MARCH).contains("gave no complete answer"));
    }

    @Test
    void anAnswerThatIsTooLargeIsRefused() throws Exception {
        api.logIn();
        site.next(FakeSite.says("<rota>" + " ".repeat(200_000) + "</rota>"));

        assertTrue(failure(api, MARCH).contains("gave no complete answer"));
    }

    private PublicApi api(String password, Duration exchange) {
        return api(Password.of(password, ""), exchange);
    }

    private PublicApi api(Password password, Duration exchange) {
        ApiSettings settings = new ApiSettings(
                ApiSettings.base(site.base()),
                FakeSite.USER,
                password,
                PAUSE,
                Duration.ofMinutes(20),
                3,
                exchange,
                100_000);
        return new PublicApi(http, settings, waiting);
    }

    /** Returns the message, after a look whether anything secret or personal stands anywhere in the failure. */
    private static String failure(PublicApi api, DateRange days) {
        HostUnavailableException failure = assertThrows(HostUnavailableException.class, () -> api.personRota(days));
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        for (String secret : List.of(FakeSite.PASSWORD, "t0ken-", "Amber", "Dr A")) {
            assertFalse(trace.toString().contains(secret), "the failure holds " + secret);
        }
        return failure.getMessage();
    }

    private static DateRange week(LocalDate monday) {
        return new DateRange(monday, monday.plusWeeks(1));
    }
}
