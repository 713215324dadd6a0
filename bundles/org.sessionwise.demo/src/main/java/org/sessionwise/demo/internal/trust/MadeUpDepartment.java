package org.sessionwise.demo.internal.trust;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.sessionwise.demo.internal.trust.TrustDocument.Department;
import org.sessionwise.demo.internal.trust.TrustDocument.Slot;
import org.sessionwise.demo.internal.trust.TrustDocument.Template;
import org.sessionwise.demo.internal.trust.TrustDocument.Week;
import org.sessionwise.domain.DateRange;

/**
 * A department and its roster's frame.
 *
 * @param rostered the days of its weeks
 * @param sessionPrefix what the ids of its sessions begin with; departments that share it are counted together
 */
record MadeUpDepartment(
        String id,
        String name,
        String templateId,
        String templateName,
        int templateWeeks,
        DateRange rostered,
        String sessionPrefix) {

    static List<MadeUpDepartment> all() {
        return Table.rows("departments.txt").stream()
                .map(row -> new MadeUpDepartment(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        Integer.parseInt(row.get(4)),
                        new DateRange(LocalDate.parse(row.get(5)), SixMonths.ROSTERED.until()),
                        row.get(6)))
                .toList();
    }

    Department toDepartment() {
        return new Department(id, name);
    }

    Template toTemplate(List<Slot> slots) {
        List<Slot> fitting =
                slots.stream().filter(slot -> slot.week() <= templateWeeks).toList();
        return new Template(templateId, id, templateName, templateWeeks, SixMonths.FIRST_DAY.toString(), fitting);
    }

    Stream<Week> weeks() {
        return rostered.from()
                .datesUntil(rostered.until(), Period.ofWeeks(1))
                .map(monday -> new Week(id, monday.toString(), SixMonths.stateOfWeek(monday)));
    }
}
