package org.sessionwise.attainment.internal.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.evidence.EvidenceRegister;
import org.sessionwise.api.evidence.PersonRecord;
import org.sessionwise.api.evidence.PersonRecords;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.PersonFacts;
import org.sessionwise.domain.plan.Dispute;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;

/** Reads facts: everything at first, and afterwards what changed. Keeps nothing itself. */
final class Collector {

    private final StaffDirectory directory;
    private final JobPlanRegister plans;
    private final EvidenceRegister register;
    private final PersonRecords records;
    private final Neighbours neighbours;
    private final LiveReader live;
    private final boolean dayIsOver;

    Collector(
            StaffDirectory directory,
            JobPlanRegister plans,
            EvidenceRegister register,
            PersonRecords records,
            Neighbours neighbours,
            LiveReader live) {
        this(directory, plans, register, records, neighbours, live, false);
    }

    private Collector(
            StaffDirectory directory,
            JobPlanRegister plans,
            EvidenceRegister register,
            PersonRecords records,
            Neighbours neighbours,
            LiveReader live,
            boolean dayIsOver) {
        this.directory = directory;
        this.plans = plans;
        this.register = register;
        this.records = records;
        this.neighbours = neighbours;
        this.live = live;
        this.dayIsOver = dayIsOver;
    }

    /** Returns one for days that are over: what has only later dates was not known on them. */
    Collector ofPast() {
        return new Collector(directory, plans, register, records, neighbours, live, true);
    }

    /** Reads everything. */
    Known read(Instant now, LocalDate day) throws NoAnswerException {
        return read(Staffing.read(directory), now, day);
    }

    /**
     * Reads everything but people and teams.
     *
     * @param moment what the register and the records held then; of all else there is only what is known now
     * @param day on which the facts are to hold
     */
    Known read(Staffing staffing, Instant moment, LocalDate day) throws NoAnswerException {
        Known known = evidence(
                new Known(
                        moment, day, staffing, Map.of(), List.of(), Map.of(), live.tariffs(), Map.of(), day, Map.of()),
                moment);
        for (DepartmentId department : staffing.departments()) {
            known = department(known, department, ids(staffing, department), moment);
        }
        return known;
    }

    /** Reads what changed; the day is the same. */
    Known again(Known before, Changes changes, Instant now) throws NoAnswerException {
        Known known = before.read(now);
        Set<StaffId> people = new HashSet<>(changes.plans());
        if (!changes.staffOf().isEmpty()) {
            Staffing staffing = before.staffing().again(directory, changes.staffOf());
            known = known.withStaffing(staffing);
            people.addAll(staffing.differentFrom(before.staffing()));
            changes.staffOf().forEach(department -> people.addAll(ids(staffing, department)));
        }
        if (changes.evidence() || !changes.staffOf().isEmpty()) {
            known = evidence(known, now);
            people.addAll(differentRecords(before, known));
        }
        for (Map.Entry<DepartmentId, Set<StaffId>> part :
                byDepartment(known.staffing(), people).entrySet()) {
            known = department(known, part.getKey(), part.getValue(), now);
        }
        return known;
    }

    /** Reads what the neighbours of the department show that was asked longest ago. */
    Known oldestAgain(Known before, Instant now) throws NoAnswerException {
        Optional<DepartmentId> oldest = before.staffing().departments().stream()
                .min(Comparator.comparing(
                                (DepartmentId department) -> before.live().containsKey(department)
                                        ? before.live().get(department).readAt()
                                        : Instant.MIN)
                        .thenComparing(DepartmentId::value));
        Known known = before.read(now).withTariffs(live.tariffs());
        return oldest.isEmpty() ? known : lively(known, oldest.get(), now);
    }

    /** Reads some people of a department, and what its team plans show; its reviews only if they never were. */
    private Known department(Known known, DepartmentId department, Set<StaffId> people, Instant now)
            throws NoAnswerException {
        AgreedPlans agreed = live.plans(department, known.staffing().teams(department), known.day());
        Known read = people(known, department, people, agreed, now);
        Known.Live before = known.live().get(department);
        return read.withLive(
                department,
                before == null
                        ? all(read, department, agreed, now)
                        : new Known.Live(
                                before.readAt(),
                                agreed,
                                teams(read, department, agreed),
                                before.reviews(),
                                live.disputes(department, read.disputesOf(department), read.day())));
    }

