package org.sessionwise.staffrecord.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.database.Database;
import org.sessionwise.database.DatabaseException;
import org.sessionwise.database.SqlWork;
import org.sessionwise.database.Store;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;
import org.sessionwise.host.spi.staff.StaffRecord;

/**
 * Gives adapters what is kept. Asks nobody but the database: an adapter that asks us is asked by others meanwhile. It lives
 * while an adapter holds it, and no longer.
 */
@Component(service = StaffRecord.class)
public final class KeptStaffRecord implements StaffRecord {

    private final Store store;
    private final RecordUse use;

    @Activate
    public KeptStaffRecord(@Reference(name = "database") Database database, @Reference(name = "use") RecordUse use) {
        this.store = RecordStore.of(database);
        this.use = use;
        use.begins();
    }

    @Deactivate
    public void close() {
        use.ends();
    }

    @Override
    public List<StaffMember> complete(List<StaffMember> people) throws HostUnavailableException {
        return read(connection -> {
            Map<DepartmentId, Map<StaffId, KeptPerson>> kept = new HashMap<>();
            List<StaffMember> completed = new ArrayList<>();
            for (StaffMember person : people) {
                DepartmentId department = person.department();
                if (!kept.containsKey(department)) {
                    kept.put(department, new PersonTable(connection, department).all());
                }
                KeptPerson told = kept.get(department).get(person.id());
                completed.add(told == null ? person : told.complete(person));
            }
            return List.copyOf(completed);
        });
    }

    @Override
    public List<Team> teams(DepartmentId department) throws HostUnavailableException {
        return read(connection -> teams(department, new PersonTable(connection, department)));
    }

    /** Of several spellings of one team, the first by character is shown: the same one each time. */
    private static List<Team> teams(DepartmentId department, PersonTable people) throws SQLException {
        Map<TeamId, String> names = new TreeMap<>();
        for (KeptPerson person : people.all().values()) {
            person.value(Column.TEAM)
                    .ifPresent(name -> names.merge(
                            TeamKeys.of(department, name),
                            name,
                            (one, other) -> one.compareTo(other) <= 0 ? one : other));
        }
        return names.entrySet().stream()
                .map(team -> Team.of(team.getKey(), department, team.getValue()))
                .sorted(Comparator.comparing(Team::name).thenComparing(Team::id))
                .toList();
    }

    private <T> T read(SqlWork<T> work) throws HostUnavailableException {
        try {
            return store.read(work);
        } catch (DatabaseException e) {
            throw new HostUnavailableException("the staff record's database gave no answer", e);
        }
    }
}
