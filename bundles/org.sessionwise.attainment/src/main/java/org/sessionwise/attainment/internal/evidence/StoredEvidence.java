package org.sessionwise.attainment.internal.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.evidence.EvidenceContent;
import org.sessionwise.api.evidence.EvidenceEntry;
import org.sessionwise.api.evidence.EvidenceFile;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.evidence.EvidenceRegister;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.attainment.internal.catalogue.Catalogues;
import org.sessionwise.attainment.internal.evidence.file.FileLook;
import org.sessionwise.attainment.internal.sampling.SampleEvidence;
import org.sessionwise.attainment.internal.store.AttainmentStore;
import org.sessionwise.attainment.internal.trust.EvidenceListeners;
import org.sessionwise.attainment.internal.trust.TextLimit;
import org.sessionwise.attainment.internal.trust.TrustDay;
import org.sessionwise.database.Database;
import org.sessionwise.domain.attainment.Evidence;

/** The register in the database; there whether or not a department uses it. */
@Component(service = EvidenceRegister.class)
public final class StoredEvidence implements EvidenceRegister {

    private static final Comparator<EvidenceEntry> NEWEST_FIRST = Comparator.comparing(
                    (EvidenceEntry entry) -> entry.content().on())
            .thenComparing(EvidenceEntry::at)
            .reversed()
            .thenComparing(EvidenceEntry::id);

    private final AttainmentStore store;
    private final AuditLog audit;
    private final EvidenceListeners listeners;
    private final TrustDay day;
    private final Criteria criteria;
    private final Clock clock;

    @Activate
    public StoredEvidence(
            @Reference(name = "database") Database database,
            @Reference(name = "audit") AuditLog audit,
            @Reference(name = "listeners") EvidenceListeners listeners,
            @Reference(name = "day") TrustDay day,
            @Reference(name = "catalogues") Catalogues catalogues) {
        this(database, audit, listeners, day, Criteria.of(catalogues.all()), Clock.systemUTC());
    }

    StoredEvidence(
            Database database,
            AuditLog audit,
            EvidenceListeners listeners,
            TrustDay day,
            Criteria criteria,
            Clock clock) {
        this.store = new AttainmentStore(database);
        this.audit = audit;
        this.listeners = listeners;
        this.day = day;
        this.criteria = criteria;
        this.clock = clock;
    }

    @Override
    public List<EvidenceEntry> all() throws NoAnswerException {
        return store.read(connection -> new EvidenceTable(connection).newest()).stream()
                .filter(entry -> entry.withdrawn().isEmpty())
                .sorted(NEWEST_FIRST)
                .toList();
    }

    @Override
    public Optional<EvidenceEntry> find(String id) throws NoAnswerException {
        return store.read(connection -> new EvidenceTable(connection).newest(id));
    }

    @Override
    public List<EvidenceEntry> history(String id) throws NoAnswerException {
        return store.read(connection -> new EvidenceTable(connection).versions(id));
    }

    @Override
    public List<Evidence> known(Instant moment) throws NoAnswerException {
        return store.read(connection -> {
            List<Evidence> known = new ArrayList<>(new KnownThen(moment).of(new EvidenceTable(connection).versions()));
            known.addAll(new SampleEvidence(connection, day).known(moment));
            return known;
        });
    }

    @Override
    public EvidenceEntry add(EvidenceContent content, Actor actor) throws EvidenceRefusedException, NoAnswerException {
        Instant now = clock.instant();
        new ContentChecks(criteria, day.of(now)).require(content);
        EvidenceEntry entry = EvidenceEntry.of(
                UUID.randomUUID().toString(), content, Optional.empty(), Optional.empty(), 1, actor, now);
        store.write(connection -> {
            new EvidenceTable(connection).add(entry);
            audit.record(actor, "evidence added", subject(entry.id()), content.kind() + " of " + content.scope());
            return null;
        });
        listeners.tell();
        return entry;
    }

    @Override
    public EvidenceEntry change(String id, EvidenceContent content, long basedOn, Actor actor)
            throws EvidenceRefusedException, ChangedMeanwhileException, NoAnswerException {
        EvidenceEntry before = newest(id, basedOn);
        Instant now = clock.instant();
        new ContentChecks(criteria, day.of(now)).require(content);
        EvidenceEntry entry = EvidenceEntry.of(id, content, Optional.empty(), before.file(), basedOn + 1, actor, now);
        return keep(entry, Optional.empty(), "evidence changed");
    }

