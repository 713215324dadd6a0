package org.sessionwise.api.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every policy of a kind that a trust ever set. None is ever changed or taken away: of two that begin on the same day the one
 * written later counts, and the other one stays in sight.
 *
 * @param <T> what they settle
 */
public final class PolicyHistory<T> {

    private final DatedPolicy<T> localDefault;
    private final List<DatedPolicy<T>> written;

    private PolicyHistory(DatedPolicy<T> localDefault, List<DatedPolicy<T>> written) {
        this.localDefault = localDefault;
        this.written = written.stream()
                .sorted(Comparator.<DatedPolicy<T>>comparingLong(DatedPolicy::version)
                        .reversed())
                .toList();
    }

    /**
     * Returns a history.
     *
     * @param localDefault what counts before the first
     * @param written in whichever order
     */
    public static <T> PolicyHistory<T> of(T localDefault, List<DatedPolicy<T>> written) {
        return new PolicyHistory<>(DatedPolicy.localDefault(localDefault), written);
    }

    /** Returns the number of the newest policy; 0 if the trust set none. The next write is based on it. */
    public long version() {
        return written.isEmpty() ? 0 : written.get(0).version();
    }

    /** Returns what the trust set, newest write first; empty if nothing. */
    public List<DatedPolicy<T>> written() {
        return written;
    }

    /**
     * Returns what counts, by first day, latest first; the last one is the local default, unless the trust set one from that
     * very day. On a day the first counts that has begun.
     */
    public List<DatedPolicy<T>> counting() {
        Map<LocalDate, DatedPolicy<T>> byDay = new TreeMap<>(Comparator.reverseOrder());
        byDay.put(localDefault.from(), localDefault);
        for (int i = written.size() - 1; i >= 0; i--) { // later writes instead of earlier ones
            byDay.put(written.get(i).from(), written.get(i));
        }
        return List.copyOf(byDay.values());
    }

    /** Returns the policy that counts on a day. */
    public DatedPolicy<T> on(LocalDate day) {
        return counting().stream()
                .filter(policy -> !policy.from().isAfter(day))
                .findFirst()
                .orElse(localDefault);
    }
}
