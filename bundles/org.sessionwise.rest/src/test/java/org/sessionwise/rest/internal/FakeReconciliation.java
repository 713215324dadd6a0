package org.sessionwise.rest.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.DatedOutcome;
import org.sessionwise.api.reconciliation.DepartmentPosition;
import org.sessionwise.api.reconciliation.Excused;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.api.reconciliation.PersonFindings;
import org.sessionwise.api.reconciliation.PersonPosition;
import org.sessionwise.api.reconciliation.Reconciliation;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;

/** Answers what it was given, for whomever it is asked; remembers whom it was asked for. */
final class FakeReconciliation implements Reconciliation {

    Set<String> groups = Set.of();

    final Map<StaffId, PersonPosition> positions = new HashMap<>();
    final Map<StaffId, List<Finding>> rostered = new HashMap<>();
    final Map<StaffId, List<Finding>> delivered = new HashMap<>();
    final Map<StaffId, List<Excused>> excused = new HashMap<>();
    final Set<StaffId> askedFor = new HashSet<>();
    volatile Instant asAt = Instant.parse("2026-03-30T06:00:00Z");
    volatile boolean leaveKnown = true;
    volatile NoAnswerException noAnswer;
    volatile RuntimeException fault;
    volatile LinkageError exchanged;

    private final DepartmentId department;

    FakeReconciliation(String department) {
        this.department = new DepartmentId(department);
    }

    @Override
    public Set<String> groups() {
        return groups;
    }

    @Override
    public DepartmentId department() {
        return department;
    }

    @Override
    public DepartmentPosition position(DateRange period, Set<StaffId> visible) throws NoAnswerException {
        fail();
        askedFor.addAll(visible);
        // On purpose more than was asked for: the resource must not rely on us.
        return new DepartmentPosition(period, asAt, "matching/2", 4, 4, 2, leaveKnown, List.copyOf(positions.values()));
    }

    @Override
    public Map<StaffId, PersonFindings> findings(Set<StaffId> staff, DateRange period, Basis basis)
            throws NoAnswerException {
        fail();
        askedFor.addAll(staff);
        return staff.stream().collect(Collectors.toMap(person -> person, person -> told(person, period, basis)));
    }

    @Override
    public List<DatedOutcome> outcomes(StaffId staff, DateRange period, Basis basis) throws NoAnswerException {
        fail();
        askedFor.add(staff);
        return told(staff, period, basis).findings().stream()
                .map(finding -> new DatedOutcome(
                        finding.date(),
                        finding.outcome(),
                        finding.planned().map(side -> new DatedOutcome.Side(side.activityName(), side.period())),
                        finding.worked()
                                .map(side -> new DatedOutcome.Side(side.duty().value(), side.period()))))
                .toList();
    }

    private PersonFindings told(StaffId staff, DateRange period, Basis basis) {
        Map<StaffId, List<Finding>> findings = basis == Basis.ROSTERED ? rostered : delivered;
        return new PersonFindings(
                staff,
                period,
                basis,
                "matching/2",
                findings.getOrDefault(staff, List.of()),
                excused.getOrDefault(staff, List.of()));
    }

    private void fail() throws NoAnswerException {
        if (noAnswer != null) {
            throw noAnswer;
        }
        if (exchanged != null) {
            throw exchanged;
        }
        if (fault != null) {
            throw fault;
        }
    }
}
