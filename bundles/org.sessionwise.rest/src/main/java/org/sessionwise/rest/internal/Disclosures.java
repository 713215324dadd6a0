package org.sessionwise.rest.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.disclosure.Disclosure;

/**
 * Remembers what may be told of whom, for the last few who asked: to work it out for a large trust takes about a second, and it changes
 * only when people come, go or move. Safe from any thread.
 */
final class Disclosures {

    private static final int MOST = 16;

    private record Question(int smallest, Map<AttainmentScope, Integer> hidden) {}

    private final Map<Question, Disclosure> known = new LinkedHashMap<>();

    /** Returns what may be told where so many people of each group of each team are hidden. */
    Disclosure of(int smallest, Map<AttainmentScope, Integer> hidden) {
        Question question = new Question(smallest, Map.copyOf(hidden));
        Optional<Disclosure> found = find(question);
        return found.orElseGet(() -> keep(question, Disclosure.of(smallest, hidden)));
    }

    private synchronized Optional<Disclosure> find(Question question) {
        Disclosure found = known.remove(question);
        if (found != null) {
            known.put(question, found); // asked last, forgotten last
        }
        return Optional.ofNullable(found);
    }

    private synchronized Disclosure keep(Question question, Disclosure worked) {
        known.put(question, worked);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
        return worked;
    }
}
