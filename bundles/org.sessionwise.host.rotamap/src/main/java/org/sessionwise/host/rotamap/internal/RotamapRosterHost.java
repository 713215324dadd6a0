package org.sessionwise.host.rotamap.internal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.host.rotamap.internal.RotaSettings.ReadPlan;
import org.sessionwise.host.spi.RosterHost;

/** Which product this is, and what it does not tell. */
@Component(property = RosterHost.HOST_PROPERTY + "=rotamap")
public final class RotamapRosterHost implements RosterHost {

    private final RotaSettings settings;

    @Activate
    public RotamapRosterHost(@Reference(name = "rota") OpenRota rota) {
        this.settings = rota.settings();
    }

    @Override
    public String name() {
        return "rotamap";
    }

    @Override
    public String title() {
        return "Rotamap (CLWRota, Medirota)";
    }

    @Override
    public String version() {
        return "not told (read as PublicAPI release K)";
    }

    @Override
    public ZoneId zone() {
        return settings.zone();
    }

    @Override
    public Nation nation() {
        return settings.nation();
    }

    @Override
    public Set<Feature> features() {
        return Set.of();
    }

    @Override
    public List<String> limits() {
        List<String> limits = new ArrayList<>();
        limits.add("Rotamap does not tell which sessions were worked or which weeks are completed: everything counts as"
                + " rostered, and how much was delivered stays unknown.");
        limits.add(
                "Nothing is written to Rotamap, and its roster templates are not read: proposals must be entered there"
                        + " by hand.");
        limits.add("Leave is not read: planned sessions that fall into leave look as if they were not rostered.");
        limits.add("The length of a session is taken from the configuration, not from Rotamap.");
        limits.add(
                "Rotamap names people but gives them no key: two people with the same name on the rota count as one, and"
                        + " somebody whose name is changed counts as somebody else.");
        limits.add(
                "A session has no key either: one that is moved to another day, kind, location or person counts as a new"
                        + " one.");
        limits.add(
                settings.dutyFrom() == DutyFrom.LOCATION
                        ? "The kind of work is Rotamap's location; titles and specialities of sessions are not used."
                        : "The kind of work is Rotamap's type of location; locations, titles and specialities are not used.");
        limits.add(
                "Extra work that is paid apart, or done for time off in lieu, cannot be told from work that belongs to a"
                        + " plan.");
        limits.add(
                "What was cancelled, and whose a session was before it was swapped, is not known: both look as if nobody"
                        + " had rostered it.");
        limits.add(window(settings.plan()));
        limits.add("This connection follows the published description of April 2022 and was never tried against a real"
                + " site; whether weeks that are not yet published are told is not known.");
        return List.copyOf(limits);
    }

    private static String window(ReadPlan plan) {
        return "The rota is read from " + plan.weeksBack() + " weeks back to " + plan.weeksAhead()
                + " weeks ahead; of other weeks nothing is known. It is read again every "
                + plan.again().toMinutes() + " minutes, and used until it is "
                + plan.oldest().toMinutes() + " minutes old.";
    }
}
