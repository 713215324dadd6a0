package org.sessionwise.api.figures;

import java.util.Objects;
import java.util.Optional;
import org.sessionwise.domain.Fraction;

/** Clinical output of one kind of activity, in one unit: what was agreed on average for a session, times sessions. */
public final class OutputLine {

    private final LineKey key;
    private final String name;
    private final String unit;
    private final Optional<Fraction> perSession;
    private final Part planned;
    private final Part delivered;

    /** Sessions, and what is expected of them. */
    private record Part(Fraction sessions, Fraction output) {

        Part plus(Part other) {
            return new Part(sessions.plus(other.sessions), output.plus(other.output));
        }
    }

    private OutputLine(
            LineKey key, String name, String unit, Optional<Fraction> perSession, Part planned, Part delivered) {
        this.key = Objects.requireNonNull(key, "key");
        this.name = Objects.requireNonNull(name, "name");
        this.unit = Objects.requireNonNull(unit, "unit");
        this.perSession = perSession;
        this.planned = planned;
        this.delivered = delivered;
    }

    /**
     * Returns a line of one agreement.
     *
     * @param plannedSessions of which it is known what became of them
     */
    public static OutputLine of(
            LineKey key,
            String name,
            String unit,
            Fraction perSession,
            Fraction plannedSessions,
            Fraction deliveredSessions) {
        return new OutputLine(
                key,
                name,
                unit,
                Optional.of(perSession),
                new Part(plannedSessions, plannedSessions.times(perSession)),
                new Part(deliveredSessions, deliveredSessions.times(perSession)));
    }

    public LineKey key() {
        return key;
    }

    public String name() {
        return name;
    }

    /** Returns what is counted, such as {@code patients}. */
    public String unit() {
        return unit;
    }

    /** Returns the agreed average; empty where several were agreed. */
    public Optional<Fraction> perSession() {
        return perSession;
    }

    /** Returns the planned sessions of which it is known what became of them; of an activity without dates, its annual average. */
    public Fraction plannedSessions() {
        return planned.sessions();
    }

    public Fraction deliveredSessions() {
        return delivered.sessions();
    }

    /** Returns the output of the planned sessions. */
    public Fraction expected() {
        return planned.output();
    }

    /** Returns the output that the delivered sessions stand for at the agreed average: it is not counted by anybody. */
    public Fraction delivered() {
        return delivered.output();
    }

    /** Returns both together, of one kind and unit. */
    public OutputLine plus(OutputLine other) {
        return new OutputLine(
                key,
                name.equals(other.name) ? name : key.id(),
                unit,
                perSession.equals(other.perSession) ? perSession : Optional.empty(),
                planned.plus(other.planned),
                delivered.plus(other.delivered));
    }
}
