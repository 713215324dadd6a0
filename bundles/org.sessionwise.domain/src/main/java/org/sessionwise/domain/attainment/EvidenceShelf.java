package org.sessionwise.domain.attainment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Evidence by scope, so that each scope looks only at what concerns it: its own, that of wider ones, and disputes anywhere in it. */
final class EvidenceShelf {

    private static final Comparator<Evidence> NEWEST_FIRST =
            Comparator.comparing(Evidence::on).reversed().thenComparing(Evidence::id);

    private final Map<AttainmentScope, List<Evidence>> own = new HashMap<>();
    private final Map<AttainmentScope, FiledEvidence> concerning = new HashMap<>();
    private final List<Evidence> disputes;

    EvidenceShelf(Collection<Evidence> evidence) {
        evidence.forEach(one ->
                own.computeIfAbsent(one.scope(), scope -> new ArrayList<>()).add(one));
        own.replaceAll((scope, list) -> list.stream().sorted(NEWEST_FIRST).toList());
        disputes = evidence.stream()
                .filter(one -> one.kind() == EvidenceKind.DISPUTE)
                .toList();
    }

    /** Returns the scopes whose own evidence is not the same on the other shelf. */
    Set<AttainmentScope> differences(EvidenceShelf other) {
        Set<AttainmentScope> scopes = new HashSet<>(own.keySet());
        scopes.addAll(other.own.keySet());
        scopes.removeIf(scope -> own(scope).equals(other.own(scope)));
        return scopes;
    }

    /** Returns what a scope may look at, newest first. */
    FiledEvidence of(AttainmentScope scope) {
        List<Evidence> within = disputes.stream()
                .filter(one -> scope.includes(one.scope()) && !scope.equals(one.scope()))
                .toList();
        return merged(within, concerning(scope));
    }

    private FiledEvidence concerning(AttainmentScope scope) {
        // not computeIfAbsent: wider scopes are put on the way
        FiledEvidence known = concerning.get(scope);
        if (known == null) {
            known = scope.group().isPresent() ? ofGroup(scope) : merged(own(scope), ofWider(scope));
            concerning.put(scope, known);
        }
        return known;
    }

    private FiledEvidence ofWider(AttainmentScope scope) {
        return scope.parent().map(this::concerning).orElse(FiledEvidence.NONE);
    }

    /** What concerns everybody there, and what concerns only the group there or in a wider scope. */
    private FiledEvidence ofGroup(AttainmentScope scope) {
        List<Evidence> ofGroup = new ArrayList<>();
        for (Optional<AttainmentScope> at = Optional.of(scope);
                at.isPresent();
                at = at.orElseThrow().parent()) {
            ofGroup.addAll(own(at.orElseThrow()));
        }
        return merged(ofGroup, concerning(scope.everybody()));
    }

    private List<Evidence> own(AttainmentScope scope) {
        return own.getOrDefault(scope, List.of());
    }

    private static FiledEvidence merged(List<Evidence> narrow, FiledEvidence wide) {
        if (narrow.isEmpty()) {
            return wide;
        }
        List<Evidence> all = new ArrayList<>(narrow);
        all.addAll(wide.all());
        all.sort(NEWEST_FIRST);
        return new FiledEvidence(all);
    }
}
