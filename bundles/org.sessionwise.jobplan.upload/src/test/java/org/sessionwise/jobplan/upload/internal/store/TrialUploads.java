package org.sessionwise.jobplan.upload.internal.store;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.AuditProof;
import org.sessionwise.api.upload.Importer;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.jobplan.spi.JobPlanSource;

/** A real database, and what a framework and an audit log would hear. */
abstract class TrialUploads {

    static final Actor COORDINATOR = new Actor("coordinator");
    static final Importer IMPORTER = new Importer(COORDINATOR, anybody -> true);
    static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");

    @TempDir
    Path directory;

    final Map<String, JobPlanSource> running = new ConcurrentHashMap<>();
    final List<AuditEntry> audited = new ArrayList<>();
    EmbeddedDatabase database;
    UploadSources sources;
    KeptUploads uploads;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        sources = new UploadSources(framework(), database);
        uploads = new KeptUploads(database, audit(), sources, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        sources.close();
        database.close();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a framework that keeps the sources registered. */
    BundleContext framework() {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(), new Class<?>[] {BundleContext.class}, (proxy, method, given) -> {
                    JobPlanSource source = (JobPlanSource) given[1];
                    running.put(source.id(), source);
                    return registration(source.id());
                });
    }

    private Object registration(String id) {
        return Proxy.newProxyInstance(
                ServiceRegistration.class.getClassLoader(),
                new Class<?>[] {ServiceRegistration.class},
                (proxy, method, given) -> running.remove(id));
    }

    AuditLog audit() {
        return new AuditLog() {
            @Override
            public void record(Actor actor, String action, String subject, String detail) {
                audited.add(new AuditEntry(NOW, actor, action, subject, detail));
            }

            @Override
            public List<AuditEntry> newest(int most) {
                return List.copyOf(audited);
            }

            @Override
            public AuditProof verify() {
                return AuditProof.intact(audited.size(), "");
            }
        };
    }
}
