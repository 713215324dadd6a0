package org.sessionwise.capability.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.AuditProof;
import org.sessionwise.database.Database;
import org.sessionwise.database.Migration;
import org.sessionwise.database.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audit log in the product's database, whose triggers refuse to change or delete an entry. The chain tells whoever gets
 * past them.
 */
@Component(service = AuditLog.class, configurationPid = StoredAuditLog.PID)
@Designate(ocd = StoredAuditLog.Config.class)
public final class StoredAuditLog implements AuditLog {

    static final String PID = "org.sessionwise.capability.audit";
    static final String OWNER = "audit";
    static final List<Migration> SCHEMA = Migration.fromResources(
            StoredAuditLog.class,
            "V001__create_audit_entry.sql",
            "V002__create_audit_link.sql",
            "V003__create_audit_index.sql");

    @ObjectClassDefinition(
            name = "Sessionwise: audit log",
            description = "Where the end of the audit log is kept outside the database.")
    @interface Config {
        @AttributeDefinition(
                name = "Head file",
                description = "The file that the head of the log (its length and last hash) is appended to after each"
                        + " write; a file of its own for each node. Put it where whoever may write to the database"
                        + " cannot. Empty: audit-head in the directory named by the property sessionwise.home, else"
                        + " in ./sessionwise-data. After the database was put back from an older copy on purpose,"
                        + " and on a further node of one database: make it an empty file.")
        String headFile() default "";
    }

    private static final Logger LOG = LoggerFactory.getLogger(StoredAuditLog.class);
    private static final String HOME = "sessionwise.home";
    private static final String FILE = "audit-head";

    private final Store store;
    private final HeadFile file;
    private final HeadKeeper keeper;
    private final Clock clock;

    @Activate
    public StoredAuditLog(@Reference(name = "database") Database database, BundleContext context, Config config) {
        this(database, file(context.getProperty(HOME), config.headFile()), Clock.systemUTC());
    }

    StoredAuditLog(Database database, Path headFile, Clock clock) {
        this.store = database.store(OWNER, SCHEMA);
        this.file = new HeadFile(headFile);
        this.keeper = new HeadKeeper(store, file);
        this.clock = clock;
        keeper.await(0);
    }

    static Path file(String home, String configured) {
        if (!configured.isBlank()) {
            return Path.of(configured);
        }
        return Path.of(home == null || home.isBlank() ? "sessionwise-data" : home, FILE);
    }

    @Deactivate
    public void close() {
        keeper.close();
    }

    @Override
    public void record(Actor actor, String action, String subject, String detail) {
        Head head = store.write(connection -> {
            AuditTable table = new AuditTable(connection);
            return table.append(begun(table), List.of(clock.instant().toString(), actor.id(), action, subject, detail));
        });
        keeper.await(head.count());
    }

    /** The head to append to. With the first link of all, the file begins, and what an earlier release wrote is linked. */
    private Head begun(AuditTable table) throws SQLException {
        Head head = table.head();
        if (head.count() == 0 && hasNoHeadOutside()) {
            head = table.linkAll();
        }
        return head;
    }

    /** If the log has lost all its links, the head outside tells; so only a log without one begins. */
    private boolean hasNoHeadOutside() {
        try {
            if (!file.exists()) {
                file.create();
            }
            return file.last().equals(Head.NONE);
        } catch (IOException e) {
            LOG.warn("the head of the audit log cannot be kept in {}", file, e);
            return !file.exists();
        }
    }

    @Override
    public List<AuditEntry> newest(int most) {
        return store.read(connection -> new AuditTable(connection).newest(most));
    }

    @Override
    public AuditProof verify() {
        linkEarlierEntries();
        boolean kept = file.exists();
        ChainCheck check = new ChainCheck(outside()); // read before the log: it is never before it
        long position = 0;
        List<ChainedEntry> page = page(position);
        while (!page.isEmpty()) {
            page.forEach(check::accept);
            position = page.get(page.size() - 1).position();
            page = page(position);
        }
        check.unlinked(store.read(connection -> new AuditTable(connection).unlinked()));
        if (!keeper.fault().isEmpty()) {
            check.found(keeper.fault());
        } else if (position > 0 && !kept) {
            check.found("the head kept outside is missing: " + file);
        }
        keeper.await(0); // an operator may have made the file anew
        return check.proof();
    }

    private void linkEarlierEntries() {
        boolean earlier = store.read(connection -> {
            AuditTable table = new AuditTable(connection);
            return table.head().count() == 0 && !table.isEmpty();
        });
        if (earlier) {
            Head head = store.write(connection -> {
                AuditTable table = new AuditTable(connection);
                return begun(table);
            });
            keeper.await(head.count());
        }
    }

    private Head outside() {
        try {
            return file.last();
        } catch (IOException e) {
            throw new UncheckedIOException("the head of the audit log cannot be read from " + file, e);
        }
    }

    private List<ChainedEntry> page(long after) {
        return store.read(connection -> new AuditTable(connection).page(after));
    }
}
