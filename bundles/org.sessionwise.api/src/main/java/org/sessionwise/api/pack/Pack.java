package org.sessionwise.api.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.sessionwise.api.Actor;
import org.sessionwise.domain.attainment.AttainmentScope;

/** A frozen pack, and where it was reported. */
public final class Pack {

    private final String id;
    private final AttainmentScope scope;
    private final LocalDate day;
    private final Actor by;
    private final Instant asAt;
    private final String digest;
    private final List<Packs.Report> reports;

    private Pack(
            String id,
            AttainmentScope scope,
            LocalDate day,
            Actor by,
            Instant asAt,
            String digest,
            List<Packs.Report> reports) {
        this.id = Objects.requireNonNull(id, "id");
        this.scope = Objects.requireNonNull(scope, "scope");
        this.day = Objects.requireNonNull(day, "day");
        this.by = Objects.requireNonNull(by, "by");
        this.asAt = Objects.requireNonNull(asAt, "asAt");
        this.digest = Objects.requireNonNull(digest, "digest");
        this.reports = List.copyOf(reports);
    }

    /** Returns a pack; the digest is SHA-256 over its files, in hexadecimal. */
    public static Pack of(
            String id,
            AttainmentScope scope,
            LocalDate day,
            Actor by,
            Instant asAt,
            String digest,
            List<Packs.Report> reports) {
        return new Pack(id, scope, day, by, asAt, digest, reports);
    }

    public String id() {
        return id;
    }

    public AttainmentScope scope() {
        return scope;
    }

    public LocalDate day() {
        return day;
    }

    public Actor by() {
        return by;
    }

    public Instant asAt() {
        return asAt;
    }

    public String digest() {
        return digest;
    }

    /** Returns when it was reported to whom, oldest first. */
    public List<Packs.Report> reports() {
        return reports;
    }
}
