package org.sessionwise.entitlement.internal.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sessionwise.domain.StaffId;

/**
 * Pairs what plans want with what stands in a template, in passes; each at most once. The same input gives the same pairs,
 * whatever its order.
 */
final class SlotPairing {

    /** A pair. */
    record Pair(WantedSlot wanted, PresentSlot present) {}

    /** How well a pair fits in one pass: lower is better. */
    interface Fit {

        /** Stands for "does not fit at all". */
        int NONE = Integer.MAX_VALUE;

        int of(WantedSlot wanted, PresentSlot present);
    }

    private record Candidate(Pair pair, int fit) {}

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::fit)
            .thenComparing(candidate -> candidate.pair().wanted().slot(), Slots.ORDER)
            .thenComparing(candidate -> candidate.pair().present().id());

    private final List<WantedSlot> wanted;
    private final List<PresentSlot> present;

    SlotPairing(List<WantedSlot> wanted, List<PresentSlot> present) {
        this.wanted = new ArrayList<>(wanted);
        this.present = new ArrayList<>(present);
    }

    List<WantedSlot> unpairedWanted() {
        return List.copyOf(wanted);
    }

    List<PresentSlot> unpairedPresent() {
        return List.copyOf(present);
    }

    /** Takes out the best pairs, one after the other. */
    List<Pair> pass(Fit fit) {
        Map<StaffId, List<PresentSlot>> byStaff = new HashMap<>();
        for (PresentSlot stands : present) {
            // A person may have given somebody else what we wrote: then it belongs to both.
            for (StaffId staff : new TreeSet<>(
                    List.of(stands.slot().staff(), stands.written().staff()))) {
                byStaff.computeIfAbsent(staff, any -> new ArrayList<>()).add(stands);
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (WantedSlot asked : wanted) {
            for (PresentSlot stands : byStaff.getOrDefault(asked.slot().staff(), List.of())) {
                int how = fit.of(asked, stands);
                if (how != Fit.NONE) {
                    candidates.add(new Candidate(new Pair(asked, stands), how));
                }
            }
        }
        candidates.sort(BEST_FIRST);
        return take(candidates);
    }

    private List<Pair> take(List<Candidate> candidates) {
        List<Pair> pairs = new ArrayList<>();
        Set<WantedSlot> usedWanted = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<PresentSlot> usedPresent = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Candidate candidate : candidates) {
            Pair pair = candidate.pair();
            if (!usedWanted.contains(pair.wanted()) && !usedPresent.contains(pair.present())) {
                usedWanted.add(pair.wanted());
                usedPresent.add(pair.present());
                pairs.add(pair);
            }
        }
        wanted.removeIf(usedWanted::contains);
        present.removeIf(usedPresent::contains);
        return pairs;
    }
}
