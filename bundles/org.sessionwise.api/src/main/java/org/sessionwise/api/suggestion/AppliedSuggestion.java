package org.sessionwise.api.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;

/** What was applied of a suggestion, as it is kept. */
public final class AppliedSuggestion {

    /** How far it is. */
    public enum State {
        /** It was asked for, and it is not known whether the rostering system wrote it; the roster tells. */
        NOT_KNOWN,
        APPLIED,
        UNDONE
    }

    /**
     * A deed and who did it.
     *
     * @param by on whose behalf
     */
    public record Deed(Instant at, Actor by) {}

    /**
     * What it was about.
     *
     * @param gap whose gap it was
     * @param date the day of the planned session
     * @param staff who does it
     * @param from whose the session on the roster was; empty if it was put there anew
     */
    public record Content(
            Suggestion.Kind kind,
            StaffId gap,
            LocalDate date,
            StaffId staff,
            DutyCode duty,
            Period period,
            Optional<StaffId> from) {}

    private final String id;
    private final Content content;
    private final Deed applied;
    private final Optional<Deed> undone;
    private final State state;

    private AppliedSuggestion(String id, Content content, Deed applied, Optional<Deed> undone, State state) {
        this.id = Objects.requireNonNull(id, "id");
        this.content = Objects.requireNonNull(content, "content");
        this.applied = Objects.requireNonNull(applied, "applied");
        this.undone = Objects.requireNonNull(undone, "undone");
        this.state = Objects.requireNonNull(state, "state");
    }

    /** Returns an application; each parameter is as the method of its name tells. */
    public static AppliedSuggestion of(String id, Content content, Deed applied, Optional<Deed> undone, State state) {
        return new AppliedSuggestion(id, content, applied, undone, state);
    }

    public String id() {
        return id;
    }

    public Content content() {
        return content;
    }

    public Deed applied() {
        return applied;
    }

    /** Returns who undid it; empty unless it is {@link State#UNDONE}. */
    public Optional<Deed> undone() {
        return undone;
    }

    public State state() {
        return state;
    }
}
