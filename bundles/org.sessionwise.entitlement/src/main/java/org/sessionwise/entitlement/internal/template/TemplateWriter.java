package org.sessionwise.entitlement.internal.template;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.entitlement.TemplateApplication;
import org.sessionwise.api.entitlement.UnknownTemplateException;
import org.sessionwise.database.Database;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.entitlement.internal.host.HostAccess;
import org.sessionwise.entitlement.internal.store.EntitlementStore;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.RosterTemplateTarget;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateWriteResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the host, which is outside our transaction: first the intent is kept as PENDING, then the host is asked, then
 * what it did is kept. What stays PENDING, because of a crash or a lost answer, is settled by reading the template.
 *
 * <p>Always on, so that a write in flight and the settling of it exclude each other even while a capability is switched.
 */
@Component(service = TemplateWriter.class, immediate = true)
public final class TemplateWriter {

    /** Something that is done while nobody else writes to the template. */
    interface Work<T> {
        T run() throws NoAnswerException, UnknownTemplateException;
    }

    /**
     * What became of a write.
     *
     * @param application empty if nothing was written
     * @param made for each edit, in order, whether it was made
     */
    record Written(TemplateWriteResult result, Optional<TemplateApplication> application, List<Boolean> made) {}

    static final String BUSY =
            "Somebody else is writing to this template, or was cut off while writing, which is found out"
                    + " within two minutes. Nothing was written; look again then.";

    /** A write that has no end after this time has none any more: the host had to give up long before. */
    static final Duration LONGEST_WRITE = Duration.ofSeconds(RosterTemplateTarget.MAX_WRITE_SECONDS + 30L);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(TemplateWriter.class);

    private final EntitlementStore store;
    private final AuditLog audit;
    private final HostAccess host;
    private final Clock clock;
    private final Duration longestWait;
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final Set<String> begun = ConcurrentHashMap.newKeySet(); // by us, and its end is not known

    @Activate
    public TemplateWriter(
            @Reference(name = "database") Database database,
            @Reference(name = "audit") AuditLog audit,
            @Reference(name = "host") HostAccess host) {
        this(new EntitlementStore(database), audit, host, Clock.systemUTC(), LONGEST_WAIT);
    }

    TemplateWriter(EntitlementStore store, AuditLog audit, HostAccess host, Clock clock, Duration longestWait) {
        this.longestWait = longestWait;
        this.store = store;
        this.audit = audit;
        this.host = host;
        this.clock = clock;
    }

    /** Does this while nobody else on this node writes to the template; across nodes, who has the turn does. */
    <T> T exclusively(String templateId, Work<T> work) throws NoAnswerException, UnknownTemplateException {
        ReentrantLock lock = locks.computeIfAbsent(templateId, any -> new ReentrantLock(true));
        await(lock);
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    private void await(ReentrantLock lock) throws NoAnswerException {
        try {
            if (!lock.tryLock(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NoAnswerException(BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException(BUSY, e);
        }
    }

    /** Writes the edits; to be called exclusively. When it throws, the write is PENDING or nothing was written. */
    Written write(RosterTemplate template, List<SlotEdit> edits, Purpose purpose, Actor actor)
            throws NoAnswerException {
        Application application = Application.begin(template, purpose, clock.instant(), actor);
        List<SlotEdit> named =
                edits.stream().map(edit -> edit.by(application).among(template)).toList();
        begun.add(application.id()); // before the commit: an answer of the database may be lost, too
        if (!store.write(connection ->
                new TemplateLedger(connection, audit).begin(application, purpose.followed(), named, template))) {
            begun.remove(application.id());
            throw new NoAnswerException(BUSY);
        }
        List<TemplateEdit> asked = edits.stream().map(SlotEdit::toTemplateEdit).toList();
        TemplateWriteResult result = host.write(template, asked, actor.id());
        List<Optional<SlotEdit>> made = HostAnswer.of(result, named, template);
        return finish(application, result, made);
    }

    private Written finish(Application application, TemplateWriteResult result, List<Optional<SlotEdit>> made)
            throws NoAnswerException {
        TemplateApplication kept =
                store.write(connection -> new TemplateLedger(connection, audit).finish(application, made));
        begun.remove(application.id());
        List<Boolean> which = made.stream().map(Optional::isPresent).toList();
        return new Written(result, which.contains(true) ? Optional.of(kept) : Optional.empty(), which);
    }

    /** Finds out what became of writes of which we heard no end. */
    void settle(String templateId) throws NoAnswerException, UnknownTemplateException {
        if (!pending(templateId).isEmpty()) {
            exclusively(templateId, () -> {
                for (Application application : pending(templateId)) {
                    settle(application);
                }
                return null;
            });
        }
    }

    /** Settles all that can be settled now. */
    void settleAll() throws NoAnswerException {
        for (String templateId : store.read(connection -> new ApplicationTable(connection).templatesPending())) {
            try {
                settle(templateId);
            } catch (NoAnswerException | UnknownTemplateException e) {
                LOG.debug("a write to a template is left for later", e);
            }
        }
    }

    /** Settles all writes to a department's templates. */
    void settle(DepartmentId department) throws NoAnswerException, UnknownTemplateException {
        for (String templateId :
                store.read(connection -> new ApplicationTable(connection).templatesPending(department))) {
            settle(templateId);
        }
    }

    private List<Application> pending(String templateId) throws NoAnswerException {
        return store.read(connection -> new ApplicationTable(connection).pending(templateId));
    }

    private void settle(Application application) throws NoAnswerException {
        if (!begun.contains(application.id())
                && clock.instant().isBefore(application.at().plus(LONGEST_WRITE))) {
            throw new NoAnswerException(BUSY); // another node may be at it
        }
        Optional<RosterTemplate> template = host.template(application.templateId());
        store.write(connection -> {
            List<SlotEdit> edits = new EditTable(connection, application).all();
            Set<String> stood = new StoodBefore(connection, application).keys();
            return new TemplateLedger(connection, audit)
                    .finish(application, HostAnswer.read(edits, template, application.templateVersion(), stood));
        });
        begun.remove(application.id());
    }
}
