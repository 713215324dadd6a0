package org.sessionwise.rest.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.suggestion.Suggestions;
import org.sessionwise.domain.DepartmentId;

/** The suggestions that answer now: those of departments for which reconciliation is on. */
@Component(service = OfferedSuggestions.class)
public final class OfferedSuggestions {

    @Reference(name = "suggestions", policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<Suggestions> suggestions = List.of();

    @Activate
    public OfferedSuggestions() {}

    OfferedSuggestions(List<Suggestions> suggestions) {
        this.suggestions = suggestions;
    }

    Suggestions of(DepartmentId department) {
        return suggestions.stream()
                .filter(service -> service.department().equals(department))
                .findFirst()
                .orElseThrow(() -> Problem.notEnabled(Capability.RECONCILIATION));
    }
}
