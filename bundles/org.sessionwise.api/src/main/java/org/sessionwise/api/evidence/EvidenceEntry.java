package org.sessionwise.api.evidence;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.domain.attainment.Evidence;

/** A version of an entry of the register. */
public final class EvidenceEntry {

    /** A file's name, type and size in bytes; what is in it is asked for by the entry's key. */
    public record Attached(String name, String mediaType, long bytes) {}

    private final String id;
    private final EvidenceContent content;
    private final Optional<Evidence.Attestation> attestation;
    private final Optional<Attached> file;
    private final Kept kept;

    private record Kept(long version, Actor by, Instant at, String withdrawn) {}

    private EvidenceEntry(
            String id,
            EvidenceContent content,
            Optional<Evidence.Attestation> attestation,
            Optional<Attached> file,
            Kept kept) {
        this.id = Objects.requireNonNull(id, "id");
        this.content = Objects.requireNonNull(content, "content");
        this.attestation = Objects.requireNonNull(attestation, "attestation");
        this.file = Objects.requireNonNull(file, "file");
        this.kept = kept;
    }

    /** Returns a version that counts; versions count from 1. */
    public static EvidenceEntry of(
            String id,
            EvidenceContent content,
            Optional<Evidence.Attestation> attestation,
            Optional<Attached> file,
            long version,
            Actor by,
            Instant at) {
        return new EvidenceEntry(id, content, attestation, file, new Kept(version, by, at, ""));
    }

    /** Returns it as taken back, for a reason. */
    public EvidenceEntry withdrawn(String reason) {
        return new EvidenceEntry(
                id, content, attestation, file, new Kept(kept.version(), kept.by(), kept.at(), reason));
    }

    public String id() {
        return id;
    }

    public EvidenceContent content() {
        return content;
    }

    public Optional<Evidence.Attestation> attestation() {
        return attestation;
    }

    public Optional<Attached> file() {
        return file;
    }

    public long version() {
        return kept.version();
    }

    public Actor by() {
        return kept.by();
    }

    public Instant at() {
        return kept.at();
    }

    /** Returns why it was taken back; empty if it counts. */
    public Optional<String> withdrawn() {
        return kept.withdrawn().isEmpty() ? Optional.empty() : Optional.of(kept.withdrawn());
    }
}
