package org.sessionwise.domain;

/**
 * How much work, in the four units the field counts in. The units are kept apart: none is derived from another when
 * amounts are added.
 *
 * @param occurrences dated sessions, however long; zero or more
 * @param sessions the trust's session count, exact; zero or more
 * @param minutes real minutes; zero or more
 * @param pa programmed activities; none for people whose contract is in hours
 */
public record Workload(int occurrences, Fraction sessions, long minutes, ProgrammedActivities pa) {

    public static final Workload NONE = new Workload(0, Fraction.ZERO, 0, ProgrammedActivities.NONE);

    public Workload {
        if (occurrences < 0 || sessions.signum() < 0 || minutes < 0) {
            throw new IllegalArgumentException(
                    "not an amount of work: " + occurrences + ", " + sessions + ", " + minutes);
        }
    }

    public Workload plus(Workload other) {
        return new Workload(
                Math.addExact(occurrences, other.occurrences),
                sessions.plus(other.sessions),
                Math.addExact(minutes, other.minutes),
                pa.plus(other.pa));
    }
}
