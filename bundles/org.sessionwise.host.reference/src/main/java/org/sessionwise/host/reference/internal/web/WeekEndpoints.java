package org.sessionwise.host.reference.internal.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.reference.internal.json.Fields;
import org.sessionwise.host.reference.internal.rota.ChangeReason;
import org.sessionwise.host.reference.internal.rota.LocalTimes;
import org.sessionwise.host.reference.internal.rota.Refused;
import org.sessionwise.host.reference.internal.rota.RosterPeriod.Stage;
import org.sessionwise.host.reference.internal.rota.RosterSetUp;
import org.sessionwise.host.reference.internal.rota.SessionImport;
import org.sessionwise.host.spi.RosterWeek;

/** Whole weeks: set up from a template, brought in from a file, published, finalised, reopened. */
final class WeekEndpoints {

    private static final String WEEK = "departments/{department}/weeks/{monday}";

    private WeekEndpoints() {}

    static List<Route> routes() {
        return List.of(
                Route.of("POST", "departments/{department}/rosters", Access.MANAGES_DEPARTMENT, WeekEndpoints::setUp),
                Route.of("PUT", WEEK, Access.MANAGES_DEPARTMENT, WeekEndpoints::moveWeek),
                Route.of("POST", WEEK + "/worked", Access.MANAGES_DEPARTMENT, WeekEndpoints::markWorked),
                Route.of("POST", "import/sessions", Access.SIGNED_IN, WeekEndpoints::bringIn));
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
        return Reply.of(WeekView.of(week, Stage.DRAFT));
    }

    private static Reply markWorked(Call call) {
        int marked = call.host().weeks().markAllWorked(call.department(), monday(call), call.actor());
        return Reply.of(Map.of("marked", marked));
    }

    private static LocalDate monday(Call call) {
        try {
            return LocalTimes.parseDay(call.path("monday"));
        } catch (DateTimeParseException e) {
            throw Refused.notFound("week");
        }
    }

    private static Reply bringIn(Call call) {
        DepartmentId department = new DepartmentId(call.query("department")
                .orElseThrow(() -> Refused.invalid("query", "department", "a department's id")));
        call.requireManaged(department);
        SessionImport.Report report = call.host().imports().bringIn(department, call.csv(), why(call), call.actor());
        return Reply.of(new BroughtIn(
                report.sessions(),
                report.replaced(),
                report.days().from().toString(),
                report.days().until().toString(),
                texts(report.weeksSetUp())));
    }

    private static Optional<ChangeReason> why(Call call) {
        return call.query("changeKind").map(kind -> {
            try {
                return new ChangeReason(
                        ChangeReason.Kind.valueOf(kind),
                        call.query("changeWords").orElse(""));
            } catch (IllegalArgumentException e) {
                throw Refused.invalid("query", "changeKind", "a reason from the list");
            }
        });
    }

    private static List<String> texts(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toList();
    }

    private record LeftOut(String staff, String duty, String day, String why) {}

    private record SetUpView(List<String> weeks, List<String> already, int sessions, List<LeftOut> leftOut) {}

    private record BroughtIn(int sessions, int replaced, String from, String until, List<String> weeksSetUp) {}
}
