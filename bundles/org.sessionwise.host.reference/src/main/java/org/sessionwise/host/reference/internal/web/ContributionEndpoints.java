package org.sessionwise.host.reference.internal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.reference.internal.adapter.Contributions;
import org.sessionwise.host.spi.ui.UiContribution;

/** What plug-ins add to the pages, as far as the user may see it. */
final class ContributionEndpoints {

    private static final String API_VERSION = "1.0";

    private final Contributions contributions;

    ContributionEndpoints(Contributions contributions) {
        this.contributions = contributions;
    }

    List<Route> routes() {
        return List.of(Route.of("GET", "contributions", Access.SIGNED_IN, this::list));
    }

    private Reply list(Call call) {
        Optional<DepartmentId> department = call.query("department").map(DepartmentId::new);
        department.ifPresent(call::requireOpen);
        List<View> seen = contributions.seenWith(call.account().role().permissions(), department).stream()
                .map(View::of)
                .toList();
        return Reply.of(Map.of("apiVersion", API_VERSION, "contributions", seen));
    }

    private record View(
            String id,
            String kind,
            List<String> slots,
            String title,
            String element,
            String address,
            int weight,
            List<String> contextKeys) {

        static View of(UiContribution contribution) {
            return new View(
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
}
