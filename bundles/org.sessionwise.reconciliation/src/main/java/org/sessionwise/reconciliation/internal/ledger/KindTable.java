package org.sessionwise.reconciliation.internal.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each kind of one person a place. */
final class KindTable {

    private final List<Kind> kinds = new ArrayList<>();
    private final Map<Kind, Integer> places = new HashMap<>();

    int place(Kind kind) {
        Integer place = places.putIfAbsent(kind, kinds.size());
        if (place == null) {
            kinds.add(kind);
            return kinds.size() - 1;
        }
        return place;
    }

    Kind[] kinds() {
        return kinds.toArray(Kind[]::new);
    }
}
