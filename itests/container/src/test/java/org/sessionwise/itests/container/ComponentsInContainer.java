package org.sessionwise.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Every declared component of ours that needs no configuration of its own has what it needs, and none failed. */
public class ComponentsInContainer {

    private final ServiceComponentRuntime components = InContainer.service(ServiceComponentRuntime.class);

    @Test
    public void everyComponentIsSatisfied() {
        InContainer.await(() -> unsatisfied().isEmpty(), () -> "not satisfied: " + unsatisfied());
    }

    @Test
    public void noComponentFailed() {
        configurations()
                .forEach(configuration ->
                        assertNull(configuration.failure, () -> configuration.description.name + " failed"));
    }

    @Test
    public void everyReferenceInAConstructorHasAName() {
        List<String> unnamed = descriptions()
                .flatMap(component -> Arrays.stream(component.references)
                        .filter(reference -> reference.name.isBlank() || reference.name.startsWith("$"))
                        .map(reference -> component.name + ": " + reference.interfaceName))
                .toList();

        assertEquals(List.of(), unnamed);
    }

    private List<String> unsatisfied() {
        return configurations()
                .filter(configuration -> configuration.unsatisfiedReferences.length > 0)
                .map(ComponentsInContainer::missing)
                .toList();
    }

    private static String missing(ComponentConfigurationDTO configuration) {
        List<String> references = Arrays.stream(configuration.unsatisfiedReferences)
                .map(reference -> reference.name)
                .toList();
        return configuration.description.name + " lacks " + references;
    }

    private Stream<ComponentConfigurationDTO> configurations() {
        return descriptions().map(components::getComponentConfigurationDTOs).flatMap(Collection::stream);
    }

    private Stream<ComponentDescriptionDTO> descriptions() {
        Bundle[] ours = InContainer.ourBundles().toArray(Bundle[]::new);
        return components.getComponentDescriptionDTOs(ours).stream();
    }
}
