package org.sessionwise.host.reference.internal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.OpenHost;
import org.sessionwise.host.reference.internal.json.Fields;
import org.sessionwise.host.reference.internal.rota.ChangeReason;
import org.sessionwise.host.reference.internal.rota.LocalTimes;
import org.sessionwise.host.reference.internal.rota.RosterBook;

/** The roster: reading it, and changing single sessions by hand. */
final class RosterEndpoints {

    private static final String SESSIONS = "departments/{department}/sessions";

    private RosterEndpoints() {}

    static List<Route> routes() {
        return List.of(
                Route.of("GET", "departments/{department}/staff", Access.OPENS_DEPARTMENT, RosterEndpoints::staff),
                Route.of("GET", "departments/{department}/roster", Access.OPENS_DEPARTMENT, RosterEndpoints::show),
                Route.of("POST", SESSIONS, Access.MANAGES_DEPARTMENT, RosterEndpoints::assign),
                Route.of("PUT", SESSIONS + "/{session}", Access.MANAGES_DEPARTMENT, RosterEndpoints::change),
                Route.of("PUT", SESSIONS + "/{session}/colleague", Access.MANAGES_DEPARTMENT, RosterEndpoints::giveTo));
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
                page.weeks().stream()
                        .map(week -> WeekView.of(week, page.stages().get(week.monday())))
                        .toList(),
                people,
                page.sessions().stream()
                        .map(session -> SessionView.of(session, times))
                        .filter(session -> seen.contains(session.staff()))
                        .map(session -> session.forWhoSees(seen::contains))
                        .toList(),
                page.leave().stream()
                        .map(leave -> LeaveView.of(leave, times))
                        .filter(leave -> seen.contains(leave.staff()))
                        .toList()));
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
                                why(body),
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
                        why(body),
                        call.actor());
        return Reply.of(view(call, changed));
    }

    private static Reply giveTo(Call call) {
        Fields body = call.body("session");
        RosterBook.Changed changed = call.host()
                .roster()
                .giveTo(
                        new StaffId(body.text("staff")),
                        call.department(),
                        new SessionId(call.path("session")),
                        body.whole("version", 1, Integer.MAX_VALUE),
                        why(body),
                        call.actor());
        return Reply.of(view(call, changed));
    }

    /** Reads why a published roster is changed; SWAP is the host's own word. */
    private static Optional<ChangeReason> why(Fields body) {
        Optional<String> words = body.optionalText("changeWords");
        return body.optionalText("changeKind")
                .map(there -> body.choice("changeKind", ChangeReason.Kind.class))
                .map(kind -> new ChangeReason(kind, words.orElse("")));
    }

    static ChangedView view(Call call, RosterBook.Changed changed) {
        return new ChangedView(
                SessionView.of(changed.session(), call.host().times()),
                changed.warnings().stream().map(Enum::name).toList());
    }

    private record Named(String id, String name) {}

    private record Day(String date, boolean bankHoliday) {}

    private record RosterView(
            Named department,
            String from,
            String until,
            boolean manage,
            List<Day> days,
            List<WeekView> weeks,
            List<PersonView> people,
            List<SessionView> sessions,
            List<LeaveView> leave) {}

    record ChangedView(SessionView session, List<String> warnings) {}
}
