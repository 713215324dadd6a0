package org.sessionwise.host.spi.ui;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.host.spi.identity.Permission;

/**
 * One thing that a bundle adds to the host's pages; registered as an OSGi service, immutable.
 *
 * <p>The host shows it in each slot it names, to users who hold every permission it names, heaviest first. It sends a
 * user only the descriptors that the user may see. A failure stays inside the slot.
 *
 * <p>What host and element owe each other in the browser (context, services, life cycle) is the contract of {@code
 * bundles/org.sessionwise.ui/src/main/web/contract.ts}.
 */
@ProviderType
public interface UiContribution {

    /** What it is. */
    enum Kind {
        /** A custom element in a card of its own: {@link #element()} from the module {@link #address()}. */
        PANEL,
        /**
         * Data for the host's own grid: GET {@link #address()} with {@code department}, {@code from} and {@code until}.
         */
        CELL_DECORATION
    }

    /** Returns a stable id with the major version, such as {@code sessionwise.gap-panel/v1}. */
    String id();

    Kind kind();

    /** Returns slot ids with the major version of the slot's context, such as {@code roster.side/v1}. */
    Set<String> slots();

    /** Returns the title in English. */
    String title();

    /** Returns the custom element's name; empty text unless a panel. */
    String element();

    /**
     * Returns a same-origin address that begins with {@code /}: of the ES module for a panel, of the data for a
     * decoration.
     */
    String address();

    /** Returns what the user must hold, all of it. The data end-points check again. */
    Set<Permission> permissions();

    /** Returns where it stands among the others of its slot: heavier comes first, then by id. */
    int weight();

    /** Returns the context keys that the element reads; the host passes no others. */
    List<String> contextKeys();
}