    @Override
    public EvidenceEntry attest(String id, String role, long basedOn, Actor actor)
            throws EvidenceRefusedException, ChangedMeanwhileException, NoAnswerException {
        EvidenceEntry before = newest(id, basedOn);
        String written = new Attesting(criteria).requireRole(before, role);
        Instant now = clock.instant();
        Evidence.Attestation attestation = new Evidence.Attestation(written, actor.id(), day.of(now));
        EvidenceEntry entry = EvidenceEntry.of(
                id, before.content(), Optional.of(attestation), before.file(), basedOn + 1, actor, now);
        String words = isOf(actor, history(id)) ? "what the same account wrote" : "what another account wrote";
        return keep(entry, Optional.empty(), "evidence attested", ", in the role " + written + ": " + words);
    }

    /** Whether somebody wrote something of an entry: what is only attested is not written. */
    private static boolean isOf(Actor actor, List<EvidenceEntry> versions) {
        return versions.stream()
                .anyMatch(version ->
                        version.attestation().isEmpty() && version.by().equals(actor));
    }

    @Override
    public void withdraw(String id, String reason, long basedOn, Actor actor)
            throws EvidenceRefusedException, ChangedMeanwhileException, NoAnswerException {
        TextLimit.requireSomething("reason", reason);
        TextLimit.requireLines("reason", reason, TextLimit.SENTENCES);
        EvidenceEntry before = newest(id, basedOn);
        EvidenceEntry entry = EvidenceEntry.of(
                        id, before.content(), before.attestation(), before.file(), basedOn + 1, actor, clock.instant())
                .withdrawn(reason.strip());
        keep(entry, Optional.empty(), "evidence withdrawn");
    }

    @Override
    public EvidenceEntry attach(String id, String name, byte[] content, long basedOn, Actor actor)
            throws EvidenceRefusedException, ChangedMeanwhileException, NoAnswerException {
        EvidenceEntry before = newest(id, basedOn);
        EvidenceFile file = FileLook.of(name, content);
        EvidenceEntry entry = EvidenceEntry.of(
                id,
                before.content(),
                Optional.empty(),
                Optional.of(new EvidenceEntry.Attached(file.name(), file.mediaType(), content.length)),
                basedOn + 1,
                actor,
                clock.instant());
        return keep(entry, Optional.of(file), "evidence file attached");
    }

    @Override
    public Optional<EvidenceFile> file(String id) throws NoAnswerException {
        return store.read(connection -> new EvidenceTable(connection).file(id));
    }

    @Override
    public List<EvidenceEntry> ending(LocalDate until) throws NoAnswerException {
        return new Ending(criteria).until(until, all());
    }

    /** Returns the version that a write is based on, if it is still the newest and counts. */
    private EvidenceEntry newest(String id, long basedOn)
            throws EvidenceRefusedException, ChangedMeanwhileException, NoAnswerException {
        EvidenceEntry newest = find(id).orElseThrow(() -> new EvidenceRefusedException(
                "id", "An entry of the register was expected; there is none of that key. Look at the list."));
        if (newest.version() != basedOn) {
            throw changed();
        }
        if (newest.withdrawn().isPresent()) {
            throw new EvidenceRefusedException(
                    "id", "An entry that counts was expected; this one was taken back. Add a new one.");
        }
        return newest;
    }

    private EvidenceEntry keep(EvidenceEntry entry, Optional<EvidenceFile> file, String action)
            throws ChangedMeanwhileException, NoAnswerException {
        return keep(entry, file, action, "");
    }

    private EvidenceEntry keep(EvidenceEntry entry, Optional<EvidenceFile> file, String action, String more)
            throws ChangedMeanwhileException, NoAnswerException {
        boolean kept = store.write(connection -> {
            EvidenceTable table = new EvidenceTable(connection);
            if (table.version(entry.id()) != entry.version() - 1) {
                return false;
            }
            table.add(entry);
            if (file.isPresent()) {
                table.addFile(entry.id(), entry.version(), file.get());
            }
            audit.record(entry.by(), action, subject(entry.id()), "version " + entry.version() + more);
            return true;
        });
        if (!kept) {
            throw changed();
        }
        listeners.tell();
        return entry;
    }

    private static String subject(String id) {
        return "evidence " + id;
    }

    private static ChangedMeanwhileException changed() {
        return new ChangedMeanwhileException("Somebody else changed this entry meanwhile. Nothing of yours was kept.");
    }
}
