package org.sessionwise.operation.internal.health;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The checks in a shell; Gogo finds it by its properties. */
@Component(
        service = HealthCommand.class,
        property = {"osgi.command.scope=sessionwise", "osgi.command.function=health"})
public final class HealthCommand {

    private final Health health;

    @Activate
    public HealthCommand(@Reference(name = "health") Health health) {
        this.health = health;
    }

    /** Returns a line for all, and one for each thing that was found. */
    public String health() {
        HealthReport report = health.report();
        StringBuilder text = new StringBuilder(report.overall().name());
        for (HealthReport.Check check : report.checks()) {
            for (String words : check.words()) {
                text.append(System.lineSeparator())
                        .append(String.format("%-24s %-14s %s", check.status(), check.name(), words));
            }
        }
        return text.toString();
    }
}
