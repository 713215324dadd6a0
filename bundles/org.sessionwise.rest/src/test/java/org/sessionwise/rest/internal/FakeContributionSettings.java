package org.sessionwise.rest.internal;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.ContributionSetting;
import org.sessionwise.api.capability.ContributionSettings;

/** Decisions in memory. */
final class FakeContributionSettings implements ContributionSettings {

    final Map<String, ContributionSetting> kept = new TreeMap<>();

    @Override
    public List<ContributionSetting> settings() {
        return List.copyOf(kept.values());
    }

    @Override
    public boolean isOn(String id) {
        return !kept.containsKey(id) || kept.get(id).isOn();
    }

    @Override
    public OptionalInt weight(String id) {
        return kept.containsKey(id) ? OptionalInt.of(kept.get(id).weight()) : OptionalInt.empty();
    }

    @Override
    public void set(String id, boolean on, int weight, Actor actor) {
        kept.put(id, ContributionSetting.of(id, on, weight));
    }

    @Override
    public void reset(String id, Actor actor) {
        kept.remove(id);
    }
}
