package org.sessionwise.host.rotamap.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.host.rotamap.internal.wire.FakeWaiting;
import org.sessionwise.host.spi.HostUnavailableException;

class OpenRotaTest {

    private final FakeWaiting waiting = new FakeWaiting();
    private final OpenRota rota = new OpenRota(Rota.settings(), waiting);
    private RotaPicture picture;

    @BeforeEach
    void draw() throws Exception {
        picture = Rota.draw(Rota.item("A", "2026-03-02", "am", "", "T1"));
    }

    @Test
    void beforeTheFirstReadItSaysHowFarItIs() {
        assertEquals("the rota is not read yet: reading has not begun", failure());

        rota.isRead(5, 17);

        assertEquals("the rota is not read yet: 5 of 17 parts are read", failure());
    }

    @Test
    void whatWentWrongIsSaid() {
        rota.isRead(5, 17);
        rota.failed("it does not answer");

        assertEquals(
                "the rota is not read yet: 5 of 17 parts are read. The last attempt failed: it does not answer",
                failure());
    }

    @Test
    void aPictureIsUsedUntilItIsTooOld() throws Exception {
        rota.take(picture, waiting.nanoTime());
        waiting.passes(Duration.ofMinutes(240));
        rota.failed("it does not answer");

        assertSame(picture, rota.picture());

        waiting.passes(Duration.ofMinutes(2));

        assertEquals(
                "the rota was last read completely 242 minutes ago, too long ago to be used. The last attempt failed: it"
                        + " does not answer",
                failure());
    }

    @Test
    void theAgeOfAPictureCountsFromWhenItsReadBegan() {
        long began = waiting.nanoTime();
        waiting.passes(Duration.ofMinutes(241));

        rota.take(picture, began);

        assertEquals("the rota was last read completely 241 minutes ago, too long ago to be used", failure());
    }

    @Test
    void aNewPictureTakesThePlaceOfTheOld() throws Exception {
        rota.take(picture, waiting.nanoTime());
        waiting.passes(Duration.ofMinutes(300));
        rota.failed("it does not answer");
        RotaPicture newer = Rota.draw(Rota.item("B", "2026-03-02", "am", "", "T1"));

        rota.take(newer, waiting.nanoTime());

        assertSame(newer, rota.picture());
    }

    private String failure() {
        return assertThrows(HostUnavailableException.class, rota::picture).getMessage();
    }
}
