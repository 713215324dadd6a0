package org.sessionwise.demo.internal.trust;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What people of one department do beyond their plans.
 *
 * @param duty done now and then where there is room
 * @param paidDuty done on Saturdays by one of them, paid extra
 * @param saturdays who does that, one after the other; empty: nobody
 */
record Extra(String department, String duty, String paidDuty, List<String> saturdays) {

    static Map<String, Extra> byDepartment() {
        return Table.rows("extras.txt").stream()
                .map(row -> new Extra(row.get(0), row.get(1), row.get(2), people(row.get(3))))
                .collect(Collectors.toMap(Extra::department, Function.identity()));
    }

    private static List<String> people(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    boolean isTurnOf(String staff, LocalDate monday) {
        long week = ChronoUnit.WEEKS.between(SixMonths.FIRST_DAY, monday);
        return !saturdays.isEmpty()
                && saturdays.get((int) (week % saturdays.size())).equals(staff);
    }
}
