package org.sessionwise.rest.internal;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.DutySource;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;
import org.sessionwise.host.spi.identity.HostIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks adapters, which others wrote: what one throws against its contract is "no answer", not a fault of ours. */
final class AdapterCalls {

    /** One question. */
    private interface Question<T> {
        T ask() throws HostUnavailableException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(AdapterCalls.class);

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    HostIdentity identity(HostIdentity identity) {
        return request -> answer(identity, () -> identity.identify(request));
    }

    DutySource duties(DutySource duties) {
        return department -> answer(duties, () -> duties.duties(department));
    }

    StaffDirectory directory(StaffDirectory directory) {
        return new StaffDirectory() {
            @Override
            public List<Department> departments() throws HostUnavailableException {
                return answer(directory, directory::departments);
            }

            @Override
            public List<Team> teams(DepartmentId department) throws HostUnavailableException {
                return answer(directory, () -> directory.teams(department));
            }

            @Override
            public List<StaffMember> staff(DepartmentId department) throws HostUnavailableException {
                return answer(directory, () -> directory.staff(department));
            }
        };
    }

    private <T> T answer(Object service, Question<T> question) throws HostUnavailableException {
        try {
            return Objects.requireNonNull(question.ask(), "an answer");
        } catch (RuntimeException e) {
            complain(service, e);
            throw new HostUnavailableException("the adapter failed", e);
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
}
