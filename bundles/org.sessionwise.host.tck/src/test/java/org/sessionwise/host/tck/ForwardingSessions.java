package org.sessionwise.host.tck;

import java.util.List;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.RosterWeek;

/** Answers as a good source does; a broken one overrides what it breaks. */
class ForwardingSessions implements RosterSessionSource {

    private final RosterSessionSource good;

    ForwardingSessions(RosterSessionSource good) {
        this.good = good;
    }

    @Override
    public List<RosterSession> sessions(DepartmentId department, Period period) throws HostUnavailableException {
        return good.sessions(department, period);
    }

    @Override
    public List<RosterWeek> weeks(DepartmentId department, DateRange range) throws HostUnavailableException {
        return good.weeks(department, range);
    }
}
