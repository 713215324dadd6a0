package org.sessionwise.rest.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.RosterWeek;

/** A roster and the plans beside it, in memory. */
final class FakeRoster implements RosterSessionSource, JobPlanRegister {

    final List<RosterSession> sessions = new ArrayList<>();
    final Map<StaffId, List<JobPlanVersion>> plans = new HashMap<>();
    DutyMapping mapping = new DutyMapping(Map.of());

    @Override
    public List<RosterSession> sessions(DepartmentId department, Period period) {
        return List.copyOf(sessions);
    }

    @Override
    public List<RosterWeek> weeks(DepartmentId department, DateRange range) {
        return List.of();
    }

    @Override
    public Map<StaffId, List<JobPlanVersion>> plans(Set<StaffId> staff, DateRange range) {
        return Map.copyOf(plans);
    }

    @Override
    public Map<StaffId, List<JobPlanVersion>> known(Set<StaffId> staff) {
        return Map.copyOf(plans);
    }

    @Override
    public DutyMapping dutyMapping(DepartmentId department) {
        return mapping;
    }
}
