package org.sessionwise.host.reference.internal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.json.Fields;
import org.sessionwise.host.reference.internal.rota.Leave;
import org.sessionwise.host.reference.internal.rota.LocalTimes;
import org.sessionwise.host.reference.internal.rota.Refused;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Unavailability;

/** Leave: list, ask, approve, withdraw, each only for people in the caller's scope. */
final class LeaveEndpoints {

    private static final int MOST_DAYS = 400;
    private static final String LEAVE = "departments/{department}/leave";

    private LeaveEndpoints() {}

    static List<Route> routes() {
        return List.of(
                Route.of("GET", LEAVE, Access.OPENS_DEPARTMENT, LeaveEndpoints::list),
                Route.of("POST", LEAVE, Access.OPENS_DEPARTMENT, LeaveEndpoints::ask),
                Route.of("POST", LEAVE + "/{leave}/approval", Access.OPENS_DEPARTMENT, LeaveEndpoints::approve),
                Route.of("DELETE", LEAVE + "/{leave}", Access.OPENS_DEPARTMENT, LeaveEndpoints::withdraw));
    }

    private static Reply list(Call call) {
        LocalTimes times = call.host().times();
        List<PersonView> people = PersonView.seenBy(call);
        Set<String> seen = people.stream().map(PersonView::id).collect(Collectors.toSet());
        Period period = Period.of(call.days(), times.zone());
        List<LeaveView> leave = call.host().leave().leave(call.department(), period).stream()
                .map(one -> LeaveView.of(one, times))
                .filter(one -> seen.contains(one.staff()))
                .toList();
        List<String> approvable = call.host().people().staff(call.department()).stream()
                .filter(person -> call.account().mayApproveLeaveOf(person))
                .map(person -> person.id().value())
                .toList();
        return Reply.of(Map.of("people", people, "leave", leave, "approvable", approvable));
    }

    private static Reply ask(Call call) {
        Fields body = call.body("leave");
        StaffMember person = call.host()
                .people()
                .person(new StaffId(body.text("staff")))
                .filter(call::sees)
                .orElseThrow(() -> body.wrong("staff", "the id of somebody in your scope"));
        DateRange days = days(body);
        Leave leave = call.host()
                .leave()
                .ask(
                        call.department(),
                        person.id(),
                        days,
                        body.choice("kind", Unavailability.Kind.class),
                        call.actor());
        return Reply.made(LeaveView.of(leave, call.host().times()));
    }

    private static DateRange days(Fields body) {
        LocalDate first = body.date("firstDay");
        LocalDate last = body.date("lastDay");
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
            throw body.wrong("lastDay", "the first day or one at most " + MOST_DAYS + " days later");
        }
        return new DateRange(first, last.plusDays(1));
    }

    private static Reply approve(Call call) {
        Leave leave = inScope(call);
        if (!call.account().mayApproveLeaveOf(person(call, leave))) {
            throw Call.notPermitted();
        }
        Leave approved = call.host().leave().approve(call.department(), leave.id(), call.actor());
        return Reply.of(LeaveView.of(approved, call.host().times()));
    }

    private static Reply withdraw(Call call) {
        Leave leave = inScope(call);
        if (leave.approved() && !call.account().mayApproveLeaveOf(person(call, leave))) {
            throw Call.notPermitted();
        }
        call.host().leave().withdraw(call.department(), leave.id(), call.actor());
        return Reply.DONE;
    }

    private static Leave inScope(Call call) {
        Leave leave = call.host().leave().get(call.department(), call.path("leave"));
        if (!call.sees(person(call, leave))) {
            throw Refused.notFound("leave");
        }
        return leave;
    }

    private static StaffMember person(Call call, Leave leave) {
        return call.host().people().person(leave.staff()).orElseThrow(() -> Refused.notFound("leave"));
    }
}
