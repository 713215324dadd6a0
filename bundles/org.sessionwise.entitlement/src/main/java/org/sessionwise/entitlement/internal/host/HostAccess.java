package org.sessionwise.entitlement.internal.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.RosterTemplateSource;
import org.sessionwise.host.spi.RosterTemplateTarget;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateWriteResult;
import org.sessionwise.host.spi.Unavailability;
import org.sessionwise.host.spi.UnavailabilitySource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the host that is there now. A host that is absent, silent or broken becomes "no answer", which says so. */
@Component(service = HostAccess.class)
public final class HostAccess {

    /** One question to the host. */
    private interface Question<S, T> {
        T ask(S service) throws HostUnavailableException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(HostAccess.class);
    private static final String NO_ANSWER = "The rostering system gave no answer; try again in a moment.";

    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final AtomicReference<StaffDirectory> directory = new AtomicReference<>();
    private final AtomicReference<RosterTemplateSource> templates = new AtomicReference<>();
    private final AtomicReference<RosterTemplateTarget> target = new AtomicReference<>();

    private final AtomicReference<UnavailabilitySource> leave = new AtomicReference<>();

    private final List<Runnable> whenPeopleAppear = new CopyOnWriteArrayList<>();
    private final List<Runnable> whenTemplatesAppear = new CopyOnWriteArrayList<>();

    @Activate
    public HostAccess() {}

    /** Runs this each time a staff directory has appeared; it must return at once. */
    public void whenPeopleAppear(Runnable action) {
        whenPeopleAppear.add(action);
    }

    /** Runs this each time a source of templates has appeared; it must return at once. */
    public void whenTemplatesAppear(Runnable action) {
        whenTemplatesAppear.add(action);
    }

    public void forget(Runnable action) {
        whenPeopleAppear.remove(action);
        whenTemplatesAppear.remove(action);
    }

    @Reference(
            name = "directory",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindDirectory(StaffDirectory service) {
        directory.set(service);
        whenPeopleAppear.forEach(Runnable::run);
    }

    public void unbindDirectory(StaffDirectory service) {
        directory.compareAndSet(service, null);
    }

    @Reference(
            name = "templates",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindTemplates(RosterTemplateSource service) {
        templates.set(service);
        whenTemplatesAppear.forEach(Runnable::run);
    }

    public void unbindTemplates(RosterTemplateSource service) {
        templates.compareAndSet(service, null);
    }

    @Reference(
            name = "target",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindTarget(RosterTemplateTarget service) {
        target.set(service);
    }

    public void unbindTarget(RosterTemplateTarget service) {
        target.compareAndSet(service, null);
    }

    @Reference(
            name = "leave",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindLeave(UnavailabilitySource service) {
        leave.set(service);
    }

    public void unbindLeave(UnavailabilitySource service) {
        leave.compareAndSet(service, null);
    }

    public boolean knowsPeople() {
        return directory.get() != null;
    }

    public void requirePeople() throws NoAnswerException {
        if (!knowsPeople()) {
            throw absent();
        }
    }

    /** Tells whether the host lets us write its templates at all. */
    public boolean writesTemplates() {
        return target.get() != null;
    }

    /** Returns the people of all departments. */
    public List<StaffMember> everybody() throws NoAnswerException {
        return ask(directory, people -> {
            List<StaffMember> all = new ArrayList<>();
            for (Department department : people.departments()) {
                all.addAll(people.staff(department.id()));
            }
            return all;
        });
    }

    public List<StaffMember> staff(DepartmentId department) throws NoAnswerException {
        return ask(directory, people -> people.staff(department));
    }

    public List<RosterTemplate> templates(DepartmentId department) throws NoAnswerException {
        return ask(templates, source -> source.templates(department));
    }

    public Optional<RosterTemplate> template(String templateId) throws NoAnswerException {
        return ask(templates, source -> source.template(templateId));
    }

    /** Writes; when it throws, it is not known whether the host wrote. */
    public TemplateWriteResult write(RosterTemplate template, List<TemplateEdit> edits, String actor)
            throws NoAnswerException {
        return ask(target, host -> host.write(template.id(), template.version(), edits, actor));
    }

    /** Returns the approved leave of a department; empty if the host tells nobody's. */
    public Optional<List<Unavailability>> leave(DepartmentId department, Period period) throws NoAnswerException {
        return leave.get() == null
                ? Optional.empty()
                : Optional.of(ask(leave, source -> source.unavailability(department, period)));
    }

    private <S, T> T ask(AtomicReference<S> service, Question<S, T> question) throws NoAnswerException {
        S host = service.get();
        if (host == null) {
            throw absent();
        }
        try {
            return Objects.requireNonNull(question.ask(host), "an answer");
        } catch (HostUnavailableException e) {
            throw new NoAnswerException(NO_ANSWER, e);
        } catch (RuntimeException e) {
            complain(host, e);
            throw new NoAnswerException(NO_ANSWER, e);
        }
    }

    /** Once for each place, by class: the message might name a person. */
    private void complain(Object service, RuntimeException e) {
        String place = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
        if (told.add(service.getClass().getName() + e.getClass().getName() + place)) {
            LOG.warn(
                    "{} failed with {}{}; tell who keeps the adapter. The same is not told again.",
                    service.getClass().getName(),
                    e.getClass().getName(),
                    place);
        }
    }

    private static NoAnswerException absent() {
        return new NoAnswerException("No rostering system is connected; ask an administrator to start its adapter.");
    }
}
