package org.sessionwise.host.rotamap.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.host.rotamap.internal.wire.ApiSettings;
import org.sessionwise.host.rotamap.internal.wire.FakeSite;
import org.sessionwise.host.rotamap.internal.wire.FakeWaiting;
import org.sessionwise.host.rotamap.internal.wire.Password;
import org.sessionwise.host.rotamap.internal.wire.PublicApi;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.httpclient.StandaloneHttpFetcher;

class RotaReadingTest {

    private final FakeSite site = new FakeSite()
            .has("A", "2026-02-15", "am", "08:00:00", "before the window")
            .has("A", "2026-02-16", "am", "08:00:00", "first day")
            .has("A", "2026-03-01", "am", "08:00:00", "last of a part")
            .has("A", "2026-03-02", "am", "08:00:00", "first of a part")
            .has("A", "2026-03-22", "am", "08:00:00", "last day")
            .has("A", "2026-03-23", "am", "08:00:00", "after the window");
    private final StandaloneHttpFetcher http = new StandaloneHttpFetcher();
    private final FakeWaiting waiting = new FakeWaiting();
    private final List<Integer> progress = new ArrayList<>();
    private final RotaReading reading = reading(Rota.WEDNESDAY);

    @AfterEach
    void close() {
        http.close();
        site.close();
    }

    @Test
    void theWholeWindowIsReadInPartsWithoutGapsOrRepeats() throws Exception {
        RotaPicture picture = reading.read(progress::add);

        assertEquals(
                List.of("first day", "last of a part", "first of a part", "last day"),
                picture.sessions(Rota.ALWAYS).stream()
                        .map(session -> session.duty().value())
                        .toList());
        assertEquals(
                List.of(
                        "from_date=2026-02-16&to_date=2026-03-02",
                        "from_date=2026-03-02&to_date=2026-03-16",
                        "from_date=2026-03-16&to_date=2026-03-23"),
                asked());
        assertEquals(3, reading.parts());
        assertEquals(List.of(0, 1, 2), progress);
        assertEquals(1, site.logins());
    }

    @Test
    void theWindowFollowsTheDayOfTheSiteNotOfTheMachine() throws Exception {
        // In London it is Monday already: clocks are an hour ahead of UTC.
        site.has("A", "2026-05-05", "am", "08:00:00", "in summer");

        reading(Clock.fixed(Instant.parse("2026-05-03T23:30:00Z"), ZoneOffset.UTC))
                .read(progress::add);

        assertTrue(asked().get(0).startsWith("from_date=2026-04-20"), asked().toString());
    }

    @Test
    void aPartThatFailsIsTriedAgain() throws Exception {
        site.next(FakeSite.status(503, "Retry-After", "60")).next(FakeSite.status(500));

        assertEquals(4, reading.read(progress::add).sessions(Rota.ALWAYS).size());
        assertTrue(waiting.pauses().contains(Duration.ofSeconds(60)));
    }

    @Test
    void onePartThatKeepsFailingFailsAll() {
        site.next(FakeSite.says("<rota>" + FakeSite.xml("A", "2026-02-16", "am", "08:00:00", "T1") + "</rota>"));
        for (int i = 0; i < 3; i++) {
            site.next(FakeSite.status(500));
        }

        String failure = assertThrows(HostUnavailableException.class, () -> reading.read(progress::add))
                .getMessage();

        assertTrue(failure.contains("status 500"), failure);
        assertEquals(List.of(0, 1), progress);
    }

    @Test
    void anEmptyRotaIsTakenForAFault() {
        site.isEmptied();

        String failure = assertThrows(HostUnavailableException.class, () -> reading.read(progress::add))
                .getMessage();

        assertTrue(failure.contains("empty from 2026-02-16 until 2026-03-23"), failure);
    }

    @Test
    void whatChangedSinceIsThereAfterTheNextRead() throws Exception {
        RotaPicture before = reading.read(progress::add);
        site.isEmptied();
        site.has("A", "2026-03-03", "am", "08:00:00", "moved");

        RotaPicture after = reading.read(progress::add);

        assertEquals(4, before.sessions(Rota.ALWAYS).size());
        assertEquals("moved", after.sessions(Rota.ALWAYS).get(0).duty().value());
    }

    private RotaReading reading(Clock clock) {
        ApiSettings settings = new ApiSettings(
                ApiSettings.base(site.base()),
                FakeSite.USER,
                Password.of(FakeSite.PASSWORD, ""),
                Duration.ofSeconds(20),
                Duration.ofMinutes(20),
                50,
                Duration.ofSeconds(10),
                1_000_000);
        return new RotaReading(new PublicApi(http, settings, waiting), Rota.settings(), clock);
    }

    private List<String> asked() {
        return site.requests().stream()
                .filter(request -> request.startsWith("GET"))
                .map(request -> request.substring(request.indexOf('?') + 1))
                .toList();
    }
}
