package org.sessionwise.identity.internal.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.identity.internal.FakeDirectory;

/** Every pair of people of made-up trusts: who sees whom, against a plain walk up from each person. */
class LineManagementWalkTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static final String[] NO_GROUPS = new String[0];

    /** Each seed is another trust of 300 to 1,000 people; every fourth has a circle, some name managers who are nobody. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyPairIsAsThePlainWalkSays(long seed) throws HostUnavailableException {
        Map<String, String> managers = trust(seed);
        FakeDirectory directory = new FakeDirectory();
        List<StaffMember> people = new ArrayList<>();
        managers.forEach((person, manager) -> people.add(member(person, manager)));
        people.forEach(directory::with);
        AccessRules rules = AccessRules.of(NO_GROUPS, NO_GROUPS, NO_GROUPS, NO_GROUPS, "assignment-number");
        Users users = new Users(rules, new ConnectedDirectory(directory), Duration.ofSeconds(15), CLOCK);

        int seenOfOthers = 0;
        for (String actor : managers.keySet()) {
            HostUser user = users.user(new SignedIn("u-" + actor, "", Set.of(), Optional.of("A-" + actor)));
            Set<String> aboveActor = above(actor, managers);
            for (StaffMember person : people) {
                String word = person.id().value();
                boolean below = isBelow(word, actor, aboveActor, managers);
                boolean expected = word.equals(actor) || below;
                assertEquals(expected, user.scope().includes(person), () -> actor + " and " + word);
                seenOfOthers += below ? 1 : 0;
            }
        }
        assertTrue(seenOfOthers > managers.size(), "the trust has several levels: " + seenOfOthers);
    }

    @Test
    void theTrustsHoldCirclesAndManagersWhoAreNobody() {
        Map<String, String> managers = trust(4);

        assertTrue(managers.keySet().stream()
                .anyMatch(person -> above(person, managers).contains(person)));
        assertTrue(managers.values().stream().anyMatch("nobody"::equals));
    }

    /** Up from the person to the actor; the way through a circle is closed: whoever is above the actor ends it. */
    private static boolean isBelow(String person, String actor, Set<String> aboveActor, Map<String, String> managers) {
        Set<String> met = new HashSet<>();
        String next = person;
        while (next != null && !next.equals(actor) && !aboveActor.contains(next) && met.add(next)) {
            next = managers.get(next);
        }
        return actor.equals(next) && !actor.equals(person);
    }

    /** Everybody met on the way up, the person too if the way comes round. */
    private static Set<String> above(String person, Map<String, String> managers) {
        Set<String> met = new HashSet<>();
        String next = managers.get(person);
        while (next != null && met.add(next)) {
            next = managers.get(next);
        }
        return met;
    }

    private static Map<String, String> trust(long seed) {
        Random random = new Random(seed);
        int size = 300 + random.nextInt(700);
        Map<String, String> managers = new HashMap<>();
        for (int i = 0; i < size; i++) {
            boolean top = i == 0 || random.nextInt(50) == 0;
            managers.put("p" + i, top ? null : "p" + random.nextInt(i));
        }
        managers.put("p" + size, "nobody");
        if (seed % 4 == 0) {
            managers.put("p0", "p" + (size - 1));
            managers.put("p1", "p0");
            managers.put("p" + (size - 1), "p1");
        }
        return managers;
    }

    private static StaffMember member(String person, String manager) {
        StaffMember.Builder member = FakeDirectory.member(person, FakeDirectory.EAST);
        return (manager == null ? member : member.lineManager(new StaffId(manager))).build();
    }
}
