package org.sessionwise.operation.internal.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.operation.AccessReport;
import org.sessionwise.api.operation.AccessReports;
import org.sessionwise.api.operation.AccessUser;
import org.sessionwise.api.operation.SeenBy;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.identity.UserDirectory;
import org.sessionwise.operation.internal.part.HostParts;

/** Who may see whom, from the host's users and staff directory as they are now. */
@Component(service = AccessReports.class)
public final class HostAccess implements AccessReports {

    private static final String UNKNOWN =
            "Your rostering system does not tell Sessionwise who its users are, so nobody here can"
                    + " say who sees whom. Ask whoever keeps its permissions, or the makers of its adapter.";

    private final HostParts host;

    @Activate
    public HostAccess(@Reference(name = "host") HostParts host) {
        this.host = host;
    }

    @Override
    public AccessReport users(Set<DepartmentId> departments) throws NoAnswerException {
        Optional<UserDirectory> users = host.users();
        if (users.isEmpty()) {
            return AccessReport.unknown(UNKNOWN);
        }
        try {
            People people = People.read(directory(), departments);
            List<AccessUser> told = users.get().users().stream()
                    .map(people::told)
                    .filter(user -> people.areAll() || user.sees() > 0)
                    .toList();
            return new AccessReport(true, users.get().limit(), told);
        } catch (HostUnavailableException | RuntimeException e) {
            throw noAnswer(e);
        }
    }

    @Override
    public List<SeenBy> whoSees(DepartmentId department, StaffId staff) throws NoAnswerException {
        Optional<UserDirectory> users = host.users();
        if (users.isEmpty()) {
            return List.of();
        }
        try {
            Optional<StaffMember> person = directory().staff(department).stream()
                    .filter(one -> one.id().equals(staff))
                    .findFirst();
            return person.isEmpty()
                    ? List.of()
                    : users.get().users().stream()
                            .flatMap(user -> Through.of(user, person.get()).stream())
                            .toList();
        } catch (HostUnavailableException | RuntimeException e) {
            throw noAnswer(e);
        }
    }

    private StaffDirectory directory() throws NoAnswerException {
        return host.directory().orElseThrow(() -> new NoAnswerException("No rostering product is connected."));
    }

    private static NoAnswerException noAnswer(Exception cause) {
        return new NoAnswerException(
                "The rostering product does not say now who its users are. Try again in a moment.", cause);
    }
}
