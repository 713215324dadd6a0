package org.sessionwise.host.reference.internal.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.reference.internal.OpenHost;
import org.sessionwise.host.reference.internal.rota.Figures;
import org.sessionwise.host.reference.internal.rota.RosterPeriod;
import org.sessionwise.host.spi.Department;

/** Figures by department, without a name in them: for the board, and for whoever manages the department. */
final class FigureEndpoints {

    /** Of fewer people or events than this only "a few" is told, so that nobody can be recognised. */
    private static final int FEW = 5;

    private FigureEndpoints() {}

    static List<Route> routes() {
        return List.of(Route.of("GET", "figures", Access.SIGNED_IN, FigureEndpoints::show));
    }

    private static Reply show(Call call) {
        DateRange days = call.days();
        List<View> departments = call.host().people().departments().stream()
                .filter(department -> call.account().mayReadFigures(department.id()))
                .map(department -> view(call.host(), department, days))
                .sorted(Comparator.comparing(View::name))
                .toList();
        if (departments.isEmpty()) {
            throw Call.notPermitted();
        }
        return Reply.of(Map.of("few", FEW, "departments", departments));
    }

    private static View view(OpenHost host, Department department, DateRange days) {
        DepartmentId id = department.id();
        Figures.Counts counts = host.figures().of(id, days);
        Map<String, Integer> changes = new LinkedHashMap<>();
        counts.changes().forEach((kind, count) -> changes.put(kind, told(count)));
        return new View(
                id.value(),
                department.name(),
                host.people().staff(id).size(),
                counts.sessions(),
                told(counts.paidExtra()),
                changes,
                host.periods().calendar(id).stream()
                        .map(period -> PeriodState.of(period, host))
                        .toList());
    }

    /** Returns the count, or -1 for a few. */
    private static int told(int count) {
        return count > 0 && count < FEW ? -1 : count;
    }

    private record View(
            String id,
            String name,
            int people,
            Map<String, Integer> sessions,
            int paidExtra,
            Map<String, Integer> changes,
            List<PeriodState> periods) {}

    private record PeriodState(String from, String until, String state, String overdue) {

        static PeriodState of(RosterPeriod period, OpenHost host) {
            return new PeriodState(
                    period.days().from().toString(),
                    period.days().until().toString(),
                    period.state().name(),
                    period.overdue(host.today()).map(Enum::name).orElse(""));
        }
    }
}
