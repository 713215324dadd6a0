package org.sessionwise.staffrecord.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.AuditProof;
import org.sessionwise.api.staff.StaffRecords.Step;
import org.sessionwise.api.staff.StaffSheetReport;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;

/** A real database beside a host that knows names only, and passes its people through the record, as adapters do. */
abstract class SheetTrial {

    static final DepartmentId WARD = new DepartmentId("1");
    static final Actor ADMINISTRATOR = new Actor("administrator");
    static final String HEADER =
            "staff,name,team,professional_group,grade,assignment_number,registration,line_manager,in_training\r\n";

    @TempDir
    Path directory;

    final Map<String, List<StaffMember>> people = new TreeMap<>();
    final List<RosterChange> heard = new ArrayList<>();
    final List<AuditEntry> audited = new ArrayList<>();
    final RecordUse use = new RecordUse();
    EmbeddedDatabase database;
    KeptStaffRecord record;
    HostPeople host;
    StaffSheets sheets;
    StaffChanges changes;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        record = new KeptStaffRecord(database, use);
        host = new HostPeople();
        host.bindDirectory(new PassingOn());
        changes = new StaffChanges();
        changes.bindListener(heard::add);
        sheets = new StaffSheets(database, new ListedAudit(), host, changes, use);
        hire("1", "101", "Amy Ash");
        hire("1", "102", "Ben Birch");
        hire("1", "103", "Cat Cedar");
        hire("2", "201", "Zoe Zelkova");
    }

    @AfterEach
    void close() {
        database.close();
    }

    void hire(String department, String staff, String name) {
        StaffMember person = StaffMember.builder(
                        new StaffId(staff), new DepartmentId(department), new TeamId("1/everybody"), name)
                .build();
        people.computeIfAbsent(department, any -> new ArrayList<>()).add(person);
    }

    StaffSheetReport put(Step step, String sheet) throws NoAnswerException {
        return sheets.put(WARD, sheet.getBytes(StandardCharsets.UTF_8), step, ADMINISTRATOR);
    }

    StaffSheetReport keep(String sheet) throws NoAnswerException {
        return put(Step.ALL_OR_NOTHING, sheet);
    }

    /** Returns the sheet without its mark. */
    String sheet() throws NoAnswerException {
        return new String(sheets.sheet(WARD), StandardCharsets.UTF_8).substring(1);
    }

    /** Returns what is wrong, each fault as line, staff and column. */
    static List<String> faults(StaffSheetReport report) {
        return report.refused().stream()
                .map(row -> row.line() + " " + row.staff() + " " + row.column())
                .toList();
    }

    StaffMember person(String staff) throws HostUnavailableException {
        return record.complete(people.get("1")).stream()
                .filter(person -> person.id().value().equals(staff))
                .findFirst()
                .orElseThrow();
    }

    private final class PassingOn implements StaffDirectory {

        @Override
        public List<Department> departments() {
            return people.keySet().stream()
                    .map(id -> Department.of(new DepartmentId(id), "Department " + id))
                    .toList();
        }

        @Override
        public List<Team> teams(DepartmentId department) throws HostUnavailableException {
            return record.teams(department);
        }

        @Override
        public List<StaffMember> staff(DepartmentId department) throws HostUnavailableException {
            return record.complete(people.getOrDefault(department.value(), List.of()));
        }
    }

    private final class ListedAudit implements AuditLog {

        @Override
        public void record(Actor actor, String action, String subject, String detail) {
            audited.add(0, new AuditEntry(Instant.EPOCH, actor, action, subject, detail));
        }

        @Override
        public List<AuditEntry> newest(int most) {
            return List.copyOf(audited);
        }

        @Override
        public AuditProof verify() {
            return AuditProof.intact(audited.size(), "");
        }
    }
}
