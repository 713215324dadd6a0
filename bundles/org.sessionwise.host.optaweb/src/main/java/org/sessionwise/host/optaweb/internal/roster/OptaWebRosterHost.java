package org.sessionwise.host.optaweb.internal.roster;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.host.optaweb.internal.product.HostFacts;
import org.sessionwise.host.spi.RosterHost;

/** Which product this is, and what it cannot do. */
public final class OptaWebRosterHost implements RosterHost {

    /** What every service of the adapter says it belongs to. */
    public static final String NAME = "optaweb";

    private final HostFacts facts;
    private final Nation nation;
    private final int finalDaysAfterWeek;

    /**
     * Describes the product.
     *
     * @param finalDaysAfterWeek how many days after its Sunday a published week counts as final; 0 if only the product says so
     */
    public OptaWebRosterHost(HostFacts facts, Nation nation, int finalDaysAfterWeek) {
        this.facts = facts;
        this.nation = nation;
        this.finalDaysAfterWeek = finalDaysAfterWeek;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "OptaWeb Employee Rostering";
    }

    @Override
    public String version() {
        return facts.version();
    }

    @Override
    public ZoneId zone() {
        return facts.zone();
    }

    @Override
    public Nation nation() {
        return nation;
    }

    @Override
    public Set<Feature> features() {
        return Set.of(Feature.FINALISED_WEEKS);
    }

    @Override
    public List<String> limits() {
        return HostLimits.of(facts, finalDaysAfterWeek);
    }
}
