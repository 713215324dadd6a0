package org.sessionwise.host.reference.internal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.reference.internal.json.Fields;
import org.sessionwise.host.reference.internal.rota.LocalTimes;
import org.sessionwise.host.reference.internal.rota.PeriodBook.Step;
import org.sessionwise.host.reference.internal.rota.PeriodRule;
import org.sessionwise.host.reference.internal.rota.Refused;
import org.sessionwise.host.reference.internal.rota.RosterPeriod;
import org.sessionwise.host.reference.internal.rota.RosterPeriod.Signatures;

/** Roster periods: the calendar, and the steps from a draft to the final record. */
final class PeriodEndpoints {

    private static final String PERIODS = "departments/{department}/periods";

    private PeriodEndpoints() {}

    static List<Route> routes() {
        return List.of(
                Route.of("GET", PERIODS, Access.OPENS_DEPARTMENT, PeriodEndpoints::list),
                Route.of("PUT", PERIODS + "/{from}", Access.OPENS_DEPARTMENT, PeriodEndpoints::step));
    }

    private static Reply list(Call call) {
        DepartmentId department = call.department();
        PeriodRule rule = call.host().periods().rule();
        return Reply.of(new CalendarView(
                rule.weeks(),
                rule.madeAhead(),
                rule.publishedAhead(),
                call.account().mayManage(department),
                call.account().mayApproveRoster(department),
                call.host().periods().calendar(department).stream()
                        .map(period -> PeriodView.of(period, call))
                        .toList()));
    }

    private static Reply step(Call call) {
        Fields body = call.body("period");
        Step step = body.choice("step", Step.class);
        boolean second = step == Step.APPROVE || step == Step.SEND_BACK;
        if (second
                ? !call.account().mayApproveRoster(call.department())
                : !call.account().mayManage(call.department())) {
            throw Call.notPermitted();
        }
        RosterPeriod period = call.host()
                .periods()
                .take(
                        step,
                        call.department(),
                        from(call),
                        body.optionalText("words").orElse(""),
                        call.actor());
        return Reply.of(PeriodView.of(period, call));
    }

    private static LocalDate from(Call call) {
        try {
            return LocalTimes.parseDay(call.path("from"));
        } catch (DateTimeParseException e) {
            throw Refused.notFound("period");
        }
    }

    private record CalendarView(
            int weeks, int madeAhead, int publishedAhead, boolean manage, boolean approve, List<PeriodView> periods) {}

    /** A period as the pages show it; texts that are not there are empty. */
    private record PeriodView(
            String from,
            String until,
            String state,
            String overdue,
            String madeDue,
            String publishedDue,
            List<WeekView> weeks,
            int sessions,
            int people,
            String submittedBy,
            String submittedAt,
            String approvedBy,
            String approvedAt,
            String publishedAt,
            String words,
            boolean own) {

        static PeriodView of(RosterPeriod period, Call call) {
            Signatures signed = period.signatures();
            LocalTimes times = call.host().times();
            return new PeriodView(
                    period.days().from().toString(),
                    period.days().until().toString(),
                    period.state().name(),
                    period.overdue(call.host().today()).map(Enum::name).orElse(""),
                    period.madeDue().toString(),
                    period.publishedDue().toString(),
                    period.weeks().stream()
                            .map(week -> WeekView.of(week, signed.stage()))
                            .toList(),
                    period.sessions(),
                    period.people(),
                    signed.submittedBy().orElse(""),
                    time(signed.submittedAt(), times),
                    signed.approvedBy().orElse(""),
                    time(signed.approvedAt(), times),
                    time(signed.publishedAt(), times),
                    signed.words().orElse(""),
                    signed.submittedBy().equals(Optional.of(call.actor())));
        }

        private static String time(Optional<Instant> instant, LocalTimes times) {
            return instant.map(times::format).orElse("");
        }
    }
}
