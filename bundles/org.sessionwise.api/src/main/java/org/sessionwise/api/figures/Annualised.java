package org.sessionwise.api.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sessionwise.domain.StaffId;

/** How everything stands that people agreed as a number of occurrences. */
public final class Annualised {

    private final Instant asAt;
    private final LocalDate on;
    private final Map<StaffId, List<AnnualisedLine>> people;

    private Annualised(Instant asAt, LocalDate on, Map<StaffId, List<AnnualisedLine>> people) {
        this.asAt = Objects.requireNonNull(asAt, "asAt");
        this.on = Objects.requireNonNull(on, "on");
        this.people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
    }

    public static Annualised of(Instant asAt, LocalDate on, Map<StaffId, List<AnnualisedLine>> people) {
        return new Annualised(asAt, on, people);
    }

    /** Returns when host and plans were read. */
    public Instant asAt() {
        return asAt;
    }

    /** Returns the day at whose end it stands so. */
    public LocalDate on() {
        return on;
    }

    /** Returns lines by person in the host's order, each in the order of the plans; people without any are missing. */
    public Map<StaffId, List<AnnualisedLine>> people() {
        return people;
    }
}
