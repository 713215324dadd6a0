package org.example.acme;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.host.spi.RosterHost;

@Component(property = RosterHost.HOST_PROPERTY + "=acme")
public final class AcmeHost implements RosterHost {

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    @Override
    public String name() {
        return "acme";
    }

    @Override
    public String version() {
        return "4.2";
    }

    @Override
    public ZoneId zone() {
        return ZONE;
    }

    @Override
    public Nation nation() {
        return Nation.ENGLAND_AND_WALES;
    }

    @Override
    public Set<Feature> features() {
        return Set.of(Feature.CHANGE_FEED, Feature.TEMPLATE_VERSIONS, Feature.ATOMIC_TEMPLATE_WRITE);
    }

    @Override
    public List<String> limits() {
        return List.of("Acme Rota does not record what was worked: sessions are rostered, never delivered.");
    }
}
