package org.sessionwise.demo.internal.people;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.domain.plan.Cycle;
import org.sessionwise.host.spi.Duty;
import org.sessionwise.host.spi.DutySource;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.RosterTemplateSource;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.TemplateSlot;

/**
 * What a host tells of a department's work, as far as plans can be made up from it.
 *
 * @param people those whom a plan can name: with an assignment number
 * @param slots of the department's first template, whose cycle it is
 */
record Workplace(
        ZoneId zone,
        Nation nation,
        List<StaffMember> people,
        List<Duty> duties,
        Cycle cycle,
        List<TemplateSlot> slots) {

    /**
     * Asks the host.
     *
     * @throws HostUnavailableException if it gives no complete answer, or has no template to go by
     */
    static Workplace of(
            DepartmentId department,
            RosterHost host,
            StaffDirectory directory,
            DutySource duties,
            RosterTemplateSource templates)
            throws HostUnavailableException {
        RosterTemplate template = templates.templates(department).stream()
                .min(Comparator.comparing(RosterTemplate::id))
                .orElseThrow(() -> new HostUnavailableException("The department has no roster template."));
        return new Workplace(
                host.zone(),
                host.nation(),
                directory.staff(department).stream()
                        .filter(person -> person.assignmentNumber().isPresent())
                        .sorted(Comparator.comparing(person -> person.id().value()))
                        .toList(),
                duties.duties(department),
                new Cycle(template.weeks(), template.anchor()),
                template.slots());
    }

    /** Returns a person's slots in the order of the cycle. */
    List<TemplateSlot> slotsOf(StaffId person) {
        return slots.stream()
                .filter(slot -> slot.staff().equals(person))
                .sorted(Comparator.comparingInt(TemplateSlot::week)
                        .thenComparing(TemplateSlot::day)
                        .thenComparing(TemplateSlot::start))
                .toList();
    }
}
