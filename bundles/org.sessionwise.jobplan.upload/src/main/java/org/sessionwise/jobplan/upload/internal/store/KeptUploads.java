package org.sessionwise.jobplan.upload.internal.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.upload.Importer;
import org.sessionwise.api.upload.PlanUploads;
import org.sessionwise.api.upload.SavedUpload;
import org.sessionwise.api.upload.UploadField;
import org.sessionwise.api.upload.UploadLook;
import org.sessionwise.api.upload.UploadMapping;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.api.upload.UploadReport;
import org.sessionwise.api.upload.UploadedDocument;
import org.sessionwise.database.Database;
import org.sessionwise.jobplan.upload.internal.plan.FieldKinds;
import org.sessionwise.jobplan.upload.internal.plan.PlanFile;

/** Reads files outside of any transaction, and keeps what is good in one. */
@Component(service = PlanUploads.class)
public final class KeptUploads implements PlanUploads {

    private static final int MOST_NAMES = 100;
    private static final Optional<String> OTHERS = Optional.of(
            "Under this name plans are kept of people whose job plans you do not manage: use a name of your own."
                    + " Nothing was changed.");

    private final UploadStore store;
    private final AuditLog audit;
    private final UploadSources sources;
    private final Clock clock;

    @Activate
    public KeptUploads(
            @Reference(name = "database") Database database,
            @Reference(name = "audit") AuditLog audit,
            @Reference(name = "sources") UploadSources sources) {
        this(database, audit, sources, Clock.systemUTC());
    }

    KeptUploads(Database database, AuditLog audit, UploadSources sources, Clock clock) {
        this.store = new UploadStore(database);
        this.audit = audit;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public List<UploadField> fields() {
        return FieldKinds.all();
    }

    @Override
    public List<SavedUpload> saved() throws NoAnswerException {
        return store.read(connection -> new UploadTable(connection).all());
    }

    @Override
    public UploadLook look(byte[] file, Optional<String> sheet) throws UploadRefusedException {
        return PlanFile.look(file, sheet);
    }

    @Override
    public void save(String name, UploadMapping mapping, Importer importer)
            throws UploadRefusedException, NoAnswerException {
        MappingChecks.requireName(name);
        MappingChecks.require(mapping);
        refuse(store.write(connection -> {
            UploadTable table = new UploadTable(connection);
            Optional<UploadMapping> before = table.mapping(name);
            if (before.isEmpty() && table.all().size() >= MOST_NAMES) {
                return Optional.of("There are " + MOST_NAMES + " imports already: use one of their names.");
            }
            if (isOthers(table.content(name), importer)) {
                return OTHERS;
            }
            if (!before.equals(Optional.of(mapping))) {
                table.save(name, mapping);
                audit.record(
                        importer.actor(),
                        "import mapping saved",
                        "import " + name,
                        mapping.columns().size() + " columns");
            }
            return Optional.empty();
        }));
    }

    private static void refuse(Optional<String> why) throws UploadRefusedException {
        if (why.isPresent()) {
            throw new UploadRefusedException(why.get());
        }
    }

    /** Whoever takes a file under a name may end or replace every plan that is kept there. */
    private static boolean isOthers(Optional<KeptContent> kept, Importer importer) {
        return kept.isPresent() && !PlanFile.people(kept.get().rows()).stream().allMatch(importer.manages());
    }

    private PlanFile read(String name, byte[] file, Importer importer)
            throws UploadRefusedException, NoAnswerException {
        UploadMapping mapping = store.read(connection -> new UploadTable(connection).mapping(name))
                .orElseThrow(
                        () -> new UploadRefusedException("No import of that name is saved: save its columns first."));
        return PlanFile.read(file, mapping, importer.manages());
    }

    @Override
    public UploadReport check(String name, byte[] file, Importer importer)
            throws UploadRefusedException, NoAnswerException {
        PlanFile read = read(name, file, importer);
        record(importer.actor(), "import file checked", name, read);
        return Reports.of(UploadSource.idOf(name), read);
    }

    @Override
    public UploadReport take(String name, byte[] file, Extent extent, Importer importer)
            throws UploadRefusedException, NoAnswerException {
        PlanFile read = read(name, file, importer);
        if (read.judgement().plans().isEmpty()) {
            throw new UploadRefusedException("No plan of the file can be used: nothing was taken.");
        }
        refuse(store.write(connection -> {
            UploadTable table = new UploadTable(connection);
            Optional<KeptContent> standing = table.content(name);
            if (isOthers(standing, importer)) {
                return OTHERS;
            }
            NewContent content = NewContent.of(read, extent == Extent.THESE_PLANS ? standing : Optional.empty());
            if (content.isTooMuch()) {
                return Optional.of("Under this name there would be more than " + NewContent.MOST_ROWS
                        + " rows: split the plans by department, under names of their own.");
            }
            table.take(name, content.kept(), clock.instant(), content.plans());
            audit.record(importer.actor(), "import file taken", "import " + name, Reports.counts(read) + ", " + extent);
            return Optional.empty();
        }));
        sources.require(name);
        return Reports.of(UploadSource.idOf(name), read);
    }

    @Override
    public UploadedDocument refusedRows(String name, byte[] file, Importer importer)
            throws UploadRefusedException, NoAnswerException {
        PlanFile read = read(name, file, importer);
        UploadedDocument document = read.refused(name);
        record(importer.actor(), "refused rows of an import downloaded", name, read);
        return document;
    }

    private void record(Actor actor, String action, String name, PlanFile read) throws NoAnswerException {
        store.write(connection -> {
            audit.record(actor, action, "import " + name, Reports.counts(read));
            return true;
        });
    }
}
