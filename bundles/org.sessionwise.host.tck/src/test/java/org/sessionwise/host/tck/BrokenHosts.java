package org.sessionwise.host.tck;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.host.spi.RosterHost;

/** Describes a host otherwise than a good one does. */
final class BrokenHosts {

    private BrokenHosts() {}

    static RosterHost withLimits(RosterHost good, List<String> limits) {
        return told(good, good.features(), limits);
    }

    static RosterHost withFeatures(RosterHost good, Set<RosterHost.Feature> features) {
        return told(good, features, good.limits());
    }

    private static RosterHost told(RosterHost good, Set<RosterHost.Feature> features, List<String> limits) {
        return new RosterHost() {
            @Override
            public String name() {
                return good.name();
            }

            @Override
            public String version() {
                return good.version();
            }

            @Override
            public ZoneId zone() {
                return good.zone();
            }

            @Override
            public Nation nation() {
                return good.nation();
            }

            @Override
            public Set<Feature> features() {
                return features;
            }

            @Override
            public List<String> limits() {
                return limits;
            }
        };
    }
}
