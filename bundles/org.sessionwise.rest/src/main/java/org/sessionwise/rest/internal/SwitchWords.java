package org.sessionwise.rest.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.capability.CapabilityState;

/** What a switch would mean, a sentence at a time. */
final class SwitchWords {

    private final String department;
    private final Capability capability;
    private final List<String> words = new ArrayList<>();

    SwitchWords(String department, Capability capability) {
        this.department = department;
        this.capability = capability;
    }

    List<String> all() {
        return List.copyOf(words);
    }

    void people(long losing, long gaining) {
        if (losing == 0 && gaining == 0) {
            words.add("Nobody of " + department + " would notice.");
        }
        if (losing > 0) {
            words.add(people(losing) + " of " + department + " would no longer have " + has() + ".");
        }
        if (gaining > 0) {
            words.add(people(gaining) + " of " + department + " would have " + has() + ".");
        }
    }

    void users(Optional<Long> users, boolean on) {
        String what = on ? "see more in their pages." : "lose what belongs to it from their pages.";
        words.add(users.map(count -> (count == 1 ? "1 user would " : count + " users would ") + what)
                .orElse("Your rostering system does not tell who its users are; whoever sees the department would "
                        + what));
    }

    void inTwo(int people, long losing) {
        if (people > 0 && losing > 0) {
            words.add(people(people) + " of " + department
                    + " have another assignment in another department; what is on there stays for that assignment.");
        }
    }

    void consequences(CapabilityState before, CapabilityState after, long losing) {
        if (before.isOn() && losing > 0) {
            words.add("Their data are kept, and come back with it.");
        }
        if (capability == Capability.ATTAINMENT && losing > 0) {
            words.add(CapabilityMatrix.DENOMINATOR);
        }
        if (capability == Capability.ATTAINMENT
                && after.isOn()
                && !after.groups().isEmpty()) {
            words.add("Levels of the department would be told for each of these groups, not for everybody together.");
        }
    }

    private String has() {
        return switch (capability) {
            case ENTITLEMENT -> "job plans proposed into roster templates";
            case RECONCILIATION -> "figures, gaps and markers of planned against rostered and delivered";
            case TEAM_PLAN -> "a team plan that their plans are held against";
            case ATTAINMENT -> "levels of attainment, evidence, indicators and packs of their department";
        };
    }

    private static String people(long count) {
        return count == 1 ? "1 person" : count + " people";
    }
}
