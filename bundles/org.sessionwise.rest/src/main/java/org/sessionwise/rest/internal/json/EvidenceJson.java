package org.sessionwise.rest.internal.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.evidence.EvidenceContent;
import org.sessionwise.api.evidence.EvidenceEntry;
import org.sessionwise.domain.attainment.CriterionId;

/**
 * A version of an entry of the register. Owner, notes, file and who wrote or attested it are left out
 * for who may not write there.
 *
 * @param until the first day on which it no longer holds
 * @param withdrawn why it was taken back
 * @param ends {@code soon} or {@code ended}, as of today
 */
public record EvidenceJson(
        String id,
        String kind,
        AttainmentScopeJson scope,
        List<String> criteria,
        String title,
        String on,
        String until,
        String owner,
        String link,
        String notes,
        List<String> topics,
        List<String> roles,
        AttestationJson attestation,
        FileJson file,
        boolean mayWrite,
        long version,
        String by,
        String at,
        String withdrawn,
        String ends) {

    private static final int SOON_DAYS = 30;

    /** Who says, in which role, that it holds. */
    public record AttestationJson(String role, String by, String on) {}

    /** What is attached. */
    public record FileJson(String name, String mediaType, long bytes) {}

    /** Entries of the register. */
    public record EntriesJson(String apiVersion, boolean mayWrite, List<EvidenceJson> entries) {

        public static EntriesJson of(boolean mayWrite, List<EvidenceJson> entries) {
            return new EntriesJson(Versions.API, mayWrite, entries);
        }
    }

    /** Versions of one entry, newest first. */
    public record VersionsJson(String apiVersion, List<EvidenceJson> versions) {

        public static VersionsJson of(List<EvidenceJson> versions) {
            return new VersionsJson(Versions.API, versions);
        }
    }

    /** Writes an entry for somebody who may write it, or may not. */
    public static EvidenceJson of(EvidenceEntry entry, AttainmentScopeJson scope, boolean mayWrite, LocalDate today) {
        EvidenceContent content = entry.content();
        return new EvidenceJson(
                entry.id(),
                CamelCase.of(content.kind()),
                scope,
                content.criteria().stream().map(CriterionId::value).sorted().toList(),
                content.title(),
                content.on().toString(),
                content.until().map(LocalDate::toString).orElse(null),
                mayWrite ? text(content.owner()) : null,
                text(content.link()),
                mayWrite ? text(content.notes()) : null,
                sorted(content.topics()),
                sorted(content.roles()),
                entry.attestation()
                        .map(said -> new AttestationJson(
                                said.role(),
                                mayWrite ? said.by() : null,
                                said.on().toString()))
                        .orElse(null),
                entry.file()
                        .filter(any -> mayWrite)
                        .map(file -> new FileJson(file.name(), file.mediaType(), file.bytes()))
                        .orElse(null),
                mayWrite,
                entry.version(),
                mayWrite ? entry.by().id() : null,
                entry.at().toString(),
                entry.withdrawn().orElse(null),
                ends(content.until(), today));
    }

    private static String ends(Optional<LocalDate> until, LocalDate today) {
        return until.filter(day -> !day.isAfter(today.plusDays(SOON_DAYS)))
                .map(day -> day.isAfter(today) ? "soon" : "ended")
                .orElse(null);
    }

    private static String text(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
