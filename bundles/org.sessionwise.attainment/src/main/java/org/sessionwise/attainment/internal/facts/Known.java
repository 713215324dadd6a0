package org.sessionwise.attainment.internal.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessionwise.api.evidence.PersonRecord;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.PersonFacts;
import org.sessionwise.domain.attainment.TrustShape;
import org.sessionwise.domain.plan.Dispute;

/**
 * All that is known, as it was read. Unchanging; what did not change is the same object in the next one.
 *
 * @param readAt when the newest part was read
 * @param records of each person who has any
 * @param register what the register holds
 * @param live by department, with the tariffs of the trust beside
 * @param firstDated the first day of which any plan says anything, or the day itself if that is earlier
 * @param disputes of each person whose plans carry any
 */
record Known(
        Instant readAt,
        LocalDate day,
        Staffing staffing,
        Map<StaffId, List<PersonRecord>> records,
        List<Evidence> register,
        Map<DepartmentId, Live> live,
        List<Evidence> tariffs,
        Map<StaffId, PersonFacts> people,
        LocalDate firstDated,
        Map<StaffId, List<Dispute>> disputes) {

    /**
     * What a department's neighbours showed.
     *
     * @param readAt when all of them were asked
     */
    record Live(
            Instant readAt, AgreedPlans plans, List<Evidence> teams, List<Evidence> reviews, List<Evidence> disputes) {

        List<Evidence> evidence() {
            List<Evidence> all = new ArrayList<>(teams);
            all.addAll(reviews);
            all.addAll(disputes);
            return all;
        }
    }

    TrustShape shape() {
        return staffing.shape();
    }

    /** Returns what was read from neighbours. */
    List<Evidence> liveEvidence() {
        List<Evidence> all = new ArrayList<>(tariffs);
        live.values().forEach(department -> all.addAll(department.evidence()));
        return all;
    }

    List<Evidence> evidence() {
        List<Evidence> all = new ArrayList<>(register);
        all.addAll(liveEvidence());
        return all;
    }

    List<PersonRecord> records(StaffId staff) {
        return records.getOrDefault(staff, List.of());
    }

    Known read(Instant at) {
        return new Known(at, day, staffing, records, register, live, tariffs, people, firstDated, disputes);
    }

    Known withLive(DepartmentId department, Live now) {
        Map<DepartmentId, Live> all = new HashMap<>(live);
        all.put(department, now);
        all.keySet().retainAll(staffing.departments());
        return new Known(readAt, day, staffing, records, register, all, tariffs, people, firstDated, disputes);
    }

    /** Leaves away what neighbours kept only later. */
    Known withoutLiveAfter(Instant moment) {
        Map<DepartmentId, Live> then = new HashMap<>();
        live.forEach((department, all) -> then.put(
                department,
                new Live(
                        all.readAt(),
                        all.plans(),
                        by(moment, all.teams()),
                        by(moment, all.reviews()),
                        all.disputes())));
        return new Known(
                readAt, day, staffing, records, register, then, by(moment, tariffs), people, firstDated, disputes);
    }

    private static List<Evidence> by(Instant moment, List<Evidence> evidence) {
        return evidence.stream().filter(one -> !one.known().isAfter(moment)).toList();
    }

    Known withTariffs(List<Evidence> now) {
        return new Known(readAt, day, staffing, records, register, live, now, people, firstDated, disputes);
    }

    Known withRegister(List<Evidence> now, Map<StaffId, List<PersonRecord>> nowRecorded) {
        return new Known(readAt, day, staffing, nowRecorded, now, live, tariffs, people, firstDated, disputes);
    }

    Known withStaffing(Staffing now) {
        Map<StaffId, PersonFacts> still = new HashMap<>(people);
        still.keySet().retainAll(now.everybody());
        return new Known(readAt, day, now, records, register, live, tariffs, still, firstDated, disputes);
    }

    /** Takes the same as known of another day. */
    Known on(LocalDate other) {
        return new Known(readAt, other, staffing, records, register, live, tariffs, people, firstDated, disputes);
    }

    /** Takes that a plan says something of a day. */
    Known dated(LocalDate from) {
        return from.isBefore(firstDated)
                ? new Known(readAt, day, staffing, records, register, live, tariffs, people, from, disputes)
                : this;
    }

    /** Takes what the plans of people carry who were read again. */
    Known withDisputes(Set<StaffId> read, Map<StaffId, List<Dispute>> theirs) {
        Map<StaffId, List<Dispute>> all = new HashMap<>(disputes);
        all.keySet().removeAll(Set.copyOf(read));
        all.putAll(theirs);
        return new Known(readAt, day, staffing, records, register, live, tariffs, people, firstDated, all);
    }

    /** Returns what the plans of a department's people carry; who is left out of the counts of people is left out here, too. */
    List<Dispute> disputesOf(DepartmentId department) {
        return peopleOf(department).stream()
                .filter(person -> person.exclusion().isEmpty())
                .flatMap(person -> disputes.getOrDefault(person.staff(), List.of()).stream())
                .toList();
    }

    /** Takes facts that were read again. */
    Known withPeople(Collection<PersonFacts> read) {
        Map<StaffId, PersonFacts> all = new HashMap<>(people);
        read.forEach(person -> all.merge(person.staff(), person, (old, now) -> old.equals(now) ? old : now));
        return new Known(readAt, day, staffing, records, register, live, tariffs, all, firstDated, disputes);
    }

    List<PersonFacts> peopleOf(DepartmentId department) {
        return staffing.members(department).stream()
                .map(member -> people.get(member.id()))
                .filter(person -> person != null)
                .toList();
    }

    Set<StaffId> everybody() {
        return staffing.everybody();
    }
}
