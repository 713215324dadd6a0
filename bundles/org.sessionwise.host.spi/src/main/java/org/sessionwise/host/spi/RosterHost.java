package org.sessionwise.host.spi;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.sessionwise.domain.calendar.Nation;

/**
 * Tells which product the adapter speaks for and what that product can do. Answers from memory, never blocks, also
 * while the product is down, and says the same as long as the service is registered (H-7).
 */
@ConsumerType
public interface RosterHost {

    /** Service property that every service of an adapter carries; its value is {@link #name()}. */
    String HOST_PROPERTY = "sessionwise.host";

    /** Longest a call of this package may block, in seconds. */
    int MAX_BLOCK_SECONDS = 10;

    /** What not every product can do. Name those that the product truly has: an absent one is not papered over. */
    enum Feature {
        /**
         * Calls {@link RosterChangeListener}s for every change, whoever made it; without it, changes are found by
         * reading again.
         */
        CHANGE_FEED,
        /** Refuses a template write whose version is stale; without it, a race remains between read and write. */
        TEMPLATE_VERSIONS,
        /** Writes all edits of one request or none. */
        ATOMIC_TEMPLATE_WRITE,
        /** Knows which weeks are finalised; without it, nothing is ever delivered, only rostered. */
        FINALISED_WEEKS,
        /** Draws slots in its own pages. */
        UI_SLOTS
    }

    /** Returns a short stable name, such as {@code reference}, by which programs know the product; not blank (H-1). */
    String name();

    /**
     * Returns what people call the product, such as {@code OptaWeb Employee Rostering}; not blank; shown to users (H-8).
     * By default the {@link #name()}.
     */
    default String title() {
        return name();
    }

    /** Returns the product's version as it calls itself; not blank; shown to users, never compared (H-2). */
    String version();

    /** Returns the zone in which the host's wall-clock times are meant (H-3). */
    ZoneId zone();

    /** Returns whose bank holidays the host's rosters follow (H-3). */
    Nation nation();

    /** Returns what the product can do; unmodifiable, empty if it has none of the features (H-4). */
    Set<Feature> features();

    /**
     * Returns what the product does not tell or cannot do, and what the adapter takes for granted in its place: whole
     * sentences in English, the weightiest first, which users read beside their figures (H-5). They name no person
     * (H-6).
     *
     * @return unmodifiable; empty, as by default, if there is nothing to say
     */
    default List<String> limits() {
        return List.of();
    }
}
