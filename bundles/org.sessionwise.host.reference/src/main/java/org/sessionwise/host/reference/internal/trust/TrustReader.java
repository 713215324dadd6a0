package org.sessionwise.host.reference.internal.trust;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.host.reference.internal.account.Role;
import org.sessionwise.host.reference.internal.json.Fields;
import org.sessionwise.host.reference.internal.rota.Duty;
import org.sessionwise.host.reference.internal.rota.LocalTimes;
import org.sessionwise.host.reference.internal.rota.RotaSession;
import org.sessionwise.host.reference.internal.rota.Trust;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;

/** Reads who and what the trust has; {@link RotaReader} reads what they do. One instance reads one document. */
public final class TrustReader {

    private static final String FORMAT = "rota-trust/1";
    private static final Set<String> TONES = Set.of("a", "b", "c", "d", "e", "f");

    private final Map<String, Department> departments = new LinkedHashMap<>();
    private final Map<String, Team> teams = new LinkedHashMap<>();
    private final Map<String, StaffMember> staff = new LinkedHashMap<>();
    private final Map<String, Duty> duties = new LinkedHashMap<>();

    /**
     * Reads a document.
     *
     * @throws org.sessionwise.host.reference.internal.rota.Refused at the first thing that is wrong, by record and field
     */
    public TrustDocument read(JsonNode json) {
        Fields root = new Fields("document", json);
        root.known("format", Set.of(FORMAT), FORMAT);
        LocalTimes times = new LocalTimes(zone(root));
        Trust trust = new Trust(
                root.text("name"),
                times.zone(),
                root.choice("nation", Nation.class),
                root.optionalText("today").map(there -> root.date("today")));
        readInto(departments, root.objects("departments"), "id", this::department);
        readInto(teams, root.objects("teams"), "id", this::team);
        readInto(staff, root.objects("staff"), "id", this::person);
        checkManagers(root.objects("staff"));
        readInto(duties, root.objects("duties"), "code", this::duty);
        List<TrustDocument.User> users = users(root.objects("users"));
        RotaReader rota = new RotaReader(times, departments, staff, duties);
        List<RosterTemplate> templates = rota.templates(root.objects("templates"));
        List<TrustDocument.Week> weeks = rota.weeks(root.objects("weeks"));
        List<RotaSession> sessions = rota.sessions(root.objects("sessions"));
        PeriodReader periods = new PeriodReader(times, departments.keySet(), users, sessions);
        return new TrustDocument(
                trust,
                times,
                List.copyOf(departments.values()),
                List.copyOf(teams.values()),
                List.copyOf(staff.values()),
                users,
                List.copyOf(duties.values()),
                templates,
                weeks,
                sessions,
                rota.leave(root.objects("leave")),
                PeriodReader.rule(root, weeks),
                periods.periods(root.optionalObjects("periods")),
                periods.swaps(root.optionalObjects("swaps"), staff));
    }

    /** Reads records whose keys must differ. */
    static <T> void readInto(Map<String, T> target, List<Fields> records, String key, Function<Fields, T> reader) {
        for (Fields record : records) {
            if (target.put(record.text(key), reader.apply(record)) != null) {
                throw record.wrong(key, "a key that no other record of its kind has");
            }
        }
    }

    private static ZoneId zone(Fields root) {
        try {
            return ZoneId.of(root.text("zone"));
        } catch (DateTimeException e) {
            throw root.wrong("zone", "a time zone such as Europe/London");
        }
    }

    private Department department(Fields record) {
        return Department.of(new DepartmentId(record.text("id")), record.text("name"));
    }

    private Team team(Fields record) {
        return Team.of(new TeamId(record.text("id")), departmentOf(record), record.text("name"));
    }

    private DepartmentId departmentOf(Fields record) {
        return new DepartmentId(
                record.known("department", departments.keySet(), "the id of a department of this document"));
    }

    private StaffMember person(Fields record) {
        DepartmentId department = departmentOf(record);
        String team = record.known("team", teams.keySet(), "the id of a team of this document");
        if (!teams.get(team).department().equals(department)) {
            throw record.wrong("team", "a team of the person's department");
        }
        StaffMember.Builder person = StaffMember.builder(
                        new StaffId(record.text("id")), department, new TeamId(team), record.text("name"))
                .professionalGroup(record.optionalText("professionalGroup").orElse("not stated"))
                .grade(record.optionalText("grade").orElse(""))
                .inTraining(record.flag("inTraining"));
        record.optionalText("assignmentNumber").ifPresent(person::assignmentNumber);
        record.optionalText("registration").ifPresent(person::registration);
        record.optionalText("lineManager").map(StaffId::new).ifPresent(person::lineManager);
        return person.build();
    }

    private void checkManagers(List<Fields> records) {
        for (Fields record : records) {
            Optional<String> manager = record.optionalText("lineManager");
            if (manager.isPresent() && !staff.containsKey(manager.get())) {
                throw record.wrong("lineManager", "the id of a person of this document");
            }
        }
    }

    private Duty duty(Fields record) {
        return new Duty(
                new DutyCode(record.text("code")),
                record.text("name"),
                record.text("short"),
                record.known("tone", TONES, "one of a, b, c, d, e, f"),
                record.flag("worksBankHolidays"));
    }

    private List<TrustDocument.User> users(List<Fields> records) {
        List<TrustDocument.User> users = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Fields record : records) {
            if (!seen.add(record.text("id"))) {
                throw record.wrong("id", "a key that no other user has");
            }
            users.add(new TrustDocument.User(
                    record.text("id"),
                    record.text("name"),
                    record.choice("role", Role.class),
                    record.text("password"),
                    allKnown(record, "departments", departments.keySet()),
                    allKnown(record, "teams", teams.keySet()),
                    allKnown(record, "staff", staff.keySet())));
        }
        return users;
    }

    private static List<String> allKnown(Fields record, String field, Set<String> known) {
        List<String> values = record.texts(field);
        if (!known.containsAll(values)) {
            throw record.wrong(field, "ids of " + field + " of this document only");
        }
        return List.copyOf(new HashSet<>(values));
    }
}
