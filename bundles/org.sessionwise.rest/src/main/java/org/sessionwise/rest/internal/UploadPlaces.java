package org.sessionwise.rest.internal;

import java.util.HashMap;
import java.util.Map;

/** How many bodies come in at a time, in all and of each user: who sends slowly keeps out nobody else. */
final class UploadPlaces {

    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> taken = new HashMap<>();

    UploadPlaces(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Returns whether there is a place, which then is taken until it is left. */
    synchronized boolean enter(String user) {
        int all = taken.values().stream().mapToInt(Integer::intValue).sum();
        if (all == most || taken.getOrDefault(user, 0) == mostOfOne) {
            return false;
        }
        taken.merge(user, 1, Integer::sum);
        return true;
    }

    synchronized void leave(String user) {
        taken.computeIfPresent(user, (same, count) -> count == 1 ? null : count - 1);
    }
}
