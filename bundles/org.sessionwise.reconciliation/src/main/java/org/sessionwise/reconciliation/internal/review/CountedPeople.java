package org.sessionwise.reconciliation.internal.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.domain.StaffId;
import org.sessionwise.reconciliation.internal.store.Frozen;

/** Who is counted where, then and now. Tells numbers, never who. */
final class CountedPeople {

    private final Map<StaffId, Frozen.Counted> then;
    private final Map<StaffId, Frozen.Counted> now;

    CountedPeople(Map<StaffId, Frozen.Counted> then, Map<StaffId, Frozen.Counted> now) {
        this.then = then;
        this.now = now;
    }

    List<String> reasons(LineKey key) {
        Set<StaffId> were = in(key, then);
        Set<StaffId> are = in(key, now);
        Set<StaffId> both = new HashSet<>(were);
        both.retainAll(are);
        long replanned = both.stream()
                .filter(staff -> !then.get(staff).plans().equals(now.get(staff).plans()))
                .count();
        List<String> reasons = new ArrayList<>();
        add(reasons, are.size() - both.size(), "counted here who was not then");
        add(reasons, were.size() - both.size(), "no longer counted here");
        add(reasons, replanned, "with another version of a job plan in the quarter");
        return reasons;
    }

    private static void add(List<String> reasons, long people, String words) {
        if (people > 0) {
            reasons.add(people + (people == 1 ? " person " : " people ") + words);
        }
    }

    private static Set<StaffId> in(LineKey key, Map<StaffId, Frozen.Counted> people) {
        return people.entrySet().stream()
                .filter(person -> isIn(key, person.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isIn(LineKey key, Frozen.Counted person) {
        return switch (key.kind()) {
            case TEAM -> person.team().value().equals(key.id());
            case GROUP -> person.group().equals(key.id());
            default -> true;
        };
    }
}
