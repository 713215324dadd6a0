package org.sessionwise.api.teamplan;

import java.time.Instant;
import java.util.Objects;
import org.sessionwise.api.Actor;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.TeamId;

/** One version of a team's plan for a year, as it is kept. */
public final class TeamPlan {

    /** How far it is. */
    public enum State {
        DRAFT,
        /** Agreed at its meeting. */
        AGREED
    }

    private final TeamId team;
    private final DateRange year;
    private final TeamPlanContent content;
    private final Kept kept;

    /** As what it is kept. */
    private record Kept(State state, long version, Actor by, Instant at) {}

    private TeamPlan(TeamId team, DateRange year, TeamPlanContent content, Kept kept) {
        this.team = Objects.requireNonNull(team, "team");
        this.year = Objects.requireNonNull(year, "year");
        this.content = Objects.requireNonNull(content, "content");
        this.kept = kept;
        if (kept.version() < 1) {
            throw new IllegalArgumentException("versions count from 1, not " + kept.version());
        }
        requireMeeting(content, kept.state());
    }

    /**
     * Returns a version; throws {@link IllegalArgumentException} if it is agreed without a meeting.
     *
     * @param version 1 or more
     */
    public static TeamPlan of(
            TeamId team, DateRange year, TeamPlanContent content, State state, long version, Actor by, Instant at) {
        return new TeamPlan(team, year, content, new Kept(state, version, by, at));
    }

    /** Throws {@link IllegalArgumentException} if a content cannot be agreed, because no meeting is told. */
    public static void requireMeeting(TeamPlanContent content, State state) {
        if (state == State.AGREED && content.meeting().isEmpty()) {
            throw new IllegalArgumentException("a team plan is agreed at a meeting");
        }
    }

    public TeamId team() {
        return team;
    }

    /** Returns the days of the year that it is for. */
    public DateRange year() {
        return year;
    }

    public TeamPlanContent content() {
        return content;
    }

    public State state() {
        return kept.state();
    }

    /** Returns 1 or more; the next write makes one more. */
    public long version() {
        return kept.version();
    }

    /** Returns who wrote this version. */
    public Actor by() {
        return kept.by();
    }

    /** Returns when it was written. */
    public Instant at() {
        return kept.at();
    }
}
