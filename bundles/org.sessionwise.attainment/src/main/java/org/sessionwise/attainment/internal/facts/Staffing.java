package org.sessionwise.attainment.internal.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.TrustShape;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;

/** Everybody that the host has, as it was read. Unchanging. */
final class Staffing {

    private final Map<DepartmentId, Part> parts;
    private final Map<StaffId, StaffMember> members = new HashMap<>();
    private final Set<StaffId> managers = new HashSet<>();

    private record Part(List<Team> teams, List<StaffMember> members) {}

    private Staffing(Map<DepartmentId, Part> parts) {
        this.parts = parts;
        for (Part part : parts.values()) {
            for (StaffMember member : part.members()) {
                members.put(member.id(), member);
                if (!member.inTraining()) { // who is in training has no plan that anybody agrees
                    member.lineManager().ifPresent(managers::add);
                }
            }
        }
    }

    static Staffing read(StaffDirectory directory) throws NoAnswerException {
        return new Staffing(Map.of()).again(directory, Set.of());
    }

    /** Reads some departments again, and those that are new; what is no longer told is gone. */
    Staffing again(StaffDirectory directory, Set<DepartmentId> changed) throws NoAnswerException {
        Map<DepartmentId, Part> now = new TreeMap<>();
        for (Department department : Answering.host(directory::departments)) {
            DepartmentId id = department.id();
            now.put(id, parts.containsKey(id) && !changed.contains(id) ? parts.get(id) : part(directory, id));
        }
        return new Staffing(now);
    }

    private static Part part(StaffDirectory directory, DepartmentId department) throws NoAnswerException {
        return new Part(
                List.copyOf(Answering.host(() -> directory.teams(department))),
                List.copyOf(Answering.host(() -> directory.staff(department))));
    }

    Set<DepartmentId> departments() {
        return parts.keySet();
    }

    List<TeamId> teams(DepartmentId department) {
        return parts.containsKey(department)
                ? parts.get(department).teams().stream().map(Team::id).toList()
                : List.of();
    }

    List<StaffMember> members(DepartmentId department) {
        return parts.containsKey(department) ? parts.get(department).members() : List.of();
    }

    Optional<StaffMember> member(StaffId staff) {
        return Optional.ofNullable(members.get(staff));
    }

    Set<StaffId> everybody() {
        return Set.copyOf(members.keySet());
    }

    /** Returns whether the line manager of somebody who is not in training. */
    boolean agreesPlans(StaffId staff) {
        return managers.contains(staff);
    }

    /** Returns those of whom the host says something else now, or who have come to agree plans, or no longer do. */
    Set<StaffId> differentFrom(Staffing before) {
        return members.values().stream()
                .filter(member -> !member.equals(before.members.get(member.id()))
                        || agreesPlans(member.id()) != before.agreesPlans(member.id()))
                .map(StaffMember::id)
                .collect(Collectors.toSet());
    }

    /** Returns whether departments and teams are the same. */
    boolean hasPlacesOf(Staffing other) {
        return this == other
                || parts.keySet().equals(other.parts.keySet())
                        && parts.keySet().stream()
                                .allMatch(department -> teams(department).equals(other.teams(department)));
    }

    TrustShape shape() {
        Map<DepartmentId, Collection<TeamId>> shape = new TreeMap<>();
        parts.keySet().forEach(department -> shape.put(department, new ArrayList<>(teams(department))));
        return TrustShape.of(shape);
    }
}
