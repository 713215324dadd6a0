package org.sessionwise.api.capability;

/** What can be switched on for a department. */
public enum Capability {
    /** Job plans into roster templates. */
    ENTITLEMENT("org.sessionwise.entitlement"),
    /** Planned against rostered and delivered. */
    RECONCILIATION("org.sessionwise.reconciliation"),
    /** What a team agreed to do in a year, and individual plans held against it. */
    TEAM_PLAN("org.sessionwise.teamplan"),
    /** Levels of attainment, their evidence, indicators and packs. */
    ATTAINMENT("org.sessionwise.attainment");

    private final String factoryPid;

    Capability(String factoryPid) {
        this.factoryPid = factoryPid;
    }

    /** Returns the PID whose factory configuration, one for each department, is the switch. */
    public String factoryPid() {
        return factoryPid;
    }
}
