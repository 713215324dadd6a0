package org.sessionwise.demo.internal.openid;

import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The host's people, whom users may be, as long as there is a host. */
@Component(service = Members.class)
public final class Members {

    private static final Logger LOG = LoggerFactory.getLogger(Members.class);

    private final AtomicReference<StaffDirectory> directory = new AtomicReference<>();

    @Reference(
            name = "directory",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindDirectory(StaffDirectory given) {
        directory.set(given);
    }

    void unbindDirectory(StaffDirectory taken) {
        directory.compareAndSet(taken, null);
    }

    /** Returns a member's assignment number; the same member for the same place; empty if the host does not say. */
    Optional<String> assignmentNumber(int place) {
        StaffDirectory host = directory.get();
        if (host == null) {
            return Optional.empty();
        }
        try {
            for (Department department : host.departments()) {
                Optional<String> found = host.staff(department.id()).stream()
                        .filter(person -> person.assignmentNumber().isPresent())
                        .sorted(Comparator.comparing(person -> person.id().value()))
                        .skip(place)
                        .findFirst()
                        .flatMap(StaffMember::assignmentNumber);
                if (found.isPresent()) {
                    return found;
                }
            }
        } catch (HostUnavailableException e) {
            LOG.debug("The host does not tell its people now; the user is nobody of them", e);
        }
        return Optional.empty();
    }
}
