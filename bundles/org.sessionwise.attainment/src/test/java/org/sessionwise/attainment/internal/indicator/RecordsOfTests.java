package org.sessionwise.attainment.internal.indicator;

import java.util.List;
import java.util.Set;
import org.sessionwise.api.Actor;
import org.sessionwise.api.evidence.PersonRecord;
import org.sessionwise.api.evidence.PersonRecords;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;

/** Records that a test wrote down. */
public record RecordsOfTests(List<PersonRecord> records) implements PersonRecords {

    @Override
    public List<PersonRecord> of(Set<StaffId> staff) {
        return records.stream().filter(one -> staff.contains(one.staff())).toList();
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
