package org.sessionwise.staffrecord.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.StaffMember;

/**
 * What is kept of a person.
 *
 * @param values no empty texts; a column of which nothing was told is missing
 */
record KeptPerson(StaffId staff, Map<Column, String> values) {

    KeptPerson {
        values = Map.copyOf(values);
    }

    static KeptPerson nothing(StaffId staff) {
        return new KeptPerson(staff, Map.of());
    }

    Optional<String> value(Column column) {
        return Optional.ofNullable(values.get(column));
    }

    /** Returns what is kept after some cells were told: an empty one takes away. */
    KeptPerson with(Map<Column, String> cells) {
        Map<Column, String> next = new EnumMap<>(Column.class);
        next.putAll(values);
        cells.forEach((column, text) -> {
            if (text.isEmpty()) {
                next.remove(column);
            } else {
                next.put(column, text);
            }
        });
        return new KeptPerson(staff, next);
    }

    /** Returns the host's person with what is kept in the place of what the host says. */
    StaffMember complete(StaffMember person) {
        DepartmentId department = person.department();
        StaffMember.Builder completed = StaffMember.builder(
                        person.id(),
                        department,
                        value(Column.TEAM)
                                .map(name -> TeamKeys.of(department, name))
                                .orElse(person.team()),
                        person.displayName())
                .professionalGroup(value(Column.PROFESSIONAL_GROUP).orElse(person.professionalGroup()))
                .grade(value(Column.GRADE).orElse(person.grade()))
                .inTraining(value(Column.IN_TRAINING).map("yes"::equals).orElse(person.inTraining()));
        value(Column.ASSIGNMENT_NUMBER).or(person::assignmentNumber).ifPresent(completed::assignmentNumber);
        value(Column.REGISTRATION).or(person::registration).ifPresent(completed::registration);
        value(Column.LINE_MANAGER).map(StaffId::new).or(person::lineManager).ifPresent(completed::lineManager);
        return completed.build();
    }
}
