package org.sessionwise.staffrecord.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the host that is there now whom it has. */
@Component(service = HostPeople.class)
public final class HostPeople {

    private static final Logger LOG = LoggerFactory.getLogger(HostPeople.class);

    private final AtomicReference<StaffDirectory> directory = new AtomicReference<>();

    @Activate
    public HostPeople() {}

    @Reference(
            name = "directory",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindDirectory(StaffDirectory service) {
        directory.set(service);
    }

    public void unbindDirectory(StaffDirectory service) {
        directory.compareAndSet(service, null);
    }

    DepartmentPeople of(DepartmentId department) throws NoAnswerException {
        StaffDirectory host = directory.get();
        if (host == null) {
            throw new NoAnswerException("No rostering system is connected; ask an administrator to start its adapter.");
        }
        try {
            return ask(host, department);
        } catch (HostUnavailableException e) {
            throw noAnswer(e);
        } catch (RuntimeException e) {
            String place = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
            // By class: the message might name a person.
            LOG.warn(
                    "{} failed with {}{}; tell who keeps the adapter.",
                    host.getClass().getName(),
                    e.getClass().getName(),
                    place);
            throw noAnswer(e);
        }
    }

    private static DepartmentPeople ask(StaffDirectory host, DepartmentId department) throws HostUnavailableException {
        Map<StaffId, StaffMember> everywhere = new HashMap<>();
        for (Department other : host.departments()) {
            if (!other.id().equals(department)) {
                host.staff(other.id()).forEach(person -> everywhere.put(person.id(), person));
            }
        }
        List<StaffMember> here = host.staff(department);
        here.forEach(person -> everywhere.put(person.id(), person));
        return new DepartmentPeople(here, everywhere);
    }

    private static NoAnswerException noAnswer(Exception cause) {
        return new NoAnswerException("The rostering system gave no answer; try again in a moment.", cause);
    }
}
