package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.domain.contract.ContractCatalogue;
import org.sessionwise.domain.contract.ContractTerms;

/** What contracts say about time, by code. */
public record ContractsJson(String apiVersion, List<ContractJson> contracts) {

    /**
     * One contract.
     *
     * @param terms of two that are in force on a day the first counts
     */
    public record ContractJson(String code, List<TermsJson> terms) {}

    /**
     * What it says on some days.
     *
     * @param until first day on which it no longer does; missing if no end is known
     */
    public record TermsJson(String title, String from, String until, List<ContractValueJson> values) {

        private static TermsJson of(ContractTerms terms) {
            return new TermsJson(
                    terms.title(),
                    terms.inForce().from().toString(),
                    terms.inForce().isOpenEnded()
                            ? null
                            : terms.inForce().until().toString(),
                    ContractValueJson.all(terms));
        }
    }

    public static ContractsJson of(ContractCatalogue catalogue) {
        return new ContractsJson(
                Versions.API,
                catalogue.all().entrySet().stream()
                        .map(one -> new ContractJson(
                                one.getKey(),
                                one.getValue().stream().map(TermsJson::of).toList()))
                        .toList());
    }
}
