package org.sessionwise.staffrecord.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.staff.StaffRecords;
import org.sessionwise.api.staff.StaffSheetReport;
import org.sessionwise.database.Database;
import org.sessionwise.database.DatabaseException;
import org.sessionwise.database.Store;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;

/**
 * Writes and takes sheets. The host is asked before a transaction begins: it answers through what we keep, perhaps on
 * another thread, and would wait for us.
 */
@Component(service = StaffRecords.class)
public final class StaffSheets implements StaffRecords {

    private final Store store;
    private final AuditLog audit;
    private final HostPeople host;
    private final StaffChanges changes;
    private final RecordUse use;

    @Activate
    public StaffSheets(
            @Reference(name = "database") Database database,
            @Reference(name = "audit") AuditLog audit,
            @Reference(name = "host") HostPeople host,
            @Reference(name = "changes") StaffChanges changes,
            @Reference(name = "use") RecordUse use) {
        this.store = RecordStore.of(database);
        this.audit = audit;
        this.host = host;
        this.changes = changes;
        this.use = use;
    }

    @Override
    public boolean isInUse() {
        return use.isInUse();
    }

    @Override
    public byte[] sheet(DepartmentId department) throws NoAnswerException {
        DepartmentPeople people = host.of(department);
        try {
            Map<StaffId, KeptPerson> kept = store.read(connection -> new PersonTable(connection, department).all());
            return SheetWriter.write(people.here(), kept);
        } catch (DatabaseException e) {
            throw new NoAnswerException("The database gave no answer; see the log of the server, then try again.", e);
        }
    }

    @Override
    public StaffSheetReport put(DepartmentId department, byte[] csv, Step step, Actor actor) throws NoAnswerException {
        DepartmentPeople people = host.of(department);
        StaffSheetReport report;
        try {
            List<SheetRow> rows = Sheet.read(csv);
            report = step == Step.CHECK
                    ? store.read(connection -> judge(connection, department, rows, people))
                    : store.write(connection -> keep(connection, department, rows, people, step, actor));
        } catch (SheetFault e) {
            return new StaffSheetReport(false, 0, 0, e.refused());
        } catch (DatabaseException e) {
            throw new NoAnswerException("The database kept nothing; see the log of the server, then try again.", e);
        }
        if (report.kept()) {
            changes.tell(department);
        }
        return report;
    }

    private static StaffSheetReport judge(
            Connection connection, DepartmentId department, List<SheetRow> rows, DepartmentPeople people)
            throws SQLException {
        SheetJudgement judgement = SheetJudgement.of(rows, people, new PersonTable(connection, department).all());
        return report(judgement, false);
    }

    private StaffSheetReport keep(
            Connection connection,
            DepartmentId department,
            List<SheetRow> rows,
            DepartmentPeople people,
            Step step,
            Actor actor)
            throws SQLException {
        PersonTable table = new PersonTable(connection, department);
        SheetJudgement judgement = SheetJudgement.of(rows, people, table.all());
        boolean wanted = step == Step.GOOD_ROWS || judgement.refused().isEmpty();
        boolean keeps = wanted && !judgement.changed().isEmpty();
        if (keeps) {
            for (KeptPerson person : judgement.changed()) {
                table.put(person);
            }
            audit.record(actor, "staff record changed", "department " + department, counts(judgement));
        }
        return report(judgement, keeps);
    }

    private static String counts(SheetJudgement judgement) {
        return "changed " + judgement.changed().size() + ", unchanged " + judgement.unchanged() + ", faults "
                + judgement.refused().size();
    }

    private static StaffSheetReport report(SheetJudgement judgement, boolean kept) {
        return new StaffSheetReport(kept, judgement.changed().size(), judgement.unchanged(), judgement.refused());
    }
}
