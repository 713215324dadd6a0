package org.sessionwise.host.reference.internal.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.rota.AuditBook;
import org.sessionwise.host.reference.internal.rota.AuditEntry;
import org.sessionwise.host.reference.internal.rota.Cell;
import org.sessionwise.host.reference.internal.rota.LocalTimes;
import org.sessionwise.host.reference.internal.rota.Refused;

/** The audit: a department's last changes, the history of a cell, and all of it for the administrator. */
final class AuditEndpoints {

    private static final int LAST_CHANGES = 50;
    private static final int PAGE = 50;

    private AuditEndpoints() {}

    static List<Route> routes() {
        return List.of(
                Route.of("GET", "departments/{department}/audit", Access.MANAGES_DEPARTMENT, AuditEndpoints::last),
                Route.of(
                        "GET",
                        "departments/{department}/history/{staff}/{day}",
                        Access.OPENS_DEPARTMENT,
                        AuditEndpoints::history),
                Route.of("GET", "audit", Access.ADMINISTERS, AuditEndpoints::page));
    }

    private static Reply last(Call call) {
        return Reply.of(views(call, call.host().audits().lastChanges(call.department(), LAST_CHANGES)));
    }

    private static Reply history(Call call) {
        StaffId staff = call.host()
                .people()
                .person(new StaffId(call.path("staff")))
                .filter(person -> person.department().equals(call.department()) && call.sees(person))
                .orElseThrow(() -> Refused.notFound("person"))
                .id();
        Cell cell = new Cell(staff, day(call));
        return Reply.of(views(
                call,
                call.host().audits().ofCell(call.department(), cell).stream()
                        .map(entry -> isInSight(call, entry) ? entry : entry.withoutReason())
                        .toList()));
    }

    /** Why a shift was taken from one and given to another is not for whoever sees only the other. */
    private static boolean isInSight(Call call, AuditEntry entry) {
        return call.account().mayManage(call.department())
                || call.host().audits().people(entry).stream().allMatch(id -> call.host()
                        .people()
                        .person(id)
                        .filter(call::sees)
                        .isPresent());
    }

    private static LocalDate day(Call call) {
        try {
            return LocalTimes.parseDay(call.path("day"));
        } catch (DateTimeParseException e) {
            throw Refused.notFound("day");
        }
    }

    private static Reply page(Call call) {
        AuditBook.Filter filter = new AuditBook.Filter(
                call.query("department"),
                call.query("actor"),
                call.query("words"),
                call.optionalDate("from"),
                call.optionalDate("until"));
        AuditBook audits = call.host().audits();
        List<AuditEntry> entries = audits.page(filter, before(call), PAGE + 1);
        boolean more = entries.size() > PAGE;
        List<AuditEntry> shown = more ? entries.subList(0, PAGE) : entries;
        return Reply.of(Map.of(
                "entries",
                views(call, shown),
                "next",
                more ? Long.toString(shown.get(PAGE - 1).no()) : "",
                "actors",
                audits.actors()));
    }

    private static Optional<Long> before(Call call) {
        return call.query("before").map(text -> {
            if (!text.matches("\\d{1,18}")) {
                throw Refused.invalid("query", "before", "the next that a page gave");
            }
            return Long.valueOf(text);
        });
    }

    private static List<View> views(Call call, List<AuditEntry> entries) {
        return entries.stream()
                .map(entry -> View.of(entry, call.host().times()))
                .toList();
    }

    private record View(
            long no,
            String at,
            String actor,
            String department,
            String action,
            String subject,
            String reason,
            String kind,
            String details) {

        static View of(AuditEntry entry, LocalTimes times) {
            return new View(
                    entry.no(),
                    times.format(entry.at()),
                    entry.actor(),
                    entry.department(),
                    entry.action(),
                    entry.subject(),
                    entry.reason().orElse(""),
                    entry.kind().map(Enum::name).orElse(""),
                    entry.details().orElse(""));
        }
    }
}
