package org.sessionwise.demo.internal.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.sessionwise.demo.internal.feed.JobPlanFeed;
import org.sessionwise.demo.internal.feed.OfferedFeed;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.DutySource;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterTemplateSource;
import org.sessionwise.host.spi.StaffDirectory;

/** A feed of job plans that are made up for the people of the host when somebody first asks for it. */
@Component(
        service = {MadeUpPlans.class, OfferedFeed.class},
        configurationPid = MadeUpPlans.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = MadeUpPlans.Config.class)
public final class MadeUpPlans implements OfferedFeed {

    static final String PID = "org.sessionwise.demo.plans";

    /** The plans are a little older than the demonstration, so that the past has figures, too. */
    private static final int WEEKS_BEFORE = 4;

    /** For DS alone. */
    @ObjectClassDefinition(
            name = "Demonstration: job plans",
            description = "Made-up job plans for the people of the host, as a feed over HTTP. Not for real use.")
    public @interface Config {
        @AttributeDefinition(name = "API key", description = "What the feed expects in the header X-API-Key.")
        String apiKey();

        @AttributeDefinition(name = "Department", description = "Whose people get a plan: the host's key.")
        String department();
    }

    private final String apiKey;
    private final DepartmentId department;
    private final RosterHost host;
    private final StaffDirectory directory;
    private final DutySource duties;
    private final RosterTemplateSource templates;
    private final PlanFile file;

    // Guarded by this; null until somebody has asked.
    private JobPlanFeed feed;

    @Activate
    public MadeUpPlans(
            BundleContext bundle,
            Config config,
            @Reference(name = "host") RosterHost host,
            @Reference(name = "directory") StaffDirectory directory,
            @Reference(name = "duties") DutySource duties,
            @Reference(name = "templates") RosterTemplateSource templates) {
        this.apiKey = config.apiKey();
        this.department = new DepartmentId(config.department());
        this.host = host;
        this.directory = directory;
        this.duties = duties;
        this.templates = templates;
        this.file = new PlanFile(Path.of(String.valueOf(bundle.getProperty("sessionwise.home"))), config.department());
    }

    public DepartmentId department() {
        return department;
    }

    @Override
    public String apiKey() {
        return apiKey;
    }

    @Override
    public synchronized JobPlanFeed feed() throws IOException {
        if (feed == null) {
            feed = JobPlanFeed.telling(items());
        }
        return feed;
    }

    /**
     * Returns which duty each activity of the plans is, by code.
     *
     * @throws IOException if the host gives no answer now
     */
    public Map<String, String> mapping() throws IOException {
        try {
            return duties.duties(department).stream()
                    .collect(Collectors.toMap(
                            duty -> PlanMaker.activity(duty).value(),
                            duty -> duty.code().value(),
                            (one, other) -> one));
        } catch (HostUnavailableException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private List<ObjectNode> items() throws IOException {
        List<ObjectNode> items = new ArrayList<>(file.read());
        Set<String> known =
                items.stream().map(item -> item.path("planId").asText()).collect(Collectors.toSet());
        int before = items.size();
        madeUp().items().stream()
                .filter(item -> !known.contains(item.path("planId").asText()))
                .forEach(items::add);
        if (items.size() > before) {
            file.write(items);
        }
        return items;
    }

    private JobPlanFeed madeUp() throws IOException {
        try {
            Workplace workplace = Workplace.of(department, host, directory, duties, templates);
            LocalDate monday = LocalDate.now(Clock.system(workplace.zone()))
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .minusWeeks(WEEKS_BEFORE);
            return new JobPlanFeed(new PlanMaker(workplace, DateRange.startingOn(monday)).plans(), Map.of());
        } catch (HostUnavailableException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
