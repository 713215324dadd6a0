package org.sessionwise.teamplan.internal;

import java.time.Clock;
import java.time.MonthDay;
import java.util.Dictionary;
import java.util.Hashtable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.api.teamplan.SpaTariffs;
import org.sessionwise.api.teamplan.TeamPlans;
import org.sessionwise.database.Database;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Fraction;
import org.sessionwise.teamplan.internal.store.TeamPlanStore;

/**
 * Registers the capability for one department for as long as its factory configuration exists. It registers the service
 * itself because the service's property is not a key of the configuration.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = TeamPlanCapability.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = TeamPlanCapability.Config.class, factory = true)
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=org.sessionwise.api.teamplan.TeamPlans",
        uses = TeamPlans.class)
public final class TeamPlanCapability {

    static final String PID = "org.sessionwise.teamplan";

    @ObjectClassDefinition(
            name = "Sessionwise: team plan",
            description = "Team plans and individual plans held against them, for one department. It is on while this"
                    + " configuration exists.")
    @interface Config {
        @AttributeDefinition(
                name = "Department",
                description = "The department's id, as the rostering system names it.")
        String department();

        @AttributeDefinition(
                name = "Plan year begins",
                description = "First day of each plan year, as MM-DD. A local default.")
        String yearBegins() default "04-01";

        @AttributeDefinition(
                name = "Tolerance for output",
                description =
                        "In percent of an expected output: so much less is not short, so much more not over. A local"
                                + " default.",
                min = "0",
                max = "100")
        int outputTolerancePercent() default 5;

        @AttributeDefinition(
                name = "Tolerance for the tariff",
                description = "In minutes a week: so much beside the tariff is not outside of it. A local default.",
                min = "0")
        int tariffToleranceMinutes() default 15;

        @AttributeDefinition(
                name = "Smallest group",
                description = "Of fewer people no spread is told to a user who may not see them all. A local default.",
                min = "1")
        int smallestGroup() default 8;

        @AttributeDefinition(
                name = "Professional groups",
                description =
                        "Whose people it is on for, as the rostering system names their professional groups. None:"
                                + " everybody's.")
        String[] groups() default {};
    }

    private final ServiceRegistration<TeamPlans> registration;

    @Activate
    public TeamPlanCapability(
            BundleContext context,
            Config config,
            @Reference(name = "database") Database database,
            @Reference(name = "audit") AuditLog audit,
            @Reference(name = "register") JobPlanRegister register,
            @Reference(name = "tariffs") SpaTariffs tariffs) {
        DepartmentId department = new DepartmentId(config.department());
        TeamPlans plans = new DepartmentTeamPlans(
                department, settings(config), new TeamPlanStore(database), audit, register, tariffs, Clock.systemUTC());
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(TeamPlans.DEPARTMENT, department.value());
        registration = context.registerService(TeamPlans.class, plans, properties);
    }

    @Deactivate
    public void close() {
        registration.unregister();
    }

    private static Settings settings(Config config) {
        return new Settings(
                MonthDay.parse("--" + config.yearBegins()),
                new Fraction(config.outputTolerancePercent(), 100),
                config.tariffToleranceMinutes(),
                config.smallestGroup(),
                CapabilityState.on(config.groups()));
    }
}
