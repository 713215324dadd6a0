package org.sessionwise.reconciliation.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Unavailability;
import org.sessionwise.host.spi.UnavailabilitySource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the rostering product. One that is silent, or whose adapter is broken, becomes "no answer". */
final class Host {

    /** One question. */
    private interface Question<T> {
        T ask() throws HostUnavailableException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Host.class);

    private final RosterHost product;
    private final StaffDirectory directory;
    private final RosterSessionSource sessions;
    private final Optional<UnavailabilitySource> leave;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    Host(
            RosterHost product,
            StaffDirectory directory,
            RosterSessionSource sessions,
            Optional<UnavailabilitySource> leave) {
        this.product = product;
        this.directory = directory;
        this.sessions = sessions;
        this.leave = leave;
    }

    RosterHost product() {
        return product;
    }

    boolean tellsLeave() {
        return leave.isPresent();
    }

    List<Department> departments() throws NoAnswerException {
        return answer(directory, directory::departments);
    }

    List<StaffMember> staff(DepartmentId department) throws NoAnswerException {
        return answer(directory, () -> directory.staff(department));
    }

    List<RosterWeek> weeks(DepartmentId department, DateRange range) throws NoAnswerException {
        return answer(sessions, () -> sessions.weeks(department, range));
    }

    List<RosterSession> sessions(DepartmentId department, Period period) throws NoAnswerException {
        return answer(sessions, () -> sessions.sessions(department, period));
    }

    /** Returns what concerns some people: theirs, and what was theirs first. */
    List<RosterSession> sessions(DepartmentId department, Set<StaffId> staff, Period period) throws NoAnswerException {
        return answer(sessions, () -> sessions.sessions(department, staff, period));
    }

    /** Returns nobody's leave if the product tells of none. */
    List<Unavailability> leave(DepartmentId department, Period period) throws NoAnswerException {
        return leave.isEmpty()
                ? List.of()
                : answer(leave.get(), () -> leave.get().unavailability(department, period));
    }

    /** Returns nobody's leave if the product tells of none. */
    List<Unavailability> leave(DepartmentId department, Set<StaffId> staff, Period period) throws NoAnswerException {
        return leave.isEmpty()
                ? List.of()
                : answer(leave.get(), () -> leave.get().unavailability(department, staff, period));
    }

    private <T> T answer(Object service, Question<T> question) throws NoAnswerException {
        try {
            return Objects.requireNonNull(question.ask(), "an answer");
        } catch (HostUnavailableException e) {
            throw new NoAnswerException("The rostering system gives no answer just now.", e);
        } catch (RuntimeException e) {
            complain(service, e);
            throw new NoAnswerException("The rostering system gave no answer.", e);
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
