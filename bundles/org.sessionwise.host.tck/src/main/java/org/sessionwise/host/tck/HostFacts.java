package org.sessionwise.host.tck;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionwise.host.spi.RosterHost;

/** What the report says of the host itself, as entries that a test publishes. */
final class HostFacts {

    static final String NAME = "sessionwise.host.name";
    static final String VERSION = "sessionwise.host.version";
    static final String FEATURES = "sessionwise.host.features";
    static final String LACKING = "sessionwise.host.lacking";
    static final String LIMITS = "sessionwise.host.limits";

    private HostFacts() {}

    /** Returns the facts; empty if the adapter breaks the rules so badly that there are none: its tests say so. */
    static Optional<Map<String, String>> of(HostUnderTest fixture) {
        try {
            RosterHost host = fixture.rosterHost();
            Map<String, String> facts = new TreeMap<>();
            facts.put(NAME, host.name());
            facts.put(VERSION, host.version());
            facts.put(
                    FEATURES,
                    lines(host.features().stream().map(RosterHost.Feature::name).sorted()));
            facts.put(LACKING, lines(lacking(fixture, host)));
            facts.put(LIMITS, lines(host.limits().stream()));
            facts.values().removeIf(String::isBlank); // JUnit takes none
            return facts.containsKey(NAME) ? Optional.of(facts) : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Stream<String> lacking(HostUnderTest fixture, RosterHost host) {
        return Stream.of(RosterHost.Feature.values())
                .filter(feature -> !host.features().contains(feature))
                .map(feature -> feature + ": " + fixture.whyWithout(feature));
    }

    private static String lines(Stream<String> texts) {
        return texts.map(text -> text.replace('\n', ' ')).collect(Collectors.joining("\n"));
    }
}
