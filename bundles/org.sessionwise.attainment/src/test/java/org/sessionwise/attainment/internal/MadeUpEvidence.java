package org.sessionwise.attainment.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sessionwise.api.Actor;
import org.sessionwise.api.evidence.PersonRecord;
import org.sessionwise.api.evidence.PersonRecords;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.Evidence;

/** A register and records of people that only grow, with the moment of each write. Nothing but what levels ask for. */
final class MadeUpEvidence extends UnusedRegister implements PersonRecords {

    /** From a moment on; gone from another one on. */
    private record Kept(Evidence evidence, Instant from, Instant until) {}

    private final Clock clock;
    private final List<Kept> register = new ArrayList<>();
    private final List<PersonRecord> records = new ArrayList<>();
    volatile Consumer<Instant> whenAsked = moment -> {};

    MadeUpEvidence(Clock clock) {
        this.clock = clock;
    }

    void put(Evidence.Builder evidence) {
        register.add(new Kept(evidence.build(), clock.instant(), Instant.MAX));
    }

    void withdrawFirst() {
        register.stream()
                .filter(kept -> kept.until().equals(Instant.MAX))
                .findFirst()
                .ifPresent(kept ->
                        register.set(register.indexOf(kept), new Kept(kept.evidence(), kept.from(), clock.instant())));
    }

    PersonRecord note(StaffId staff, PersonRecord.Kind kind, DateRange days, String reason) {
        PersonRecord record =
                PersonRecord.of("r" + records.size(), staff, kind, days, reason, new Actor("amy"), clock.instant());
        records.add(record);
        return record;
    }

    void takeBack(PersonRecord record) {
        records.set(records.indexOf(record), record.withdrawn(clock.instant()));
    }

    @Override
    public List<Evidence> known(Instant moment) {
        whenAsked.accept(moment);
        return register.stream()
                .filter(kept -> !kept.from().isAfter(moment) && kept.until().isAfter(moment))
                .map(Kept::evidence)
                .toList();
    }

    @Override
    public List<PersonRecord> of(Set<StaffId> staff) {
        return records.stream().filter(record -> staff.contains(record.staff())).toList();
    }

    @Override
    public List<PersonRecord> add(
            Set<StaffId> staff, PersonRecord.Kind kind, DateRange days, String reason, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void withdraw(String id, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
