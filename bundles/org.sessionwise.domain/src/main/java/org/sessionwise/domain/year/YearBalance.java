package org.sessionwise.domain.year;

import java.util.List;
import org.sessionwise.domain.Fraction;

/**
 * Why the dates of a year differ from the entitlement: dated = entitled + what weeks off take away + residual. In occurrences.
 *
 * @param dated all dates in force, bank holidays and leave included
 * @param entitled of those days
 * @param exclusions what the working weeks leave out, by what they contain
 * @param residual what is left: a year has 52 or 53 dates of a weekday, and its weeks are an average
 */
public record YearBalance(Fraction dated, Fraction entitled, List<Part> exclusions, Fraction residual) {

    /** An amount by name. */
    public record Part(String name, Fraction occurrences) {}

    public YearBalance {
        exclusions = List.copyOf(exclusions);
    }
}
