package org.sessionwise.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.Actor;
import org.sessionwise.api.evidence.EvidenceContent;
import org.sessionwise.api.evidence.EvidenceEntry;
import org.sessionwise.api.evidence.EvidenceFile;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.evidence.EvidenceRegister;
import org.sessionwise.api.evidence.PersonRecord;
import org.sessionwise.api.evidence.PersonRecords;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.Evidence;

/** The register of evidence and the records about people, in memory. */
final class FakeEvidence implements EvidenceRegister, PersonRecords {

    static final Instant AT = Instant.parse("2026-07-01T09:00:00Z");

    final Map<String, List<EvidenceEntry>> entries = new LinkedHashMap<>();
    final Map<String, EvidenceFile> files = new HashMap<>();
    final List<PersonRecord> records = new ArrayList<>();

    @Override
    public List<EvidenceEntry> all() {
        return entries.values().stream()
                .map(versions -> versions.get(0))
                .filter(entry -> entry.withdrawn().isEmpty())
                .toList();
    }

    @Override
    public Optional<EvidenceEntry> find(String id) {
        return history(id).stream().findFirst();
    }

    @Override
    public List<EvidenceEntry> history(String id) {
        return entries.getOrDefault(id, List.of());
    }

    @Override
    public List<Evidence> known(Instant moment) {
        return List.of();
    }

    @Override
    public EvidenceEntry add(EvidenceContent content, Actor actor) throws EvidenceRefusedException {
        refuse(content);
        return keep(EvidenceEntry.of(
                "e" + (entries.size() + 1), content, Optional.empty(), Optional.empty(), 1, actor, AT));
    }

    private EvidenceEntry keep(EvidenceEntry entry) {
        entries.computeIfAbsent(entry.id(), any -> new ArrayList<>()).add(0, entry);
        return entry;
    }

    private static void refuse(EvidenceContent content) throws EvidenceRefusedException {
        if (content.title().contains("refuse")) {
            throw new EvidenceRefusedException("topics", "A policy covers at least one group; name it.");
        }
    }

    private EvidenceEntry newest(String id, long basedOn) throws ChangedMeanwhileException {
        EvidenceEntry entry = find(id).orElseThrow();
        FakeAttainment.requireNewest(entry.version() == basedOn);
        return entry;
    }

    @Override
    public EvidenceEntry change(String id, EvidenceContent content, long basedOn, Actor actor)
            throws EvidenceRefusedException, ChangedMeanwhileException {
        EvidenceEntry before = newest(id, basedOn);
        refuse(content);
        return keep(EvidenceEntry.of(id, content, Optional.empty(), before.file(), basedOn + 1, actor, AT));
    }

    @Override
    public EvidenceEntry attest(String id, String role, long basedOn, Actor actor)
            throws EvidenceRefusedException, ChangedMeanwhileException {
        EvidenceEntry before = newest(id, basedOn);
        if (role.equals("Cleaner")) {
            throw new EvidenceRefusedException("role", "For 1.1b a chief executive was expected.");
        }
        Evidence.Attestation said = new Evidence.Attestation(role, actor.id(), LocalDate.of(2026, 7, 29));
        return keep(EvidenceEntry.of(id, before.content(), Optional.of(said), before.file(), basedOn + 1, actor, AT));
    }

    @Override
    public void withdraw(String id, String reason, long basedOn, Actor actor) throws ChangedMeanwhileException {
        EvidenceEntry before = newest(id, basedOn);
        keep(EvidenceEntry.of(id, before.content(), before.attestation(), before.file(), basedOn + 1, actor, AT)
                .withdrawn(reason));
    }

    @Override
    public EvidenceEntry attach(String id, String name, byte[] content, long basedOn, Actor actor)
            throws EvidenceRefusedException, ChangedMeanwhileException {
        EvidenceEntry before = newest(id, basedOn);
        if (content.length == 0 || content[0] != '%') {
            throw new EvidenceRefusedException("file", "The file is none of PDF, PNG, JPEG or OOXML.");
        }
        files.put(id, EvidenceFile.of(name, "application/pdf", content));
        return keep(EvidenceEntry.of(
                id,
                before.content(),
                before.attestation(),
                Optional.of(new EvidenceEntry.Attached(name, "application/pdf", content.length)),
                basedOn + 1,
                actor,
                AT));
    }

    @Override
    public Optional<EvidenceFile> file(String id) {
        return Optional.ofNullable(files.get(id));
    }

    @Override
    public List<EvidenceEntry> ending(LocalDate until) {
        return all().stream()
                .filter(entry -> entry.content()
                        .until()
                        .filter(day -> !day.isAfter(until))
                        .isPresent())
                .toList();
    }

    @Override
    public List<PersonRecord> of(Set<StaffId> staff) {
        return records.stream().filter(record -> staff.contains(record.staff())).toList();
    }

    @Override
    public List<PersonRecord> add(
            Set<StaffId> staff, PersonRecord.Kind kind, DateRange days, String reason, Actor actor)
            throws EvidenceRefusedException {
        if (kind == PersonRecord.Kind.LEFT_OUT && reason.isEmpty()) {
            throw new EvidenceRefusedException("reason", "Say why they are left out.");
        }
        List<PersonRecord> added = new ArrayList<>();
        for (StaffId person : staff) {
            added.add(PersonRecord.of("r" + (records.size() + 1), person, kind, days, reason, actor, AT));
            records.add(added.get(added.size() - 1));
        }
        return added;
    }

    @Override
    public void withdraw(String id, Actor actor) {
        records.replaceAll(record -> record.id().equals(id) ? record.withdrawn(AT) : record);
    }
}
