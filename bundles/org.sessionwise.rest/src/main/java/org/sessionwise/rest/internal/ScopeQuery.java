package org.sessionwise.rest.internal;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.rest.internal.json.AttainmentScopeJson;

/** The scope of attainment that a request names. */
final class ScopeQuery {

    private static final List<String> KINDS = List.of("trust", "department", "team");

    @QueryParam("scope")
    private String scope;

    @QueryParam("department")
    private String department;

    @QueryParam("team")
    private String team;

    @QueryParam("group")
    private String group;

    /** Returns what the parameters name; without any of them the trust. */
    AttainmentScope scope() {
        return read("", scope == null ? "trust" : scope, department, team, group);
    }

    /** Returns what the member {@code scope} of a body names. */
    static AttainmentScope of(AttainmentScopeJson sent) {
        if (sent == null) {
            throw Problem.badParameter("scope", null, "whom it is about: an object with kind, department, team");
        }
        return read("scope.", sent.kind(), sent.department(), sent.team(), sent.group());
    }

    private static AttainmentScope read(String place, String kind, String department, String team, String group) {
        String name = place.isEmpty() ? "scope" : "scope.kind";
        String chosen = Parameters.choice(name, kind, KINDS)
                .orElseThrow(() -> Problem.badParameter(name, null, String.join(" or ", KINDS)));
        refuse(place + "department", department, !chosen.equals("trust"));
        refuse(place + "team", team, chosen.equals("team"));
        AttainmentScope all =
                switch (chosen) {
                    case "trust" -> AttainmentScope.trust();
                    case "department" -> AttainmentScope.of(new DepartmentId(key(place + "department", department)));
                    default ->
                        AttainmentScope.of(
                                new DepartmentId(key(place + "department", department)),
                                new TeamId(key(place + "team", team)));
                };
        return group == null ? all : all.onlyGroup(Form.name(place + "group", group));
    }

    private static String key(String name, String text) {
        return Parameters.required(name, text, "a key as /attainment/matrix tells it");
    }

    /** A wider scope with the key of a narrower one is a mistake, and would tell of others than were meant. */
    private static void refuse(String name, String text, boolean wanted) {
        if (text != null && !wanted) {
            throw Problem.badParameter(name, text, "left out for this scope");
        }
    }
}
