package org.sessionwise.demo.internal.openid;

import java.util.List;
import java.util.Optional;

/**
 * Somebody whom everybody may be.
 *
 * @param does what the user is there for, in a few words
 * @param groups what the provider tells of the user's rights
 * @param member which member of the host's staff the user is, counted from 0; empty if none
 */
public record DemoUser(
        String id, String password, String name, String does, List<String> groups, Optional<Integer> member) {

    /** Returns one user of each role; the names are nobody's. */
    public static List<DemoUser> all() {
        return List.of(
                new DemoUser(
                        "coordinator",
                        "roster",
                        "Demonstration Coordinator",
                        "pulls and applies job plans, sees everybody",
                        "coordinators",
                        Optional.empty()),
                new DemoUser(
                        "lead",
                        "team",
                        "Demonstration Lead",
                        "sees those for whom the staff record has no team",
                        "team-leads",
                        Optional.of(0)),
                new DemoUser(
                        "staff",
                        "mine",
                        "Demonstration Member",
                        "is one of the staff and sees nobody else",
                        "staff",
                        Optional.of(1)),
                new DemoUser(
                        "administrator",
                        "settings",
                        "Demonstration Administrator",
                        "keeps the staff record, switches capabilities",
                        "administrators",
                        Optional.empty()));
    }

    private DemoUser(String id, String password, String name, String does, String group, Optional<Integer> member) {
        this(id, password, name, does, List.of(group), member);
    }

    static Optional<DemoUser> find(String id, String password) {
        return all().stream()
                .filter(user -> user.id().equals(id) && user.password().equals(password))
                .findFirst();
    }
}
