package org.sessionwise.entitlement.internal.fakes;

import java.util.List;
import org.sessionwise.api.plan.Contracts;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.contract.ContractCatalogue;
import org.sessionwise.domain.contract.ContractTerms;
import org.sessionwise.domain.contract.WorkingWeeks;

/** What is shipped, and for ever a contract in hours by the name that plans have which state none. */
public final class KnownContracts implements Contracts {

    private static final RuleSource OURS = RuleSource.localDefault("for tests");

    @Override
    public ContractCatalogue catalogue() {
        DateRange ever = new DateRange(DateRange.OPEN_END.minusYears(10_000), DateRange.OPEN_END);
        ContractTerms hours = ContractTerms.builder("not stated", "For tests", ever)
                .fullTime(Fraction.of(40), OURS)
                .workingWeeks(weeks(), OURS)
                .contractual(false, OURS)
                .build();
        return ContractCatalogue.published().with(List.of(hours));
    }

    private static WorkingWeeks weeks() {
        return ContractCatalogue.published()
                .terms("LOCAL")
                .get(0)
                .workingWeeks()
                .value();
    }
}
