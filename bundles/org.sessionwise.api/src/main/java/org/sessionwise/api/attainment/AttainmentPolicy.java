package org.sessionwise.api.attainment;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.sessionwise.domain.attainment.CriterionId;

/** What the trust set instead of local defaults: numbers of criteria, and the smallest group that is told of. */
public final class AttainmentPolicy {

    /** Fewest people that a figure is told of to somebody who may not see them all. A local default. */
    public static final int SMALLEST_GROUP = 8;

    /** What counts where the trust set nothing. */
    public static final AttainmentPolicy LOCAL_DEFAULT = new AttainmentPolicy("", Map.of(), SMALLEST_GROUP);

    private final String catalogue;
    private final Map<String, Integer> settings;
    private final int smallestGroup;

    private AttainmentPolicy(String catalogue, Map<String, Integer> settings, int smallestGroup) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.settings = new TreeMap<>(settings);
        this.smallestGroup = smallestGroup;
        if (smallestGroup < 1) {
            throw new IllegalArgumentException("a group has at least one person, not " + smallestGroup);
        }
    }

    /** Returns it with a number of a criterion set, by the setting's name. */
    public AttainmentPolicy with(CriterionId criterion, String setting, int value) {
        Map<String, Integer> more = new TreeMap<>(settings);
        more.put(key(criterion, setting), value);
        return new AttainmentPolicy(catalogue, more, smallestGroup);
    }

    public AttainmentPolicy smallestGroup(int people) {
        return new AttainmentPolicy(catalogue, settings, people);
    }

    /** Returns it with another catalogue counting; blank for the one that comes with the product. */
    public AttainmentPolicy catalogue(String id) {
        return new AttainmentPolicy(id, settings, smallestGroup);
    }

    public String catalogue() {
        return catalogue;
    }

    /** Returns what was set for a criterion's number; empty if the catalogue's counts. */
    public Optional<Integer> setting(CriterionId criterion, String name) {
        return Optional.ofNullable(settings.get(key(criterion, name)));
    }

    /** Returns all that was set, keyed {@code 1.3h/maximumDays}, in order. */
    public Map<String, Integer> settings() {
        return Map.copyOf(settings);
    }

    public int smallestGroup() {
        return smallestGroup;
    }

    private static String key(CriterionId criterion, String setting) {
        return criterion.value() + "/" + setting;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof AttainmentPolicy other
                && catalogue.equals(other.catalogue)
                && settings.equals(other.settings)
                && smallestGroup == other.smallestGroup;
    }

    @Override
    public int hashCode() {
        return Objects.hash(catalogue, settings, smallestGroup);
    }
}
