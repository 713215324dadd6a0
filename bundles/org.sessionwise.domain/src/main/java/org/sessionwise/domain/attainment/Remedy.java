package org.sessionwise.domain.attainment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.domain.attainment.rule.PeopleShare;

/** Puts people right of whom criteria do not hold. */
final class Remedy {

    private final List<PeopleShare> shares;
    private final LocalDate day;

    Remedy(Catalogue catalogue, Set<CriterionId> done, LocalDate day) {
        this.shares = catalogue.criteria().stream()
                .filter(criterion -> done.contains(criterion.id()))
                .map(PeopleShare::of)
                .flatMap(Optional::stream)
                .toList();
        this.day = day;
    }

    PersonFacts applied(PersonFacts person) {
        PersonFacts now = person;
        PersonFacts before;
        do { // one thing put right can bring the person into what another is counted of
            before = now;
            for (PeopleShare share : shares) {
                now = share.fails(now, day) ? share.part().putRight(now, day) : now;
            }
        } while (!now.equals(before));
        return now;
    }
}
