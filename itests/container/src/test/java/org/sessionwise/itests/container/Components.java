package org.sessionwise.itests.container;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** The declared components of our bundles, as Declarative Services sees them. */
final class Components {

    private final ServiceComponentRuntime runtime = InContainer.service(ServiceComponentRuntime.class);

    Stream<ComponentDescriptionDTO> descriptions() {
        Bundle[] ours = InContainer.ourBundles().toArray(Bundle[]::new);
        return runtime.getComponentDescriptionDTOs(ours).stream();
    }

    /** What exists of the components: for one that requires a configuration, as many as there are configurations. */
    Stream<ComponentConfigurationDTO> configurations() {
        return descriptions().map(runtime::getComponentConfigurationDTOs).flatMap(Collection::stream);
    }

    void awaitAllSatisfied() {
        InContainer.await(() -> unsatisfied().isEmpty(), () -> "not satisfied: " + unsatisfied());
    }

    private List<String> unsatisfied() {
        return configurations()
                .filter(configuration -> configuration.unsatisfiedReferences.length > 0)
                .filter(configuration -> !waitsForSettings(configuration))
                .map(Components::missing)
                .toList();
    }

    /** An adapter or a demonstration that nobody configured: parts of it wait for the part that needs settings. */
    private boolean waitsForSettings(ComponentConfigurationDTO configuration) {
        ComponentDescriptionDTO waiting = configuration.description;
        Set<String> missing = Arrays.stream(configuration.unsatisfiedReferences)
                .map(reference -> reference.name)
                .collect(Collectors.toSet());
        String internals = waiting.bundle.symbolicName + ".internal.";
        boolean forItsOwn = Arrays.stream(waiting.references)
                .filter(reference -> missing.contains(reference.name))
                .allMatch(reference -> reference.interfaceName.startsWith(internals));
        return forItsOwn
                && descriptions()
                        .filter(component -> component.bundle.id == waiting.bundle.id)
                        .filter(component -> component.configurationPolicy.equals("require"))
                        .anyMatch(component ->
                                runtime.getComponentConfigurationDTOs(component).isEmpty());
    }

    private static String missing(ComponentConfigurationDTO configuration) {
        List<String> references = Arrays.stream(configuration.unsatisfiedReferences)
                .map(reference -> reference.name)
                .toList();
        return configuration.description.name + " lacks " + references;
    }
}
