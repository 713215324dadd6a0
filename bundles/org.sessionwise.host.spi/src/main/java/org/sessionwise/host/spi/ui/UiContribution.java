package org.sessionwise.host.spi.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.identity.Permission;

/**
 * One thing that a bundle adds to the host's pages; registered as an OSGi service, immutable.
 *
 * <p>The host shows it in each slot it names, to users who hold every permission it names, heaviest first. It sends a
 * user only the descriptors that the user may see and that are {@linkplain #isOffered offered} where the user is. A
 * failure stays inside the slot. Within version 1 kinds are added: a host leaves out those that it does not know.
 *
 * <p>What host and element owe each other in the browser (context, services, life cycle) is the contract of {@code
 * bundles/org.sessionwise.ui/src/main/web/contract.ts}.
 */
@ProviderType
public interface UiContribution {

    /** What it is. {@link #PAGE}, {@link #BADGE}, {@link #MENU} and {@link #NOTIFICATION} came with 1.1. */
    enum Kind {
        /** A custom element in a card of its own: {@link #element()} from the module {@link #address()}. */
        PANEL,
        /**
         * Data for the host's own grid: GET {@link #address()} with {@code department}, {@code from} and {@code until}.
         */
        CELL_DECORATION,
        /** A custom element as a panel's, but a small one without a card, for a line such as the head of all pages. */
        BADGE,
        /** A custom element as a panel's, with a page of the host's own to itself, opened from the host's menu. */
        PAGE,
        /** A link in the host's menu: {@link #title()} leads to {@link #address()}. */
        MENU,
        /**
         * Data for the host's own notices: GET {@link #address()}, with {@code department} if {@link #contextKeys()}
         * has it, answers {@code {apiVersion, notifications: [{id, tone, text, href, contribution, expires}]}}. Tones
         * are {@code info}, {@code success}, {@code warning} and {@code error}. What may be left out: {@code href}, a
         * same-origin address that begins with {@code /}; {@code contribution}, the id of the panel or page that deals
         * with it, to which a host leads that has a page for it; {@code expires}, an instant. A host tells the same id
         * once.
         */
        NOTIFICATION
    }

    /** Returns a stable id with the major version, such as {@code sessionwise.gap-panel/v1}. */
    String id();

    Kind kind();

    /** Returns slot ids with the major version of the slot's context, such as {@code roster.side/v1}. */
    Set<String> slots();

    /** Returns the title in English. */
    String title();

    /** Returns the custom element's name; empty text unless a panel, a badge or a page. */
    String element();

    /**
     * Returns a same-origin address that begins with {@code /}: of the ES module for what has an element, of the data
     * for a decoration or notifications, of the page for a menu's link.
     */
    String address();

    /** Returns what the user must hold, all of it. The data end-points check again. */
    Set<Permission> permissions();

    /** Returns where it stands among the others of its slot: heavier comes first, then by id. */
    int weight();

    /** Returns the context keys that the element reads; the host passes no others. */
    List<String> contextKeys();

    /**
     * Returns the name of what it belongs to and what is switched on department by department, such as {@code
     * RECONCILIATION}; empty if it is there whatever is on. For administrators' screens: {@link #isOffered} has asked.
     */
    default Optional<String> capability() {
        return Optional.empty();
    }

    /** Returns the {@link #weight} that it came with, before anybody decided on another. For administrators' screens. */
    default int usualWeight() {
        return weight();
    }

    /**
     * Returns whether it has something to show there now, so that a host need not leave room for it: what it belongs
     * to is on, and nobody has switched it off. It says nothing of the user. A host asks with each list that it sends;
     * the answer comes at once, from memory, and never throws. Called from many threads.
     *
     * @param department where the user is; empty for a page of the whole trust, or where a host does not say: then what
     *     belongs to a department is offered if it is for any
     */
    default boolean isOffered(Optional<DepartmentId> department) {
        return true;
    }
}
