package org.sessionwise.api.teamplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;

/**
 * Plans outside the tariff.
 *
 * @param day on which plans and tariff count
 * @param tariff what counts on the day; empty if the trust has none
 * @param toleranceMinutes a week, by which a plan may differ
 * @param toleranceSource why this tolerance
 * @param compared how many pairs of person and role were held against the tariff
 * @param outside those that differ by more, ordered by role, then person
 */
public record TariffReport(
        LocalDate day,
        Optional<SpaTariff> tariff,
        int toleranceMinutes,
        RuleSource toleranceSource,
        int compared,
        List<Outside> outside) {

    public TariffReport {
        outside = List.copyOf(outside);
    }

    /**
     * One person's time for one role.
     *
     * @param count how many the role is for
     * @param held whether a team plan of the year gives the person this role; if not, only the own plan names it
     * @param suggested minutes a week by the tariff
     * @param planned minutes a week, exact, of supporting activities of the own plan whose code, sub-type or name is the role
     */
    public record Outside(
            StaffId staff, TeamId team, String role, int count, boolean held, long suggested, Fraction planned) {

        /** Returns minutes a week beyond the tariff; below zero if less. */
        public Fraction difference() {
            return planned.minus(Fraction.of(suggested));
        }
    }
}
