package org.sessionwise.demo.internal.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sessionwise.domain.Period;

/**
 * How a session was called off: by the trust in good time or late, by the person, or by nobody knows whom.
 *
 * @param by TRUST or PERSON; {@code null} if nobody wrote it down
 * @param at {@code null} if nobody wrote it down
 */
record CallingOff(String by, Instant at, String reason) {

    private static final int BY_TRUST = 650;
    private static final int BY_PERSON = 850;
    private static final int MOST_DAYS_AHEAD = 80;

    private static final List<String> REASONS =
            List.of("No endoscopy nurse", "Room out of use", "Washer out of order", "Too few patients booked");
    private static final List<String> THEATRE_REASONS =
            List.of("No critical care bed", "Theatre out of use", "Scrub team not complete", "Too few patients booked");
    private static final List<String> OWN_REASONS =
            List.of("A child to be looked after", "Stranded by a cancelled train", "An appointment of one's own");

    /** It was on the roster when the person fell ill. */
    static CallingOff sickness(Period session) {
        return new CallingOff("PERSON", session.start().minus(Duration.ofHours(2)), "Sickness");
    }

    static CallingOff of(String duty, Period session, String key) {
        int who = Dice.perMille("called off " + key);
        int ahead = 1 + Dice.perMille("ahead " + key) * MOST_DAYS_AHEAD / 1000;
        if (who >= BY_TRUST && who < BY_PERSON) {
            return new CallingOff("PERSON", session.start().minus(Duration.ofHours(ahead)), one(OWN_REASONS, key));
        }
        String reason = one(duty.equals("THEA") ? THEATRE_REASONS : REASONS, key);
        return who < BY_TRUST
                ? new CallingOff("TRUST", session.start().minus(Duration.ofDays(ahead)), reason)
                : new CallingOff(null, null, reason);
    }

    private static String one(List<String> reasons, String key) {
        return reasons.get(Dice.perMille("reason " + key) % reasons.size());
    }
}
