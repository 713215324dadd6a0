package org.sessionwise.demo.internal.trust;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.sessionwise.domain.plan.PlannedSession;

/** What became of a planned session on the roster. */
enum Fate {
    AS_PLANNED,
    /** Nobody rostered it. */
    NOT_ROSTERED,
    /** It is on the roster, and nobody marked it as worked. */
    NOT_WORKED,
    MOVED,
    SHORT,
    OTHER_DUTY,
    CANCELLED;

    /** Those whose plans do not come about as they should, and how many of a thousand of their sessions are missed. */
    private static final Map<String, Integer> MISSED_OFTEN =
            Map.of("g10", 230, "g14", 280, "g28", 250, "g37", 330, "t24", 300, "c16", 260);

    /** In theatres, much that is planned is not done. */
    private static final Map<Character, Integer> MISSED_IN_DEPARTMENT = Map.of('t', 260, 'c', 35);

    private static final Set<String> ROOM_WORK = Set.of("OPD", "ENDO", "DAYC", "THEA", "PREOP", "THER");

    /** Neither missed nor moved: somebody must be there. */
    private static final Set<String> ON_CALL = Set.of("NIGHT", "CALL");

    /** Decides for somebody with a job plan. */
    static Fate of(String staff, String duty, PlannedSession session) {
        int dice = Dice.perMille(session.id());
        LocalDate date = session.date();
        int missed = missedOfThousand(staff, duty, date);
        if (dice < missed) {
            boolean known = date.isBefore(SixMonths.FINALISED_UNTIL);
            return known && Dice.perMille("worked " + session.id()) < 120 ? NOT_WORKED : NOT_ROSTERED;
        }
        if (dice < missed + 25) {
            return ON_CALL.contains(duty) ? AS_PLANNED : MOVED;
        }
        return date.isBefore(SixMonths.TODAY) ? ofWorked(duty, dice - missed - 25) : AS_PLANNED;
    }

    private static int missedOfThousand(String staff, String duty, LocalDate date) {
        if (ON_CALL.contains(duty)) {
            return 0;
        }
        if (!date.isBefore(SixMonths.DRAFT_FROM)) {
            return 110;
        }
        int usual = MISSED_IN_DEPARTMENT.getOrDefault(staff.charAt(0), 20);
        return MISSED_OFTEN.getOrDefault(staff, usual) + (duty.equals("SPA") || duty.equals("TEACH") ? 70 : 0);
    }

    private static Fate ofWorked(String duty, int dice) {
        if (dice < 20) {
            return SHORT;
        }
        if (dice < 40 && ROOM_WORK.contains(duty)) {
            return OTHER_DUTY;
        }
        return dice < 55 && ROOM_WORK.contains(duty) ? CANCELLED : AS_PLANNED;
    }
}
