package org.sessionwise.identity.internal.access;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.identity.HostUser;

/** Which groups open what. Whatever no rule opens stays closed. */
public final class AccessRules {

    private final GroupRules viewers;
    private final GroupRules coordinators;
    private final GroupRules administrators;
    private final GroupRules teamLeads;
    private final PersonKey personKey;

    private AccessRules(
            GroupRules viewers,
            GroupRules coordinators,
            GroupRules administrators,
            GroupRules teamLeads,
            PersonKey personKey) {
        this.viewers = viewers;
        this.coordinators = coordinators;
        this.administrators = administrators;
        this.teamLeads = teamLeads;
        this.personKey = personKey;
    }

    /** Reads the settings, each an entry {@code group=id,id}. */
    public static AccessRules of(
            String[] viewers, String[] coordinators, String[] administrators, String[] teamLeads, String personKey) {
        return new AccessRules(
                GroupRules.parse("viewerGroups", viewers, true),
                GroupRules.parse("coordinatorGroups", coordinators, true),
                GroupRules.parse("administratorGroups", administrators, true),
                GroupRules.parse("teamLeadGroups", teamLeads, false),
                PersonKey.parse(personKey));
    }

    PersonKey personKey() {
        return personKey;
    }

    /** Returns the person with those groups alone that a rule names: more of them is nobody's business. */
    public SignedIn meaningful(SignedIn somebody) {
        Set<String> named = Stream.of(viewers, coordinators, administrators, teamLeads)
                .flatMap(GroupRules::groups)
                .filter(somebody.groups()::contains)
                .collect(Collectors.toSet());
        return somebody.withGroups(named);
    }

    /** Tells whether the answer depends on the staff directory. */
    boolean needsPeople(SignedIn somebody) {
        boolean everything = Stream.of(viewers, coordinators, administrators)
                .anyMatch(rules -> rules.openedTo(somebody.groups()).everything());
        boolean looksForPerson =
                personKey != PersonKey.NONE && somebody.person().isPresent();
        return everything || looksForPerson || isMixed(somebody);
    }

    /** Where rights differ between departments, some people are named one by one: see {@link Rights}. */
    private boolean isMixed(SignedIn somebody) {
        long kinds = Stream.of(viewers, coordinators, administrators)
                .filter(rules -> !rules.openedTo(somebody.groups()).ids().isEmpty())
                .count();
        return kinds > 1;
    }

    HostUser user(SignedIn somebody, People people) {
        Set<DepartmentId> managed = departments(coordinators, somebody, people);
        Set<DepartmentId> viewed = new HashSet<>(departments(viewers, somebody, people));
        viewed.addAll(managed);
        Set<TeamId> teams = teamLeads.openedTo(somebody.groups()).ids().stream()
                .map(TeamId::new)
                .collect(Collectors.toSet());
        Rights rights = new Rights(
                departments(administrators, somebody, people), managed, viewed, teams, people.found(somebody.person()));
        return rights.user(somebody, people);
    }

    private static Set<DepartmentId> departments(GroupRules rules, SignedIn somebody, People people) {
        GroupRules.Opened opened = rules.openedTo(somebody.groups());
        Set<DepartmentId> departments =
                opened.ids().stream().map(DepartmentId::new).collect(Collectors.toSet());
        if (opened.everything()) {
            departments.addAll(people.departments());
        }
        return departments;
    }
}
