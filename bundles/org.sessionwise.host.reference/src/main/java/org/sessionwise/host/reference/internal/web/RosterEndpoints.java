package org.sessionwise.host.reference.internal.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.SessionId;
import org.sessionwise.host.reference.internal.OpenHost;
import org.sessionwise.host.reference.internal.json.Fields;
import org.sessionwise.host.reference.internal.rota.LocalTimes;
import org.sessionwise.host.reference.internal.rota.Refused;
import org.sessionwise.host.reference.internal.rota.RosterBook;
import org.sessionwise.host.reference.internal.rota.RosterSetUp;
import org.sessionwise.host.reference.internal.rota.SessionImport;
import org.sessionwise.host.spi.RosterWeek;

/** The roster: reading, changing, setting up, publishing, finalising, bringing in. */
final class RosterEndpoints {

    private static final int AUDIT_ENTRIES = 50;
    private static final String SESSIONS = "departments/{department}/sessions";
    private static final String WEEK = "departments/{department}/weeks/{monday}";

    private RosterEndpoints() {}

    static List<Route> routes() {
        return List.of(
                Route.of("GET", "departments/{department}/staff", Access.OPENS_DEPARTMENT, RosterEndpoints::staff),
                Route.of("GET", "departments/{department}/roster", Access.OPENS_DEPARTMENT, RosterEndpoints::show),
                Route.of("POST", "departments/{department}/rosters", Access.MANAGES_DEPARTMENT, RosterEndpoints::setUp),
                Route.of("GET", "departments/{department}/audit", Access.MANAGES_DEPARTMENT, RosterEndpoints::audit),
                Route.of("POST", SESSIONS, Access.MANAGES_DEPARTMENT, RosterEndpoints::assign),
                Route.of("PUT", SESSIONS + "/{session}", Access.MANAGES_DEPARTMENT, RosterEndpoints::change),
                Route.of("PUT", WEEK, Access.MANAGES_DEPARTMENT, RosterEndpoints::moveWeek),
                Route.of("POST", WEEK + "/worked", Access.MANAGES_DEPARTMENT, RosterEndpoints::markWorked),
                Route.of("POST", "import/sessions", Access.SIGNED_IN, RosterEndpoints::bringIn));
    }

    private static Reply staff(Call call) {
        List<Named> teams = call.host().people().teams(call.department()).stream()
                .map(team -> new Named(team.id().value(), team.name()))
                .toList();
        return Reply.of(Map.of("teams", teams, "staff", PersonView.seenBy(call)));
    }

    private static Reply show(Call call) {
        OpenHost host = call.host();
        LocalTimes times = host.times();
        DateRange days = call.days();
        List<PersonView> people = PersonView.seenBy(call);
        Set<String> seen = people.stream().map(PersonView::id).collect(Collectors.toSet());
        RosterBook.RosterPage page = host.roster().page(call.department(), days);
        return Reply.of(new RosterView(
                new Named(call.department().value(), call.departmentDetails().name()),
                days.from().toString(),
                days.until().toString(),
                call.account().mayManage(call.department()),
                days.dates()
                        .map(day -> new Day(day.toString(), host.isBankHoliday(day)))
                        .toList(),
                page.weeks().stream().map(Week::of).toList(),
                people,
                page.sessions().stream()
                        .map(session -> SessionView.of(session, times))
                        .filter(session -> seen.contains(session.staff()))
                        .toList(),
                page.leave().stream()
                        .map(leave -> LeaveView.of(leave, times))
                        .filter(leave -> seen.contains(leave.staff()))
                        .toList()));
    }

