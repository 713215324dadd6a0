package org.sessionwise.reconciliation.internal.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.host.spi.RosterWeek;

/** A department with every outcome in it, made up at random. */
final class MadeUpDepartment {

    static final DateRange PERIOD = new DateRange(LocalDate.of(2026, 2, 11), LocalDate.of(2026, 7, 3));
    private static final LocalDate NEW_PLANS = LocalDate.of(2026, 4, 22);
    private static final List<String> CODES = List.of("WARD", "THEATRE", "ADMIN", "EXAMS");
    private static final List<String> DUTIES = List.of("CLINIC", "THEATRE", "LIST", "EXAMS", "HELP");

    private MadeUpDepartment() {}

    /** Returns a department of nine people in three teams; ids begin with the prefix. */
    static FakeLedger of(long seed, String prefix) {
        Random random = new Random(seed);
        FakeLedger ledger = new FakeLedger();
        for (LocalDate monday = LocalDate.of(2026, 1, 5);
                monday.isBefore(LocalDate.of(2026, 6, 15));
                monday = monday.plusWeeks(1)) {
            ledger.weeks.put(
                    monday,
                    monday.isBefore(LocalDate.of(2026, 5, 18))
                            ? RosterWeek.State.FINALISED
                            : RosterWeek.State.PUBLISHED);
        }
        for (int i = 0; i < 9; i++) {
            StaffId staff = ledger.employ(prefix + i, "team" + i % 3, i % 2 == 0 ? "Consultants" : "Nurses", i == 8);
            if (i != 7) {
                plans(ledger, staff);
                for (int n = 0; n < 60; n++) {
                    for (Basis basis : Basis.values()) {
                        finding(ledger, staff, basis, random);
                    }
                }
            }
        }
        return ledger;
    }

    private static void plans(FakeLedger ledger, StaffId staff) {
        String id = staff.value().substring(staff.value().length() - 1);
        ledger.plans.put(
                staff,
                List.of(
                        FakeLedger.plan(id, 1, new DateRange(LocalDate.of(2025, 9, 1), NEW_PLANS)),
                        FakeLedger.plan(id, 2, new DateRange(NEW_PLANS, LocalDate.of(2026, 6, 20)))));
    }

    private static void finding(FakeLedger ledger, StaffId staff, Basis basis, Random random) {
        LocalDate day = PERIOD.from().plusDays(random.nextInt(125));
        Outcome outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
        String code = CODES.get(random.nextInt(CODES.size()));
        String duty = DUTIES.get(random.nextInt(DUTIES.size()));
        int minutes = 60 * (1 + random.nextInt(5));
        boolean undated = outcome == Outcome.AS_PLANNED && random.nextInt(3) == 0;
        boolean workedOnly = undated
                || switch (outcome) {
                    case COVER, EXTRA_PAID, EXTRA_UNPAID, OUT_OF_SCOPE -> true;
                    case ALIAS -> random.nextBoolean();
                    default -> false;
                };
        boolean both = !workedOnly
                && switch (outcome) {
                    case AS_PLANNED, MOVED, SHORT, DISPLACED, OTHER_ACTIVITY -> true;
                    default -> false;
                };
        ledger.add(
                staff,
                basis,
                day,
                outcome,
                workedOnly ? null : ledger.planned(staff, day, code),
                workedOnly || both ? ledger.worked(day, duty, minutes) : null);
    }
}
