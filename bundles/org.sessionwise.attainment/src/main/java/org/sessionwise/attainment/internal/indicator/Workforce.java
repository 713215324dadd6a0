package org.sessionwise.attainment.internal.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;

/** Who belongs to which team and workforce group, without doctors in training, whom the text leaves out. */
final class Workforce {

    private final Map<AttainmentScope, Set<StaffId>> cells;

    private Workforce(Map<AttainmentScope, Set<StaffId>> cells) {
        this.cells = cells;
    }

    /** Reads the departments that a scope reaches into. */
    static Workforce read(StaffDirectory directory, AttainmentScope scope) throws NoAnswerException {
        try {
            List<StaffMember> people = new ArrayList<>();
            for (Department department : directory.departments()) {
                if (scope.department().map(department.id()::equals).orElse(true)) {
                    people.addAll(directory.staff(department.id()));
                }
            }
            return of(people);
        } catch (HostUnavailableException e) {
            throw new NoAnswerException("The rostering system gives no answer just now.", e);
        }
    }

    private static Workforce of(List<StaffMember> people) {
        Map<AttainmentScope, Set<StaffId>> cells = new LinkedHashMap<>();
        for (StaffMember person : people) {
            if (!person.inTraining()) {
                cells.computeIfAbsent(
                                AttainmentScope.of(person.department(), person.team())
                                        .onlyGroup(person.professionalGroup()),
                                any -> new HashSet<>())
                        .add(person.id());
            }
        }
        return new Workforce(cells);
    }

    /** Returns it without some people; cells of nobody else go. */
    Workforce without(Set<StaffId> left) {
        Map<AttainmentScope, Set<StaffId>> fewer = new LinkedHashMap<>();
        cells.forEach((cell, people) -> {
            Set<StaffId> stay =
                    people.stream().filter(person -> !left.contains(person)).collect(Collectors.toSet());
            if (!stay.isEmpty()) {
                fewer.put(cell, stay);
            }
        });
        return new Workforce(fewer);
    }

    /** Returns people by team and group, as one scope for each pair. */
    Map<AttainmentScope, Set<StaffId>> cells() {
        return cells;
    }

    Set<StaffId> people(AttainmentScope scope) {
        return cells.entrySet().stream()
                .filter(cell -> scope.includes(cell.getKey()))
                .flatMap(cell -> cell.getValue().stream())
                .collect(Collectors.toSet());
    }
}
