package org.sessionwise.rest.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.Capabilities;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.capability.CapabilityChange;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.rest.internal.json.CapabilityMatrixJson;
import org.sessionwise.rest.internal.json.CapabilityMatrixJson.CapabilityJson;
import org.sessionwise.rest.internal.json.CapabilityMatrixJson.CellJson;
import org.sessionwise.rest.internal.json.CapabilityMatrixJson.DepartmentJson;
import org.sessionwise.rest.internal.json.CapabilityMatrixJson.InTwoJson;
import org.sessionwise.rest.internal.json.CapabilityMatrixJson.SharedJson;

/** Departments against capabilities, as far as a user may see them. */
final class CapabilityMatrix {

    static final String DENOMINATOR = "Whatever is switched off here, and for whomever, nobody leaves the trust's"
            + " denominator by it: levels of attainment of the trust count all departments and all professional groups,"
            + " without the people who are left out for a reason of their own, which stands in their records.";

    private final Capabilities capabilities;
    private final Map<String, CapabilityChange> last = new HashMap<>();

    private CapabilityMatrix(Capabilities capabilities) throws NoAnswerException {
        this.capabilities = capabilities;
        capabilities.lastChanges().forEach(change -> last.put(key(change.department(), change.capability()), change));
    }

    static CapabilityMatrixJson of(Caller caller, Capabilities capabilities)
            throws HostUnavailableException, NoAnswerException {
        List<Sight> sights = caller.departments();
        CapabilityMatrix matrix = new CapabilityMatrix(capabilities);
        Set<String> groups = new TreeSet<>();
        List<DepartmentJson> departments = new ArrayList<>();
        for (Sight sight : sights) {
            departments.add(matrix.department(sight, groups));
        }
        Set<DepartmentId> inSight = sights.stream().map(Sight::id).collect(Collectors.toSet());
        List<SharedJson> shared = PeopleInTwo.read(caller).shared(inSight, caller).stream()
                .map(one -> new SharedJson(one.departments(), one.people(), one.names()))
                .toList();
        return new CapabilityMatrixJson(
                List.copyOf(groups),
                Arrays.stream(Capability.values()).map(CapabilityMatrix::needs).toList(),
                departments,
                new InTwoJson(shared.stream().mapToInt(SharedJson::people).sum(), shared),
                DENOMINATOR);
    }

    private DepartmentJson department(Sight sight, Set<String> groups) throws NoAnswerException {
        sight.people().values().forEach(person -> groups.add(person.professionalGroup()));
        List<CellJson> cells = new ArrayList<>();
        for (Capability capability : Capability.values()) {
            CapabilityState state = capabilities.state(sight.id(), capability);
            groups.addAll(state.groups());
            CapabilityChange change = last.get(key(sight.id(), capability));
            cells.add(new CellJson(
                    capability.name(),
                    state.isOn(),
                    List.copyOf(state.groups()),
                    change == null ? null : Long.toString(change.id()),
                    change == null ? null : change.at().toString(),
                    change == null ? null : change.by().id()));
        }
        return new DepartmentJson(
                sight.id().value(), sight.department().name(), sight.people().size(), sight.whole(), cells);
    }

    private static CapabilityJson needs(Capability capability) {
        return new CapabilityJson(
                capability.name(),
                CapabilityNeeds.of(capability).stream()
                        .map(CapabilityNeeds.Need::toJson)
                        .toList());
    }

    private static String key(DepartmentId department, Capability capability) {
        return capability + " " + department;
    }
}
