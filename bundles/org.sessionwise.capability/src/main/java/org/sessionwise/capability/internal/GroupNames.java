package org.sessionwise.capability.internal;

import java.util.Set;
import java.util.TreeSet;
import org.sessionwise.api.capability.Capabilities;

/** The names of professional groups that somebody sends. */
final class GroupNames {

    private GroupNames() {}

    static Set<String> checked(Set<String> sent) {
        if (sent.size() > Capabilities.MOST_GROUPS) {
            throw new IllegalArgumentException("at most " + Capabilities.MOST_GROUPS + " groups can be named");
        }
        Set<String> checked = new TreeSet<>();
        for (String group : sent) {
            boolean control = group.chars().anyMatch(Character::isISOControl);
            if (group.isBlank() || control || group.length() > Capabilities.LONGEST_GROUP) {
                throw new IllegalArgumentException("a group has 1 to " + Capabilities.LONGEST_GROUP
                        + " characters, none of them a control character");
            }
            checked.add(group.strip());
        }
        return checked;
    }
}
