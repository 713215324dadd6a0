package org.sessionwise.identity.internal.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sessionwise.identity.internal.FakeDirectory.EAST;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.identity.internal.FakeClock;
import org.sessionwise.identity.internal.FakeDirectory;

class PeopleCacheTest {

    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final Optional<String> AMY = Optional.of("A-amy");

    private final FakeClock clock = new FakeClock(Instant.parse("2026-11-23T09:00:00Z"));
    private final FakeDirectory directory =
            new FakeDirectory().with("amy", EAST, null).with("bob", EAST, "amy");
    private final PeopleCache cache =
            new PeopleCache(new ConnectedDirectory(directory), PersonKey.ASSIGNMENT_NUMBER, FRESH, clock);

    private Set<StaffId> belowAmy() throws HostUnavailableException {
        People people = cache.now();
        return people.below(people.found(AMY));
    }

    @Test
    void thousandQuestionsReadTheDirectoryOnce() throws HostUnavailableException {
        for (int i = 0; i < 1_000; i++) {
            cache.now();
        }

        assertEquals(1, directory.readings());
    }

    @Test
    void personWhoLeftATeamIsOutOfSightAfterTheConfiguredTime() throws HostUnavailableException {
        assertEquals(Set.of(new StaffId("bob")), belowAmy());
        directory.clear();
        directory.with("amy", EAST, null).with("bob", EAST, null);

        clock.advance(FRESH);

        assertEquals(Set.of(), belowAmy());
    }

    @Test
    void directoryThatNeverAnsweredIsNoAnswer() {
        directory.down(true);

        assertThrows(HostUnavailableException.class, cache::now);
    }

    @Test
    void lastAnswerCountsForFiveMinutesWhileTheDirectoryIsDown() throws HostUnavailableException {
        cache.now();
        directory.down(true);
        clock.advance(Duration.ofMinutes(4));
        assertEquals(Set.of(new StaffId("bob")), belowAmy());

        clock.advance(Duration.ofMinutes(1));

        assertThrows(HostUnavailableException.class, cache::now);
    }

    @Test
    void directoryThatIsDownIsNotAskedWithEachRequest() throws HostUnavailableException {
        directory.down(true);
        for (int i = 0; i < 100; i++) {
            assertThrows(HostUnavailableException.class, cache::now);
        }
        assertEquals(1, directory.readings());

        directory.down(false);
        clock.advance(PeopleCache.PAUSE_AFTER_FAILURE);

        assertEquals(Set.of(new StaffId("bob")), belowAmy());
    }
}
