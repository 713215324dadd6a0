package org.sessionwise.staffrecord.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.staff.StaffRecords;
import org.sessionwise.api.staff.StaffSheetReport;
import org.sessionwise.api.staff.StaffSheetReport.RefusedRow;
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

    static final int MOST_FAULTS = 1_000;

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

    /** Names the columns: who leads, manages or is whom decides who sees whose figures. */
    private static String counts(SheetJudgement judgement) {
        String columns = judgement.columns().entrySet().stream()
                .map(column -> column.getKey().heading() + " " + column.getValue())
                .collect(Collectors.joining(", "));
        return "changed " + judgement.changed().size() + " (" + columns + "), unchanged " + judgement.unchanged()
                + ", faults " + judgement.refused().size();
    }

    private static StaffSheetReport report(SheetJudgement judgement, boolean kept) {
        return new StaffSheetReport(kept, judgement.changed().size(), judgement.unchanged(), told(judgement.refused()));
    }

    /** Many thousand faults help nobody, and would be an answer many times as large as the sheet. */
    private static List<RefusedRow> told(List<RefusedRow> refused) {
        if (refused.size() <= MOST_FAULTS) {
            return refused;
        }
        List<RefusedRow> first = new ArrayList<>(refused.subList(0, MOST_FAULTS));
        first.add(new RefusedRow(
                refused.get(MOST_FAULTS).line(),
                "",
                "",
                "no more than " + MOST_FAULTS + " faults; there are " + refused.size(),
                "Mend those that are told, then check the sheet again."));
        return first;
    }
}
