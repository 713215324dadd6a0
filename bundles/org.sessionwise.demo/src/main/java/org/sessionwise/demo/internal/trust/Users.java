package org.sessionwise.demo.internal.trust;

import java.util.List;
import org.sessionwise.demo.internal.trust.TrustDocument.Staff;
import org.sessionwise.demo.internal.trust.TrustDocument.User;

/** The four who can sign in. The passwords are printed at the start: this is for demonstration only. */
public final class Users {

    private Users() {}

    /** Returns one user of each role. */
    public static List<User> of(List<String> departments, String team, Staff leader, Staff member) {
        return List.of(
                new User("coordinator", "Robin Castle", "coordinator", "roster", departments, List.of(), List.of()),
                new User("lead", leader.name(), "lead", "team", List.of(), List.of(team), List.of(leader.id())),
                new User("staff", member.name(), "staff", "mine", List.of(), List.of(), List.of(member.id())),
                new User(
                        "administrator",
                        "Sam Whitfield",
                        "administrator",
                        "settings",
                        departments,
                        List.of(),
                        List.of()));
    }
}
