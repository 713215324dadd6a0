package org.sessionwise.jobplan.upload.internal.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.jobplan.spi.RejectedRecord;
import org.sessionwise.jobplan.spi.record.PlanField;
import org.sessionwise.jobplan.spi.record.PlanTable;
import org.sessionwise.jobplan.spi.record.Refusal;

/** Which rows make good plans, and what is wrong with the others. Immutable. */
public final class Judgement {

    private final List<JobPlanVersion> plans;
    private final List<RejectedRecord> rejected;
    private final List<Candidate> good;
    private final Map<Integer, String> wrong;

    private Judgement(
            List<JobPlanVersion> plans,
            List<RejectedRecord> rejected,
            List<Candidate> good,
            Map<Integer, String> wrong) {
        this.plans = List.copyOf(plans);
        this.rejected = List.copyOf(rejected);
        this.good = List.copyOf(good);
        this.wrong = Map.copyOf(wrong);
    }

    /**
     * Judges the rows of a file.
     *
     * @param manages whose plans may be in it
     */
    static Judgement of(List<Candidate> candidates, Predicate<PersonReference> manages) {
        PlanTable table = new PlanTable();
        List<RejectedRecord> rejected = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.fault().isEmpty()) {
                table.add(candidate.row());
            } else {
                rejected.add(candidate.fault().get().rejected(candidate.row().plan()));
            }
        }
        Set<JobPlanId> spoiled =
                rejected.stream().flatMap(one -> one.plan().stream()).collect(Collectors.toSet());
        Map<JobPlanId, List<JobPlanVersion>> read = table.usable().stream()
                .filter(plan -> !spoiled.contains(plan.planId()))
                .collect(Collectors.groupingBy(JobPlanVersion::planId, LinkedHashMap::new, Collectors.toList()));
        rejected.addAll(table.rejected());
        rejected.addAll(overlapping(read));
        rejected.addAll(ofOthers(read, manages));
        rejected.forEach(one -> one.plan().ifPresent(read::remove));
        return judged(candidates, read, rejected);
    }

    /** Two versions that plan the same day would make two plans of it. */
    private static List<RejectedRecord> overlapping(Map<JobPlanId, List<JobPlanVersion>> read) {
        return read.entrySet().stream()
                .filter(plan -> overlap(plan.getValue()))
                .map(plan -> new RejectedRecord(
                        "plan " + plan.getKey().value(),
                        Optional.of(plan.getKey()),
                        FieldKinds.nameOf(PlanField.IN_FORCE_UNTIL),
                        Refusal.IMPOSSIBLE_PERIOD.in("has two approved versions in force on the same day,"
                                + " expected the earlier one to end where the later begins")))
                .toList();
    }

    private static List<RejectedRecord> ofOthers(
            Map<JobPlanId, List<JobPlanVersion>> read, Predicate<PersonReference> manages) {
        return read.entrySet().stream()
                .filter(plan ->
                        !plan.getValue().stream().map(JobPlanVersion::person).allMatch(manages))
                .map(plan -> new RejectedRecord(
                        "plan " + plan.getKey().value(),
                        Optional.of(plan.getKey()),
                        FieldKinds.nameOf(PlanField.ASSIGNMENT_NUMBER),
                        Refusal.UNCLEAR_IDENTITY.in("is of nobody whose job plans you manage, expected somebody of your"
                                + " departments: correct it, or give the row to who manages the person")))
                .toList();
    }

    private static boolean overlap(List<JobPlanVersion> versions) {
        List<JobPlanVersion> approved = versions.stream()
                .filter(version -> version.state() == JobPlanState.APPROVED)
                .sorted(Comparator.comparing(version -> version.inForce().from()))
                .toList();
        for (int i = 1; i < approved.size(); i++) {
            if (approved.get(i - 1).inForce().overlaps(approved.get(i).inForce())) {
                return true;
            }
        }
        return false;
    }

    private static Judgement judged(
            List<Candidate> candidates, Map<JobPlanId, List<JobPlanVersion>> read, List<RejectedRecord> rejected) {
        List<Candidate> good = new ArrayList<>();
        Map<Integer, String> wrong = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (Candidate candidate : candidates) {
            places.putIfAbsent(candidate.record(), candidate.place());
            Optional<JobPlanId> plan = candidate.row().plan();
            if (candidate.fault().isEmpty() && plan.filter(read::containsKey).isPresent()) {
                good.add(candidate);
            } else {
                wrong.putIfAbsent(candidate.place(), why(candidate.record(), plan, rejected));
            }
        }
        rejected.sort(Comparator.comparing(one -> places.getOrDefault(one.record(), Integer.MAX_VALUE)));
        return new Judgement(read.values().stream().flatMap(List::stream).toList(), rejected, good, wrong);
    }

    private static String why(String record, Optional<JobPlanId> plan, List<RejectedRecord> rejected) {
        String own = rejected.stream()
                .filter(one -> one.record().equals(record))
                .map(one -> (one.field().isEmpty() ? "" : one.field() + " ") + one.problem())
                .collect(Collectors.joining("; "));
        if (!own.isEmpty()) {
            return own;
        }
        return rejected.stream()
                .filter(one -> plan.isPresent() && one.plan().equals(plan))
                .findFirst()
                .map(other -> "is left out with its plan, in which " + other.record() + " cannot be used")
                .orElse("is left out with its plan");
    }

    /** Returns the versions of the plans that are good, in the order of the file. */
    public List<JobPlanVersion> plans() {
        return plans;
    }

    /** Returns what is wrong, in the order of the file. */
    public List<RejectedRecord> rejected() {
        return rejected;
    }

    /** Returns the rows of the good plans, in the order of the file. */
    List<Candidate> good() {
        return good;
    }

    /** Returns what is wrong with the rows that are left out, by their place in the file. */
    public Map<Integer, String> wrong() {
        return wrong;
    }
}
