package org.sessionwise.attainment.internal.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sessionwise.api.attainment.AttainmentPolicy;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.RuleSource.Standing;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Level;
import org.sessionwise.domain.attainment.Setting;
import org.sessionwise.domain.attainment.Standard;

/**
 * The trust's own numbers over a catalogue. Only local defaults give way: what the text states is no trust's to change, or a level
 * would mean something else in each trust.
 */
public final class TrustSettings {

    private TrustSettings() {}

    /** Returns a catalogue with what the trust set; each such number says so, from when and on whose behalf. */
    public static Catalogue over(Catalogue catalogue, DatedPolicy<AttainmentPolicy> policy) {
        if (policy.settled().settings().isEmpty()) {
            return catalogue;
        }
        return Catalogue.of(
                catalogue.id(),
                catalogue.title(),
                catalogue.edition(),
                catalogue.levels().stream()
                        .map(level -> new Level(
                                level.number(),
                                level.title(),
                                level.meaning(),
                                level.standards().stream()
                                        .map(one -> over(one, policy))
                                        .toList()))
                        .toList());
    }

    /** Returns what is wrong with a policy for a catalogue, by key such as {@code 1.4a/minimumPercent}; empty if nothing. */
    public static Map<String, String> refused(Catalogue catalogue, AttainmentPolicy policy) {
        Map<String, Setting> there = new TreeMap<>();
        catalogue.criteria().forEach(one -> one.settings()
                .forEach(setting -> there.put(one.id() + "/" + setting.name(), setting)));
        Map<String, String> refused = new TreeMap<>();
        policy.settings()
                .forEach((key, value) -> wrong(there.get(key), value).ifPresent(words -> refused.put(key, words)));
        return refused;
    }

    private static Optional<String> wrong(Setting setting, int value) {
        if (setting == null) {
            return Optional.of("The catalogue has no such number.");
        }
        if (!isLocal(setting)) {
            return Optional.of(
                    "The standard itself states it: " + setting.source().citation() + ".");
        }
        SettingBounds bounds = SettingBounds.of(setting.name());
        return bounds.allow(value)
                ? Optional.empty()
                : Optional.of("A whole number from " + bounds.least() + " to " + bounds.most() + " was expected.");
    }

    private static Standard over(Standard standard, DatedPolicy<AttainmentPolicy> policy) {
        return new Standard(
                standard.number(),
                standard.title(),
                standard.criteria().stream().map(one -> over(one, policy)).toList());
    }

    private static Criterion over(Criterion criterion, DatedPolicy<AttainmentPolicy> policy) {
        List<Setting> settings = new ArrayList<>();
        for (Setting setting : criterion.settings()) {
            settings.add(policy.settled()
                    .setting(criterion.id(), setting.name())
                    .filter(value -> isLocal(setting))
                    .map(value -> new Setting(setting.name(), value, trust(policy)))
                    .orElse(setting));
        }
        return criterion.with(settings);
    }

    private static boolean isLocal(Setting setting) {
        return setting.source().standing() == Standing.LOCAL_DEFAULT;
    }

    private static RuleSource trust(DatedPolicy<AttainmentPolicy> policy) {
        String by = policy.by().map(actor -> ", set by " + actor.id()).orElse("");
        return new RuleSource("Trust's own setting from " + policy.from() + by, "", Standing.TRUST);
    }
}
