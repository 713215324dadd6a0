package org.sessionwise.rest.internal;

import java.util.List;
import java.util.Locale;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.rest.internal.json.CapabilityMatrixJson.NeedJson;

/** What capabilities take from one another in the same department, as their code does. Nobody is kept from switching otherwise. */
final class CapabilityNeeds {

    /** How much is missing without it. */
    enum Strength {
        /** What it is there for. */
        NEEDED,
        /** A part of it. */
        BETTER
    }

    /**
     * One need.
     *
     * @param of who needs
     * @param capability what
     * @param why what is missing without it, in a sentence
     */
    record Need(Capability of, Capability capability, Strength strength, String why) {

        NeedJson toJson() {
            return new NeedJson(capability.name(), strength.name().toLowerCase(Locale.ROOT), why);
        }
    }

    private static final List<Need> NEEDS = List.of(
            new Need(
                    Capability.RECONCILIATION,
                    Capability.ENTITLEMENT,
                    Strength.NEEDED,
                    "Duties are compared by what entitlement maps activities to. Without it the mapping stays as it was last,"
                            + " and nobody can change it."),
            new Need(
                    Capability.ATTAINMENT,
                    Capability.RECONCILIATION,
                    Strength.BETTER,
                    "Criteria that rest on planned against delivered work, and on its reviews, are not known without it."),
            new Need(
                    Capability.ATTAINMENT,
                    Capability.TEAM_PLAN,
                    Strength.BETTER,
                    "Criteria that rest on team plans, and on consistency between plans, are not known without it."));

    private CapabilityNeeds() {}

    /** Returns what a capability takes from others; empty if nothing. */
    static List<Need> of(Capability capability) {
        return NEEDS.stream().filter(need -> need.of() == capability).toList();
    }

    /** Returns who takes something from a capability; empty if nobody does. */
    static List<Need> on(Capability capability) {
        return NEEDS.stream().filter(need -> need.capability() == capability).toList();
    }
}
