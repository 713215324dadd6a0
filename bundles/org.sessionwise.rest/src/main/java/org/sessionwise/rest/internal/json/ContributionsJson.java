package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.host.spi.ui.UiContribution;

/** What Sessionwise adds to pages, as far as the user may see it. */
public record ContributionsJson(String apiVersion, List<ContributionJson> contributions) {

    /** One thing. */
    public record ContributionJson(
            String id,
            String kind,
            List<String> slots,
            String title,
            String element,
            String address,
            int weight,
            List<String> contextKeys) {

        private static ContributionJson of(UiContribution contribution) {
            return new ContributionJson(
                    contribution.id(),
                    contribution.kind().name(),
                    contribution.slots().stream().sorted().toList(),
                    contribution.title(),
                    contribution.element(),
                    contribution.address(),
                    contribution.weight(),
                    contribution.contextKeys());
        }
    }

    public static ContributionsJson of(List<UiContribution> contributions) {
        return new ContributionsJson(
                Versions.API, contributions.stream().map(ContributionJson::of).toList());
    }
}
