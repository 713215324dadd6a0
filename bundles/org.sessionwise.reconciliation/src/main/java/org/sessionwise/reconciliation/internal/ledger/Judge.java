package org.sessionwise.reconciliation.internal.ledger;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.Part;
import org.sessionwise.domain.matching.PersonMatch;
import org.sessionwise.domain.matching.PolicyDates;
import org.sessionwise.domain.matching.Row;
import org.sessionwise.domain.matching.ZoneMinutes;

/**
 * Runs the matching rule over packed rows: the one place where outcomes come from, for what is counted and for what is
 * explained. Its memory is used again from person to person. Not for use by several threads.
 */
public final class Judge {

    private static final ZoneMinutes UTC = ZoneMinutes.of(ZoneOffset.UTC);

    private final PersonMatch match = new PersonMatch();
    private PolicyDates policies = PolicyDates.of(Map.of());
    private ZoneMinutes clock = UTC;
    private final Map<DutyCode, Integer> duties = new HashMap<>();
    private int[] dutyOfKind = new int[64];
    private long[] planned = new long[256];
    private long[] worked = new long[256];

    /** Makes one that judges by the local defaults. */
    public Judge() {
        // what it is told later
    }

    /** Judges by these from now on. */
    void rule(PolicyDates ruling, ZoneMinutes zone) {
        policies = ruling;
        clock = zone;
    }

    /** Matches a ledger's person again on one basis; until the next run, {@link #match} has the decisions, by place of the rows. */
    public PersonMatch run(PersonLedger ledger, Basis basis) {
        ledger.run(this, basis);
        return match;
    }

    /** Matches one person on one basis; until the next run, {@link #match} has the decisions, by place in the arrays. */
    void run(Kind[] kinds, long[] plannedRows, long[] workedRows, Basis basis) {
        number(kinds);
        planned = room(planned, plannedRows.length);
        worked = room(worked, workedRows.length);
        for (int i = 0; i < plannedRows.length; i++) {
            planned[i] = planned(kinds, plannedRows[i], basis);
        }
        for (int j = 0; j < workedRows.length; j++) {
            Kind kind = kinds[PackedRow.kind(workedRows[j])];
            Role role = kind.role(basis);
            int duty = dutyOfKind[PackedRow.kind(workedRows[j])];
            int start = PackedRow.start(workedRows[j]);
            worked[j] = Row.worked(start, kind.minutes(), duty, role.part(), role.otherwise());
        }
        match.run(policies, clock, planned, plannedRows.length, worked, workedRows.length);
    }

    PersonMatch match() {
        return match;
    }

    private long planned(Kind[] kinds, long row, Basis basis) {
        Kind kind = kinds[PackedRow.kind(row)];
        int duty = dutyOfKind[PackedRow.kind(row)];
        int start = PackedRow.start(row);
        int code = PackedRow.code(row, basis);
        if (PackedRow.isSettled(code)) {
            Outcome settled = PackedRow.outcome(code);
            return Row.planned(start, kind.minutes(), duty, Part.FIXED, settled);
        }
        Role role = kind.role(basis);
        return Row.planned(start, kind.minutes(), duty, role.part(), role.otherwise());
    }

    /** Gives each duty of the person a number; what has none takes part in nothing, so that any number will do. */
    private void number(Kind[] kinds) {
        duties.clear();
        if (dutyOfKind.length < kinds.length) {
            dutyOfKind = new int[2 * kinds.length];
        }
        for (int i = 0; i < kinds.length; i++) {
            Optional<DutyCode> duty = kinds[i].duty();
            dutyOfKind[i] = duty.isEmpty() ? 0 : duties.computeIfAbsent(duty.get(), any -> duties.size());
        }
    }

    private static long[] room(long[] array, int length) {
        return array.length >= length ? array : Arrays.copyOf(array, Math.max(length, 2 * array.length));
    }
}
