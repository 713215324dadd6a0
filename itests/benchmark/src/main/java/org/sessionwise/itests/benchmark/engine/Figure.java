package org.sessionwise.itests.benchmark.engine;

/**
 * What one contender took.
 *
 * @param rule what it computed
 * @param cpuNanos the least of all rounds, of all that worked for it
 * @param wallNanos the least of all rounds
 */
public record Figure(String title, Rule rule, long cpuNanos, long wallNanos) {

    Figure leastOf(Figure other) {
        return new Figure(title, rule, Math.min(cpuNanos, other.cpuNanos), Math.min(wallNanos, other.wallNanos));
    }
}
