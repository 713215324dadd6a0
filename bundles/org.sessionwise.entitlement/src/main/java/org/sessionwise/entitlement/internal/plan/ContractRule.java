package org.sessionwise.entitlement.internal.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource.Standing;
import org.sessionwise.domain.contract.ContractCatalogue;
import org.sessionwise.domain.contract.ContractTerms;
import org.sessionwise.domain.contract.Sourced;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.jobplan.spi.record.FieldReader;
import org.sessionwise.jobplan.spi.record.Refusal;

/**
 * Whether a plan goes with its contract as it is known on the first day of the plan. What the source states goes before a
 * default of ours, and contradicts what is known better.
 */
final class ContractRule {

    private static final Fraction MOST_PA = Fraction.of(20);
    private static final String USE_LOCAL = "use LOCAL with minutesPerPa";

    private final ContractCatalogue catalogue;

    ContractRule(ContractCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Optional<Obstacle> obstacle(JobPlanVersion version) {
        LocalDate first = version.inForce().from();
        Optional<ContractTerms> terms = catalogue.terms(version.contract().code(), first);
        return terms.isEmpty()
                ? Optional.of(unknown(version, first))
                : length(version, terms.get()).or(() -> size(version, terms.get()));
    }

    private Obstacle unknown(JobPlanVersion version, LocalDate first) {
        String code = version.contract().code();
        List<ContractTerms> known = catalogue.terms(code);
        String found = "version " + version.version() + " has contract " + FieldReader.shown(code);
        String problem = known.isEmpty()
                ? found + ", which is not known"
                : found + " from " + first + ", when it was not in force: it is known "
                        + Days.words(known.get(0).inForce());
        return new Obstacle(
                Refusal.NOT_IN_CONTRACT,
                "contract",
                problem + ", expected one of "
                        + String.join(", ", catalogue.all().keySet()) + ": " + USE_LOCAL
                        + ", or let an administrator add the contract in the settings");
    }

    private static Optional<Obstacle> length(JobPlanVersion version, ContractTerms terms) {
        Optional<Duration> stated = version.contract().onePa();
        Optional<Sourced<Duration>> known = terms.onePa();
        boolean agree = stated.isEmpty()
                || known.filter(length -> length.source().standing() == Standing.LOCAL_DEFAULT
                                || length.value().equals(stated.get()))
                        .isPresent();
        if (agree) {
            return Optional.empty();
        }
        String contract =
                known.map(length -> "has " + length.value().toMinutes()).orElse("is in hours and has no PA");
        return Optional.of(new Obstacle(
                Refusal.AMOUNT_OUT_OF_RANGE,
                "contract.minutesPerPa",
                "version " + version.version() + " states a PA of "
                        + stated.get().toMinutes() + " minutes, but contract "
                        + terms.code() + " " + contract
                        + ", expected the same or nothing: correct it or leave it out, or "
                        + USE_LOCAL));
    }

    /** A source that states no length of a PA was read as if the plan were in hours. */
    private static Optional<Obstacle> size(JobPlanVersion version, ContractTerms terms) {
        Contract governed = version.contract().governedBy(List.of(terms));
        boolean inPa = governed.onePa(version.inForce().from()).isPresent();
        return version.year()
                .contracted()
                .filter(size -> inPa && size.compareTo(MOST_PA) > 0)
                .map(size -> new Obstacle(
                        Refusal.AMOUNT_OUT_OF_RANGE,
                        "year.contracted",
                        "version " + version.version() + " has " + size + " PA a week, expected at most " + MOST_PA
                                + ": contract " + terms.code() + " counts in PA, not in hours"));
    }
}
