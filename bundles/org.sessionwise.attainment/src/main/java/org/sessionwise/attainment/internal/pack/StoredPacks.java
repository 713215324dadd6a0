package org.sessionwise.attainment.internal.pack;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.evidence.EvidenceRegister;
import org.sessionwise.api.pack.Pack;
import org.sessionwise.api.pack.Packs;
import org.sessionwise.api.pack.Restated;
import org.sessionwise.attainment.internal.store.AttainmentStore;
import org.sessionwise.attainment.internal.trust.TrustDay;
import org.sessionwise.database.Database;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.AttainmentScope.Kind;
import org.sessionwise.pdf.PdfWriter;

/** Makes packs one at a time, and keeps them as files. */
@Component(service = Packs.class)
public final class StoredPacks implements Packs {

    private final AttainmentStore store;
    private final AuditLog audit;
    private final PackGathering gathering;
    private final PdfWriter pdf;
    private final ReportLog reports;
    private final TrustDay days;
    private final Clock clock;

    @Activate
    public StoredPacks(
            @Reference(name = "database") Database database,
            @Reference(name = "audit") AuditLog audit,
            @Reference(name = "gathering") PackGathering gathering,
            @Reference(name = "pdf") PdfWriter pdf,
            @Reference(name = "register") EvidenceRegister register,
            @Reference(name = "days") TrustDay days) {
        this(database, audit, gathering, pdf, register, days, Clock.systemUTC());
    }

    StoredPacks(
            Database database,
            AuditLog audit,
            PackGathering gathering,
            PdfWriter pdf,
            EvidenceRegister register,
            TrustDay days,
            Clock clock) {
        this.store = new AttainmentStore(database);
        this.audit = audit;
        this.gathering = gathering;
        this.pdf = pdf;
        this.reports = new ReportLog(store, audit, register, days);
        this.days = days;
        this.clock = clock;
    }

    @Override
    public List<Pack> all(AttainmentScope scope) throws NoAnswerException {
        return store.read(connection -> new PackTable(connection).all(scope));
    }

    @Override
    public Optional<Pack> find(String id) throws NoAnswerException {
        return store.read(connection -> new PackTable(connection).find(id));
    }

    @Override
    public Optional<byte[]> file(String id, Format format) throws NoAnswerException {
        return store.read(connection -> new PackTable(connection).file(id, format));
    }

    @Override
    public Pack freeze(AttainmentScope scope, LocalDate day, Actor actor) throws NoAnswerException {
        if (scope.kind() == Kind.TEAM || scope.group().isPresent()) {
            throw new IllegalArgumentException("packs are of the trust or of a department, not of " + scope);
        }
        String id = UUID.randomUUID().toString();
        Instant made = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PackFiles files = files(id, made, gathering.gather(scope, day, new Made(days.at(made), actor)));
        Pack pack = Pack.of(id, scope, day, actor, made, files.digest(), List.of());
        return store.write(connection -> {
            new PackTable(connection).add(pack, files);
            audit.record(actor, "pack frozen", scope.toString(), "pack " + id + " of " + day + ", " + files.digest());
            return pack;
        });
    }

    /** One at a time, so that the heap holds what one needs. */
    private synchronized PackFiles files(String id, Instant made, PackSource source) {
        PackText text = PackGathering.text(source);
        return new PackFiles(JsonPack.of(id, source, text), pdf.write(XhtmlPack.of(text), made), XlsxPack.of(text));
    }

    @Override
    public List<Restated> restated(String id) throws NoAnswerException {
        Optional<Pack> pack = find(id);
        Optional<byte[]> json = file(id, Format.JSON);
        if (pack.isEmpty() || json.isEmpty()) {
            return List.of();
        }
        Map<JsonPack.Key, String> now = new HashMap<>();
        gathering.sheet(pack.get().scope(), pack.get().day()).lines().forEach(line -> line.value()
                .ifPresent(value -> now.put(new JsonPack.Key(line.indicator(), line.scope()), value)));
        List<Restated> restated = new ArrayList<>();
        JsonPack.values(json.get()).forEach((key, then) -> {
            String value = now.getOrDefault(key, then);
            if (!value.equals(then)) {
                restated.add(Restated.of(key.indicator(), key.scope(), then, value));
            }
        });
        return restated;
    }

    @Override
    public Pack reported(String id, Report report, Actor actor) throws EvidenceRefusedException, NoAnswerException {
        Pack pack = find(id).orElseThrow(() -> new NoSuchElementException("no such pack"));
        reports.record(pack, report, actor);
        return find(id).orElseThrow();
    }
}
