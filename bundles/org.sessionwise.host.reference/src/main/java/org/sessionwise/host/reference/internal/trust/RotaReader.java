package org.sessionwise.host.reference.internal.trust;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.json.CancellationFields;
import org.sessionwise.host.reference.internal.json.Fields;
import org.sessionwise.host.reference.internal.rota.Duty;
import org.sessionwise.host.reference.internal.rota.Leave;
import org.sessionwise.host.reference.internal.rota.LocalTimes;
import org.sessionwise.host.reference.internal.rota.RotaSession;
import org.sessionwise.host.reference.internal.rota.SessionContent;
import org.sessionwise.host.reference.internal.rota.SessionTable;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.RosterSession.Status;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.TemplateSlot;
import org.sessionwise.host.spi.Unavailability;

/** Reads templates, weeks, sessions and leave of a trust document. One instance reads one document. */
final class RotaReader {

    private final LocalTimes times;
    private final Map<String, Department> departments;
    private final Map<String, StaffMember> staff;
    private final Map<String, Duty> duties;
    private final Set<TrustWeek> weeks = new HashSet<>();

    RotaReader(
            LocalTimes times,
            Map<String, Department> departments,
            Map<String, StaffMember> staff,
            Map<String, Duty> duties) {
        this.times = times;
        this.departments = departments;
        this.staff = staff;
        this.duties = duties;
    }

    List<RosterTemplate> templates(List<Fields> records) {
        Map<String, RosterTemplate> templates = new LinkedHashMap<>();
        TrustReader.readInto(templates, records, "id", this::template);
        return List.copyOf(templates.values());
    }

    List<TrustDocument.Week> weeks(List<Fields> records) {
        return records.stream().map(this::week).toList();
    }

    List<RotaSession> sessions(List<Fields> records) {
        Map<String, RotaSession> sessions = new LinkedHashMap<>();
        TrustReader.readInto(sessions, records, "id", this::session);
        return List.copyOf(sessions.values());
    }

    List<Leave> leave(List<Fields> records) {
        Map<String, Leave> leave = new LinkedHashMap<>();
        TrustReader.readInto(leave, records, "id", this::leave);
        return List.copyOf(leave.values());
    }

    private RosterTemplate template(Fields record) {
        DepartmentId department = departmentOf(record);
        int length = record.whole("weeks", 1, 52);
        List<TemplateSlot> slots = record.objects("slots").stream()
                .map(slot -> slot(slot, department, length))
                .toList();
        return RosterTemplate.of(
                record.text("id"), department, record.text("name"), "1", length, monday(record, "anchor"), slots);
    }

    private TemplateSlot slot(Fields record, DepartmentId department, int weeksOfCycle) {
        StaffMember person = person(record);
        if (!person.department().equals(department)) {
            throw record.wrong("staff", "somebody of the template's department");
        }
        return TemplateSlot.of(
                UUID.randomUUID().toString(),
                person.id(),
                duty(record),
                record.whole("week", 1, weeksOfCycle),
                record.choice("day", DayOfWeek.class),
                record.time("start"),
                record.time("end"));
    }

    private TrustDocument.Week week(Fields record) {
        DepartmentId department = departmentOf(record);
        LocalDate monday = monday(record, "monday");
        if (!weeks.add(new TrustWeek(department, monday))) {
            throw record.wrong("monday", "a week that the department has only once");
        }
        return new TrustDocument.Week(
                department, RosterWeek.of(monday, record.choice("state", RosterWeek.State.class)));
    }

    private RotaSession session(Fields record) {
        StaffMember person = person(record);
        Period period = period(record, "start", "end");
        LocalDate monday = times.day(period.start()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (!weeks.contains(new TrustWeek(person.department(), monday))) {
            throw record.wrong("start", "a day in one of the weeks of the person's department");
        }
        if (period.length().compareTo(SessionTable.LONGEST) > 0) {
            throw record.wrong("end", "at most 7 days after the start");
        }
        Status status = record.choice("status", Status.class);
        Optional<String> reason = record.optionalText("reason");
        if (status == Status.CANCELLED && reason.isEmpty()) {
            throw record.wrong("reason", "why the session was cancelled");
        }
        SessionContent content = new SessionContent(
                person.id(),
                duty(record),
                period,
                status,
                reason,
                record.flag("paidExtra"),
                record.optionalFlag("timeOffInLieu"),
                CancellationFields.read(record, times));
        check(record, content);
        return new RotaSession(
                new SessionId(record.text("id")), person.department(), 1, content, owner(record, person));
    }

    private static void check(Fields record, SessionContent content) {
        if (content.cancellation().isPresent() && content.status() != Status.CANCELLED) {
            throw record.wrong("cancelledBy", "nothing, as the session is not cancelled");
        }
        if (content.timeOffInLieu() && content.paidExtra()) {
            throw record.wrong("timeOffInLieu", "false for what is paid extra");
        }
    }

    private Optional<StaffId> owner(Fields record, StaffMember person) {
        Optional<StaffMember> owner = record.optionalText("owner")
                .map(id -> staff.get(record.known("owner", staff.keySet(), "the id of a person of this document")));
        if (owner.filter(first -> !first.department().equals(person.department())
                        || first.id().equals(person.id()))
                .isPresent()) {
            throw record.wrong("owner", "somebody else of the person's department");
        }
        return owner.map(StaffMember::id);
    }

    private Leave leave(Fields record) {
        StaffMember person = person(record);
        return new Leave(
                record.text("id"),
                person.department(),
                person.id(),
                period(record, "from", "until"),
                record.choice("kind", Unavailability.Kind.class),
                record.flag("approved"));
    }

    private Period period(Fields record, String first, String last) {
        Instant start = record.instant(first, times);
        Instant end = record.instant(last, times);
        if (!start.isBefore(end)) {
            throw record.wrong(last, "a time after " + first);
        }
        return new Period(start, end);
    }

    static LocalDate monday(Fields record, String field) {
        LocalDate day = record.date(field);
        if (day.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw record.wrong(field, "a Monday");
        }
        return day;
    }

    private DepartmentId departmentOf(Fields record) {
        return new DepartmentId(
                record.known("department", departments.keySet(), "the id of a department of this document"));
    }

    private StaffMember person(Fields record) {
        return staff.get(record.known("staff", staff.keySet(), "the id of a person of this document"));
    }

    private DutyCode duty(Fields record) {
        return new DutyCode(record.known("duty", duties.keySet(), "the code of a duty of this document"));
    }

    private record TrustWeek(DepartmentId department, LocalDate monday) {}
}
