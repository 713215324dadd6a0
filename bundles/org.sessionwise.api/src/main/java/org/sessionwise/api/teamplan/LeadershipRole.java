package org.sessionwise.api.teamplan;

import java.util.Locale;
import org.sessionwise.domain.StaffId;

/**
 * A role that somebody of the team has in the year, with the time that goes with it.
 *
 * @param role in words: {@code Governance lead}; not blank
 * @param count how many it is for, where the tariff is stepped, such as trainees; 1 or more
 * @param minutesPerWeek supporting time agreed with the person, zero or more
 */
public record LeadershipRole(String role, StaffId holder, int count, int minutesPerWeek) {

    public LeadershipRole {
        if (role.isBlank() || count < 1 || minutesPerWeek < 0) {
            throw new IllegalArgumentException("not a role: " + count + " for " + minutesPerWeek + " minutes a week");
        }
    }

    /** Returns by what roles, activities and sub-types are compared: letters and digits, without regard to case. */
    public static String key(String words) {
        return words.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }
}
