package org.sessionwise.entitlement.internal.template;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.entitlement.ActivityDuty;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.entitlement.internal.plan.DutyTable;
import org.sessionwise.host.spi.StaffMember;

/** What one department's host calls each kind of activity; defaults come from the configuration, people have the last word. */
final class DepartmentDuties {

    private static final Actor SYSTEM = new Actor("system");

    private final DepartmentId department;
    private final Map<ActivityCode, DutyCode> defaults;
    private final CapabilityState covered;
    private final Services services;
    private final Clock clock;
    private volatile boolean defaultsKept;

    DepartmentDuties(
            DepartmentId department,
            Map<ActivityCode, DutyCode> defaults,
            CapabilityState covered,
            Services services,
            Clock clock) {
        this.department = department;
        this.covered = covered;
        this.defaults = Map.copyOf(defaults);
        this.services = services;
        this.clock = clock;
    }

    DepartmentId department() {
        return department;
    }

    /** Keeps the defaults in the database, where they stay known while the capability is off. */
    void keepDefaults() throws NoAnswerException {
        if (!defaultsKept) {
            boolean changed = services.store().write(connection -> {
                boolean different = new DutyTable(connection, department).putDefaults(defaults);
                if (different) {
                    services.audit()
                            .record(
                                    SYSTEM,
                                    "default duties kept",
                                    "department " + department,
                                    defaults.size() + " duties");
                }
                return different;
            });
            defaultsKept = true;
            if (changed) {
                services.listeners().everythingChanged();
            }
        }
    }

    DutyMapping mapping() throws NoAnswerException {
        keepDefaults();
        return services.register().dutyMapping(department);
    }

    /** Returns the people of the department for whom it is on. */
    Set<StaffId> staff() throws NoAnswerException {
        return people(true);
    }

    /** Returns the people of the department for whom it is not on: what stands of theirs is nobody's business here. */
    Set<StaffId> others() throws NoAnswerException {
        return covered.groups().isEmpty() ? Set.of() : people(false);
    }

    private Set<StaffId> people(boolean on) throws NoAnswerException {
        return services.host().staff(department).stream()
                .filter(person -> covered.covers(person.professionalGroup()) == on)
                .map(StaffMember::id)
                .collect(Collectors.toSet());
    }

    /** Returns each kind of activity that is mapped or that a plan has now or later, ordered by code. */
    List<ActivityDuty> all() throws NoAnswerException {
        DutyMapping mapping = mapping();
        Map<ActivityCode, Integer> counts = new TreeMap<>();
        mapping.duties().keySet().forEach(code -> counts.put(code, 0));
        // The day before: somewhere it may still be yesterday.
        LocalDate earliest =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        services.register().plans(staff(), DateRange.startingOn(earliest)).values().stream()
                .flatMap(List::stream)
                .forEach(plan -> count(plan, counts));
        return counts.entrySet().stream()
                .map(count -> new ActivityDuty(count.getKey(), mapping.duty(count.getKey()), count.getValue()))
                .toList();
    }

    private void count(JobPlanVersion plan, Map<ActivityCode, Integer> counts) {
        boolean inForce = plan.rules(LocalDate.ofInstant(clock.instant(), plan.zone()));
        for (Activity activity : plan.activities()) {
            counts.merge(activity.code(), inForce ? 1 : 0, Integer::sum);
        }
    }

    void unmap(ActivityCode activity, Actor actor) throws NoAnswerException {
        keepDefaults();
        boolean changed = services.store().write(connection -> {
            boolean taken = new DutyTable(connection, department).unmap(activity);
            if (taken) {
                services.audit()
                        .record(
                                actor,
                                "duty mapping removed",
                                "department " + department + ", activity " + activity,
                                "");
            }
            return taken;
        });
        if (changed) {
            services.listeners().everythingChanged();
        }
    }

    void map(ActivityCode activity, DutyCode duty, Actor actor) throws NoAnswerException {
        keepDefaults();
        services.store().write(connection -> {
            new DutyTable(connection, department).map(activity, duty);
            services.audit()
                    .record(actor, "duty mapped", "department " + department + ", activity " + activity, duty.value());
            return null;
        });
        services.listeners().everythingChanged();
    }
}
