package org.sessionwise.itests.benchmark.engine;

import org.sessionwise.itests.benchmark.year.TeamYear;

/** For whom figures are added up: teams of 12, departments of 17 teams, 12 professional groups of teams, trusts of 1,000 teams. */
enum Level {
    PERSON,
    TEAM,
    GROUP,
    DEPARTMENT,
    TRUST;

    private static final int TEAMS_OF_TRUST = 1_000;
    private static final int TEAMS_OF_DEPARTMENT = 17;
    private static final int GROUPS = 12;
    private static final int DEPARTMENTS = (TEAMS_OF_TRUST + TEAMS_OF_DEPARTMENT - 1) / TEAMS_OF_DEPARTMENT;

    /** Returns the unit of this level that a team is part of; of {@link #PERSON} there is none. */
    int of(int team) {
        int trust = team / TEAMS_OF_TRUST;
        int inTrust = team % TEAMS_OF_TRUST;
        return switch (this) {
            case TEAM -> team;
            case GROUP -> trust * GROUPS + inTrust % GROUPS;
            case DEPARTMENT -> trust * DEPARTMENTS + inTrust / TEAMS_OF_DEPARTMENT;
            case TRUST -> trust;
            case PERSON -> throw new IllegalArgumentException("a team is part of no person");
        };
    }

    /** Returns a number that is greater than any unit among so many people. */
    int units(int people) {
        int teams = people / TeamYear.PEOPLE;
        int trusts = (teams + TEAMS_OF_TRUST - 1) / TEAMS_OF_TRUST;
        return switch (this) {
            case PERSON -> people;
            case TEAM -> teams;
            case GROUP -> trusts * GROUPS;
            case DEPARTMENT -> trusts * DEPARTMENTS;
            case TRUST -> trusts;
        };
    }
}
