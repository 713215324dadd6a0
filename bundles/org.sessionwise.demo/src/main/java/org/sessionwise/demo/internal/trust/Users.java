package org.sessionwise.demo.internal.trust;

import java.util.List;
import org.sessionwise.demo.internal.trust.TrustDocument.Staff;
import org.sessionwise.demo.internal.trust.TrustDocument.User;

/** Who can sign in. The passwords are printed at the start: this is for demonstration only. */
public final class Users {

    private Users() {}

    /**
     * Returns one user of each role.
     *
     * @param coordinated the departments of the coordinator
     * @param all those of the administrator
     */
    public static List<User> of(List<String> coordinated, List<String> all, String team, Staff leader, Staff member) {
        return List.of(
                new User("coordinator", "Robin Castle", "coordinator", "roster", coordinated, List.of(), List.of()),
                lead("lead", "team", team, leader),
                new User("staff", member.name(), "staff", "mine", List.of(), List.of(), List.of(member.id())),
                new User("administrator", "Sam Whitfield", "administrator", "settings", all, List.of(), List.of()));
    }

    static User coordinator(String id, String name, String password, String department) {
        return new User(id, name, "coordinator", password, List.of(department), List.of(), List.of());
    }

    static User lead(String id, String password, String team, Staff leader) {
        return new User(id, leader.name(), "lead", password, List.of(), List.of(team), List.of(leader.id()));
    }

    /** Returns somebody who reads figures of the whole trust, and nothing about a person. */
    static User board(String id, String name, String password) {
        return new User(id, name, "board", password, List.of(), List.of(), List.of());
    }
}
