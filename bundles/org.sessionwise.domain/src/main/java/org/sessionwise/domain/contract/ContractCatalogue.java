package org.sessionwise.domain.contract;

import java.time.LocalDate;
import java.util.ArrayList;
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
        return new ContractCatalogue(byCode);
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
