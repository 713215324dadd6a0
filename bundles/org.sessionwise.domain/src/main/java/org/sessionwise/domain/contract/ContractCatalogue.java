package org.sessionwise.domain.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Contracts by their code, each with its terms over time. What a trust sets goes before what is shipped on the days that it
 * is set for.
 */
public final class ContractCatalogue {

    private final NavigableMap<String, List<ContractTerms>> byCode;

    private ContractCatalogue(NavigableMap<String, List<ContractTerms>> byCode) {
        this.byCode = byCode;
    }

    /** Returns a catalogue; of two terms of one code that are in force on a day the later in the list counts. */
    public static ContractCatalogue of(List<ContractTerms> terms) {
        NavigableMap<String, List<ContractTerms>> byCode = new TreeMap<>();
        terms.forEach(one ->
                byCode.computeIfAbsent(one.code(), none -> new ArrayList<>()).add(0, one));
        byCode.replaceAll((code, all) -> List.copyOf(all));
        return new ContractCatalogue(Collections.unmodifiableNavigableMap(byCode));
    }

    /** Returns what is shipped with this bundle: {@code contracts.txt}, which says where each value comes from. */
    public static ContractCatalogue published() {
        return of(ContractText.shipped());
    }

    /** Returns this catalogue with more terms, which count before those that are here. */
    public ContractCatalogue with(List<ContractTerms> more) {
        List<ContractTerms> all = new ArrayList<>();
        byCode.values().forEach(terms -> {
            List<ContractTerms> lastCounts = new ArrayList<>(terms);
            Collections.reverse(lastCounts);
            all.addAll(lastCounts);
        });
        all.addAll(more);
        return of(all);
    }

    /** Returns the terms of a contract on a day; empty if the code is not known, or not on that day. */
    public Optional<ContractTerms> terms(String code, LocalDate date) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(terms -> terms.inForce().contains(date))
                .findFirst();
    }

    /** Returns all terms of one code, those that count first; empty if the code is not known. */
    public List<ContractTerms> terms(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** Returns all contracts, ordered by code; of each the terms that count first. */
    public Map<String, List<ContractTerms>> all() {
        return byCode;
    }
}
