package org.sessionwise.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every component of ours has what it needs, and none failed. */
public class ComponentsInContainer {

    private final Components components = new Components();

    @Test
    public void everyComponentIsSatisfied() {
        components.awaitAllSatisfied();
    }

    @Test
    public void noComponentFailed() {
        components.awaitAllSatisfied();

        components
                .configurations()
                .forEach(configuration ->
                        assertNull(configuration.failure, () -> configuration.description.name + " failed"));
    }

    @Test
    public void everyReferenceHasAName() {
        List<String> unnamed = components
                .descriptions()
                .flatMap(component -> Arrays.stream(component.references)
                        .filter(reference -> reference.name.isBlank() || reference.name.startsWith("$"))
                        .map(reference -> component.name + ": " + reference.interfaceName))
                .toList();

        assertEquals(List.of(), unnamed);
    }
}
