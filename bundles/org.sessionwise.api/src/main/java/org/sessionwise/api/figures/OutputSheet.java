package org.sessionwise.api.figures;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;

/** Clinical output that sessions stand for, by person and by team. */
public final class OutputSheet {

    private final Instant asAt;
    private final DateRange period;
    private final Map<StaffId, List<OutputLine>> people;
    private final Map<TeamId, List<OutputLine>> teams;

    private OutputSheet(
            Instant asAt,
            DateRange period,
            Map<StaffId, List<OutputLine>> people,
            Map<TeamId, List<OutputLine>> teams) {
        this.asAt = Objects.requireNonNull(asAt, "asAt");
        this.period = Objects.requireNonNull(period, "period");
        this.people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
        this.teams = Collections.unmodifiableMap(new LinkedHashMap<>(teams));
    }

    public static OutputSheet of(
            Instant asAt,
            DateRange period,
            Map<StaffId, List<OutputLine>> people,
            Map<TeamId, List<OutputLine>> teams) {
        return new OutputSheet(asAt, period, people, teams);
    }

    /** Returns when host and plans were read. */
    public Instant asAt() {
        return asAt;
    }

    public DateRange period() {
        return period;
    }

    /** Returns lines by person in the host's order, each by code and unit; people without any agreed output are missing. */
    public Map<StaffId, List<OutputLine>> people() {
        return people;
    }

    /** Returns the same by team, of those asked for. */
    public Map<TeamId, List<OutputLine>> teams() {
        return teams;
    }
}