    private static Reply setUp(Call call) {
        Fields body = call.body("roster");
        LocalDate from = body.date("from");
        LocalDate until = body.date("until");
        if (!from.isBefore(until)) {
            throw body.wrong("until", "a day after from");
        }
        RosterSetUp.Report report = call.host()
                .setUp()
                .setUp(call.department(), body.optionalText("template"), new DateRange(from, until), call.actor());
        List<LeftOut> leftOut = report.leftOut().stream()
                .map(out -> new LeftOut(
                        out.staff().value(),
                        out.duty().value(),
                        out.day().toString(),
                        out.why().name()))
                .toList();
        return Reply.of(new SetUpView(texts(report.weeks()), texts(report.already()), report.sessions(), leftOut));
    }

    private static Reply audit(Call call) {
        LocalTimes times = call.host().times();
        return Reply.of(call.host().roster().lastChanges(call.department(), AUDIT_ENTRIES).stream()
                .map(entry -> new AuditView(
                        times.format(entry.at()),
                        entry.actor(),
                        entry.action(),
                        entry.subject(),
                        entry.reason().orElse("")))
                .toList());
    }

    private static Reply assign(Call call) {
        Fields body = call.body("session");
        return Reply.made(view(
                call,
                call.host()
                        .roster()
                        .assign(
                                call.department(),
                                SessionView.read(body, call.host().times()),
                                call.actor())));
    }

    private static Reply change(Call call) {
        Fields body = call.body("session");
        RosterBook.Changed changed = call.host()
                .roster()
                .change(
                        call.department(),
                        new SessionId(call.path("session")),
                        body.whole("version", 1, Integer.MAX_VALUE),
                        SessionView.read(body, call.host().times()),
                        call.actor());
        return Reply.of(view(call, changed));
    }

    private static ChangedView view(Call call, RosterBook.Changed changed) {
        return new ChangedView(
                SessionView.of(changed.session(), call.host().times()),
                changed.warnings().stream().map(Enum::name).toList());
    }

    private static Reply moveWeek(Call call) {
        Fields body = call.body("week");
        RosterWeek week = call.host()
                .weeks()
                .move(
                        call.department(),
                        monday(call),
                        body.choice("state", RosterWeek.State.class),
                        body.optionalText("reason").orElse(""),
                        call.actor());
        return Reply.of(Week.of(week));
    }

    private static Reply markWorked(Call call) {
        int marked = call.host().weeks().markAllWorked(call.department(), monday(call), call.actor());
        return Reply.of(Map.of("marked", marked));
    }

    private static LocalDate monday(Call call) {
        try {
            return LocalDate.parse(call.path("monday"));
        } catch (DateTimeParseException e) {
            throw Refused.notFound("week");
        }
    }

    private static Reply bringIn(Call call) {
        DepartmentId department = new DepartmentId(call.query("department")
                .orElseThrow(() -> Refused.invalid("query", "department", "a department's id")));
        call.requireManaged(department);
        SessionImport.Report report = call.host().imports().bringIn(department, call.csv(), call.actor());
        return Reply.of(new BroughtIn(
                report.sessions(),
                report.replaced(),
                report.days().from().toString(),
                report.days().until().toString(),
                texts(report.weeksSetUp())));
    }

    private static List<String> texts(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toList();
    }

    private record Named(String id, String name) {}

    private record Day(String date, boolean bankHoliday) {}

    private record Week(String monday, String state) {

        static Week of(RosterWeek week) {
            return new Week(week.monday().toString(), week.state().name());
        }
    }

    private record RosterView(
            Named department,
            String from,
            String until,
            boolean manage,
            List<Day> days,
            List<Week> weeks,
            List<PersonView> people,
            List<SessionView> sessions,
            List<LeaveView> leave) {}

    private record ChangedView(SessionView session, List<String> warnings) {}

    private record LeftOut(String staff, String duty, String day, String why) {}

    private record SetUpView(List<String> weeks, List<String> already, int sessions, List<LeftOut> leftOut) {}

    private record BroughtIn(int sessions, int replaced, String from, String until, List<String> weeksSetUp) {}

    private record AuditView(String at, String actor, String action, String subject, String reason) {}
}
