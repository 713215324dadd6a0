package org.sessionwise.entitlement.internal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.sessionwise.api.plan.PullReport.Ending;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;

/** Holds a pull that would end so many plans that a mistake at the source is likelier than the truth. */
@Component(service = MassEndBrake.class, configurationPid = MassEndBrake.PID)
@Designate(ocd = MassEndBrake.Config.class)
public final class MassEndBrake {

    static final String PID = "org.sessionwise.entitlement.pulls";

    @ObjectClassDefinition(
            name = "Sessionwise: pulls of job plans",
            description = "When a pull that ends many plans waits for a person's yes.")
    @interface Config {
        @AttributeDefinition(
                name = "Brake, per cent",
                description = "A pull that would end more than this part of a department's plans in force is held back;"
                        + " 0 to 100. 100 holds only a list that is empty.",
                min = "0",
                max = "100")
        int brakePercent() default 10;

        @AttributeDefinition(
                name = "Brake, at least",
                description = "Fewer plans than this may end in a department without a question; 1 or more.",
                min = "1")
        int brakeLeast() default 3;
    }

    private final int percent;
    private final int least;

    @Activate
    public MassEndBrake(Config config) {
        this(config.brakePercent(), config.brakeLeast());
    }

    MassEndBrake(int percent, int least) {
        this.percent = within("brakePercent", percent, 0, 100);
        this.least = within("brakeLeast", least, 1, Integer.MAX_VALUE);
    }

    private static int within(String key, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            String range = highest == Integer.MAX_VALUE ? lowest + " or more" : lowest + " to " + highest;
            throw new IllegalArgumentException(key + " of " + PID + " is " + value + ", expected " + range);
        }
        return value;
    }

    /**
     * Returns what must not pass without a person's yes; empty if nothing needs one.
     *
     * @param told what the pull comes to
     * @param departments of all people whom the host knows
     * @param released endings that a person has said yes to
     */
    Optional<PullHold> hold(PullOutcome told, Map<StaffId, DepartmentId> departments, Set<String> released) {
        List<StandingPlan> ending =
                told.standing().stream().filter(StandingPlan::ends).toList();
        Set<String> endings = ending.stream().map(StandingPlan::ending).collect(Collectors.toSet());
        if (endings.isEmpty() || released.containsAll(endings)) {
            return Optional.empty();
        }
        List<Ending> counted = counted(told.standing(), departments);
        boolean tooMany = counted.stream().anyMatch(this::isTooMany);
        return tooMany || told.emptied()
                ? Optional.of(new PullHold(endings, counted, told.emptied()))
                : Optional.empty();
    }

    private boolean isTooMany(Ending ending) {
        return ending.ending() >= least && 100L * ending.ending() > (long) percent * ending.inForce();
    }

    /** Returns the departments that lose something, the hardest hit first. */
    private static List<Ending> counted(Collection<StandingPlan> standing, Map<StaffId, DepartmentId> departments) {
        Map<String, List<StandingPlan>> byDepartment =
                new TreeMap<>(standing.stream().collect(Collectors.groupingBy(plan -> plan.staff()
                        .map(departments::get)
                        .map(DepartmentId::value)
                        .orElse(""))));
        List<Ending> counted = new ArrayList<>();
        byDepartment.forEach((department, plans) -> {
            int ending = (int) plans.stream().filter(StandingPlan::ends).count();
            if (ending > 0) {
                counted.add(new Ending(department, ending, plans.size()));
            }
        });
        counted.sort(MassEndBrake::harder);
        return counted;
    }

    private static int harder(Ending one, Ending other) {
        int byPart = Long.compare((long) other.ending() * one.inForce(), (long) one.ending() * other.inForce());
        return byPart != 0
                ? byPart
                : Comparator.comparingInt(Ending::ending).reversed().compare(one, other);
    }
}
