package org.sessionwise.demo.internal.openid;

import java.util.List;
import java.util.Optional;

/**
 * Somebody whom everybody may be.
 *
 * @param groups what the provider tells of the user's rights
 * @param member which member of the host's staff the user is, counted from 0; empty if none
 */
public record DemoUser(String id, String password, String name, List<String> groups, Optional<Integer> member) {

    /** Returns one user of each role; the names are nobody's. */
    public static List<DemoUser> all() {
        return List.of(
                new DemoUser("coordinator", "roster", "Demonstration Coordinator", "coordinators", Optional.empty()),
                new DemoUser("lead", "team", "Demonstration Lead", "team-leads", Optional.of(0)),
                new DemoUser("staff", "mine", "Demonstration Member", "staff", Optional.of(1)),
                new DemoUser(
                        "administrator",
                        "settings",
                        "Demonstration Administrator",
                        "administrators",
                        Optional.empty()));
    }

    private DemoUser(String id, String password, String name, String group, Optional<Integer> member) {
        this(id, password, name, List.of(group), member);
    }

    static Optional<DemoUser> find(String id, String password) {
        return all().stream()
                .filter(user -> user.id().equals(id) && user.password().equals(password))
                .findFirst();
    }
}
