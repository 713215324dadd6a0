package org.sessionwise.identity.internal.access;

import java.time.Clock;
import java.time.Duration;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.HostUser;

/** Turns whoever signed in into a user, by the rules and by what the staff directory says now. Safe from any thread. */
public final class Users {

    private final AccessRules rules;
    private final PeopleCache people;

    /**
     * @param directoryCache how long an answer of the staff directory is kept
     */
    public Users(AccessRules rules, ConnectedDirectory directory, Duration directoryCache, Clock clock) {
        this.rules = rules;
        this.people = new PeopleCache(directory, rules.personKey(), directoryCache, clock);
    }

    public AccessRules rules() {
        return rules;
    }

    /** Returns the user; without permissions if no rule opens anything. */
    public HostUser user(SignedIn somebody) throws HostUnavailableException {
        return rules.user(somebody, rules.needsPeople(somebody) ? people.now() : People.NONE);
    }
}
