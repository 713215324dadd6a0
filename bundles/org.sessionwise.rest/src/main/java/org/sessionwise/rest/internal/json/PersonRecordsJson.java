package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.evidence.PersonRecord;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;

/** What was recorded of people of a department whom the user may see. */
public record PersonRecordsJson(String apiVersion, boolean mayWrite, List<PersonJson> people) {

    /** Somebody. */
    public record PersonJson(
            String staff, String name, String team, String group, boolean inTraining, List<RecordJson> records) {}

    /**
     * One record that counts.
     *
     * @param staff only where the record stands by itself
     * @param until left out if it has no end
     * @param reason left out for who may not write records
     */
    public record RecordJson(
            String id, String staff, String kind, String from, String until, String reason, String by, String at) {

        public static RecordJson of(PersonRecord record, boolean mayWrite) {
            return of(record, null, mayWrite);
        }

        private static RecordJson of(PersonRecord record, StaffId staff, boolean mayWrite) {
            return new RecordJson(
                    record.id(),
                    staff == null ? null : staff.value(),
                    CamelCase.of(record.kind()),
                    record.days().from().toString(),
                    until(record.days()),
                    mayWrite && !record.reason().isEmpty() ? record.reason() : null,
                    record.by().id(),
                    record.at().toString());
        }

        private static String until(DateRange days) {
            return days.isOpenEnded() ? null : days.until().toString();
        }
    }

    /** What was added. */
    public record AddedJson(List<RecordJson> records) {

        public static AddedJson of(List<PersonRecord> added) {
            return new AddedJson(added.stream()
                    .map(record -> RecordJson.of(record, record.staff(), true))
                    .toList());
        }
    }

    public static PersonRecordsJson of(boolean mayWrite, List<PersonJson> people) {
        return new PersonRecordsJson(Versions.API, mayWrite, people);
    }
}
