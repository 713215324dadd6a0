package org.sessionwise.api.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;

/** Something dated that was recorded about one person for the criteria: left out, trained, agreed to be named. */
public final class PersonRecord {

    /** What it says. */
    public enum Kind {
        /** Works exclusively in one clinical area: in no denominator (scope of the standard). */
        SINGLE_AREA,
        /** In no denominator by the trust's policy. */
        LEFT_OUT,
        /** Trained for the role in software and job planning (1.2). */
        TRAINED,
        /** Agreed to be named in views of the team (3.2). */
        MAY_BE_NAMED
    }

    private final String id;
    private final StaffId staff;
    private final Kind kind;
    private final DateRange days;
    private final String reason;
    private final Kept kept;

    private record Kept(Actor by, Instant at, Instant withdrawn) {}

    private PersonRecord(String id, StaffId staff, Kind kind, DateRange days, String reason, Kept kept) {
        this.id = Objects.requireNonNull(id, "id");
        this.staff = Objects.requireNonNull(staff, "staff");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.days = Objects.requireNonNull(days, "days");
        this.reason = Objects.requireNonNull(reason, "reason");
        this.kept = kept;
    }

    /** Returns a record that counts; the reason is needed for who is left out. */
    public static PersonRecord of(
            String id, StaffId staff, Kind kind, DateRange days, String reason, Actor by, Instant at) {
        return new PersonRecord(id, staff, kind, days, reason, new Kept(by, at, null));
    }

    public PersonRecord withdrawn(Instant at) {
        return new PersonRecord(id, staff, kind, days, reason, new Kept(kept.by(), kept.at(), at));
    }

    public String id() {
        return id;
    }

    public StaffId staff() {
        return staff;
    }

    public Kind kind() {
        return kind;
    }

    public DateRange days() {
        return days;
    }

    public String reason() {
        return reason;
    }

    public Actor by() {
        return kept.by();
    }

    public Instant at() {
        return kept.at();
    }

    /** Returns when it was taken back; empty if it counts. */
    public Optional<Instant> withdrawn() {
        return Optional.ofNullable(kept.withdrawn());
    }

    /** Returns whether it was known at a moment and covers a day. */
    public boolean counts(LocalDate day, Instant moment) {
        return days.contains(day)
                && !kept.at().isAfter(moment)
                && (kept.withdrawn() == null || kept.withdrawn().isAfter(moment));
    }
}
