package org.sessionwise.domain.year;

import java.util.Optional;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;

/**
 * One line of a calculation, to be read by people.
 *
 * @param words what is worked out
 * @param arithmetic numbers, what they are of, and signs: {@code 0.5 a week × 42 weeks}; evaluates to the result
 * @param result exact
 * @param rule where the rule or a value of this line comes from, if it has one
 */
public record Step(String words, String arithmetic, Fraction result, Measure measure, Optional<RuleSource> rule) {}
