package org.sessionwise.reconciliation.internal.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.review.Restatement;
import org.sessionwise.reconciliation.internal.store.Frozen;
import org.sessionwise.reconciliation.internal.store.LineParts;

/** Compares frozen figures with those of now, and says why they differ as far as that can be known. */
final class Restating {

    private final Frozen.Basis then;
    private final Frozen.Basis now;

    Restating(Frozen.Basis then, Frozen.Basis now) {
        this.then = then;
        this.now = now;
    }

    /** Returns what differs, in the order of the frozen lines; what is new comes last. */
    List<Restatement> restatements(
            List<FigureLine> frozen, List<FigureLine> current, Map<LineKey, Restatement.Words> words) {
        Map<LineKey, FigureLine> was = byKey(frozen);
        Map<LineKey, FigureLine> is = byKey(current);
        Map<LineKey, FigureLine> keys = new LinkedHashMap<>(was);
        is.forEach(keys::putIfAbsent);
        List<Restatement> found = new ArrayList<>();
        for (LineKey key : keys.keySet()) {
            Optional<FigureLine> before = Optional.ofNullable(was.get(key));
            Optional<FigureLine> after = Optional.ofNullable(is.get(key));
            if (!same(before, after)) {
                found.add(Restatement.of(
                        key, before, after, reasons(key, before, after), Optional.ofNullable(words.get(key))));
            }
        }
        return found;
    }

    private List<String> reasons(LineKey key, Optional<FigureLine> was, Optional<FigureLine> is) {
        List<String> reasons = new ArrayList<>();
        if (was.isPresent() && is.isPresent()) {
            reasons.addAll(
                    RestatementWords.weeks(was.get().completeness(), is.get().completeness()));
        }
        if (!then.policies().equals(now.policies())) {
            reasons.add("another matching policy counts for days of the quarter");
        }
        if (!then.categories().equals(now.categories())) {
            reasons.add("other categories of activities are counted");
        }
        reasons.addAll(new CountedPeople(then.people(), now.people()).reasons(key));
        reasons.addAll(RestatementWords.outcomes(was, is));
        return reasons;
    }

    private static boolean same(Optional<FigureLine> was, Optional<FigureLine> is) {
        return was.isPresent()
                && is.isPresent()
                && was.get().people() == is.get().people()
                && LineParts.of(was.get()).equals(LineParts.of(is.get()))
                && RestatementWords.weeks(was.get().completeness(), is.get().completeness())
                        .isEmpty();
    }

    private static Map<LineKey, FigureLine> byKey(List<FigureLine> lines) {
        Map<LineKey, FigureLine> byKey = new LinkedHashMap<>();
        lines.forEach(line -> byKey.put(line.key(), line));
        return byKey;
    }
}
