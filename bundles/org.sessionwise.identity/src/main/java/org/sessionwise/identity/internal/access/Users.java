package org.sessionwise.identity.internal.access;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.host.spi.identity.Permission;

/** Turns whoever signed in into a user, by the rules and by what the staff directory says now. Safe from any thread. */
public final class Users {

    private final AccessRules rules;
    private final ConnectedDirectory directory;
    private final PeopleCache people;

    /**
     * @param directoryCache how long an answer of the staff directory is kept
     */
    public Users(AccessRules rules, ConnectedDirectory directory, Duration directoryCache, Clock clock) {
        this.rules = rules;
        this.directory = directory;
        this.people = new PeopleCache(directory, rules.personKey(), directoryCache, clock);
    }

    public AccessRules rules() {
        return rules;
    }

    /** Tells whether nothing is open to somebody, for certain: not while there is no host, or it gives no answer. */
    public boolean hasNoAccess(SignedIn somebody) {
        try {
            HostUser user = user(somebody);
            return directory.directory().isPresent()
                    && Stream.of(Permission.values()).noneMatch(user::may);
        } catch (HostUnavailableException e) {
            return false;
        }
    }

    /** Returns the user; without permissions if no rule opens anything. */
    public HostUser user(SignedIn somebody) throws HostUnavailableException {
        return rules.user(somebody, rules.needsPeople(somebody) ? people.now() : People.NONE);
    }
}