    /** Reads all that the neighbours show, and everybody whose team's objectives changed by that. */
    private Known lively(Known known, DepartmentId department, Instant now) throws NoAnswerException {
        AgreedPlans agreed = live.plans(department, known.staffing().teams(department), known.day());
        AgreedPlans before = known.live().containsKey(department)
                ? known.live().get(department).plans()
                : AgreedPlans.NONE;
        Set<StaffId> people = known.staffing().members(department).stream()
                .filter(member -> !agreed.objectives(member.team()).equals(before.objectives(member.team())))
                .map(StaffMember::id)
                .collect(Collectors.toSet());
        Known read = people(known, department, people, agreed, now);
        return read.withLive(department, all(read, department, agreed, now));
    }

    private Known.Live all(Known known, DepartmentId department, AgreedPlans agreed, Instant now)
            throws NoAnswerException {
        return new Known.Live(
                now,
                agreed,
                teams(known, department, agreed),
                live.reviews(department, known.peopleOf(department), known.day()),
                live.disputes(department, known.disputesOf(department), known.day()));
    }

    private List<Evidence> teams(Known known, DepartmentId department, AgreedPlans agreed) throws NoAnswerException {
        return live.teams(department, agreed, known.peopleOf(department), known.day());
    }

    private Known people(Known known, DepartmentId department, Set<StaffId> people, AgreedPlans agreed, Instant now)
            throws NoAnswerException {
        if (people.isEmpty()) {
            return known;
        }
        Map<StaffId, List<JobPlanVersion>> versions = Answering.neighbour(() -> plans.known(people));
        Set<StaffId> reconciled = Reconciled.in(neighbours.figures(department), people, known.day());
        List<PersonFacts> facts = new ArrayList<>();
        Map<StaffId, List<Dispute>> disputes = new HashMap<>();
        for (StaffId staff : people) {
            StaffMember member = known.staffing().member(staff).orElseThrow();
            Standing standing = new Standing(
                    versions.getOrDefault(staff, List.of()),
                    known.records(staff),
                    dayIsOver,
                    known.staffing().agreesPlans(staff),
                    reconciled.contains(staff),
                    agreed.objectives(member.team()));
            facts.add(PersonReading.of(member, standing, known.day(), now));
            List<Dispute> carried = PlanDisputes.of(standing.plans(), known.day());
            if (!carried.isEmpty()) {
                disputes.put(staff, carried);
            }
        }
        return known.withPeople(facts)
                .withDisputes(people, disputes)
                .dated(PersonReading.firstDated(versions.values(), known.day()));
    }

    /** Returns what the register knew at a moment. */
    List<Evidence> register(Instant moment) throws NoAnswerException {
        return Answering.neighbour(() -> register.known(moment));
    }

    private Known evidence(Known known, Instant moment) throws NoAnswerException {
        Set<StaffId> everybody = known.everybody();
        Map<StaffId, List<PersonRecord>> recorded = Answering.neighbour(() -> records.of(everybody)).stream()
                .collect(Collectors.groupingBy(PersonRecord::staff));
        return known.withRegister(register(moment), recorded);
    }

    /** Records have no equality; whoever adds or takes back one changes their number or one of their moments. */
    private static Set<StaffId> differentRecords(Known before, Known now) {
        return now.everybody().stream()
                .filter(staff -> !keys(before.records(staff)).equals(keys(now.records(staff))))
                .collect(Collectors.toSet());
    }

    private static List<List<Object>> keys(List<PersonRecord> records) {
        return records.stream()
                .map(record -> List.<Object>of(record.id(), record.withdrawn()))
                .toList();
    }

    private static Set<StaffId> ids(Staffing staffing, DepartmentId department) {
        return staffing.members(department).stream().map(StaffMember::id).collect(Collectors.toSet());
    }

    private static Map<DepartmentId, Set<StaffId>> byDepartment(Staffing staffing, Set<StaffId> people) {
        Map<DepartmentId, Set<StaffId>> parts = new HashMap<>();
        people.forEach(staff -> staffing.member(staff)
                .ifPresent(member -> parts.computeIfAbsent(member.department(), any -> new HashSet<>())
                        .add(staff)));
        return parts;
    }
}
