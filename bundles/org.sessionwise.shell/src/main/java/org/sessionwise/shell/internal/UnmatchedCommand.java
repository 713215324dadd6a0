package org.sessionwise.shell.internal;

import java.util.List;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.plan.PlanOwners;
import org.sessionwise.api.plan.UnmatchedPlan;

/** Job plans that wait for a person, without what would tell who that is. */
@Component(
        service = UnmatchedCommand.class,
        property = {"osgi.command.scope=sessionwise", "osgi.command.function=unmatched"})
public final class UnmatchedCommand {

    private final PlanOwners owners;

    @Activate
    public UnmatchedCommand(@Reference(name = "owners") PlanOwners owners) {
        this.owners = owners;
    }

    @Descriptor("lists the job plans whose person the host does not know; an administrator matches them in the product")
    public String unmatched() {
        return Answer.of(() -> {
            List<UnmatchedPlan> waiting = owners.waiting();
            Table table = Table.of("PLAN", "SOURCE", "SINCE");
            waiting.forEach(plan -> table.row(plan.plan(), plan.source(), plan.since()));
            String text = table.or("Every job plan is matched.");
            return waiting.isEmpty() ? text : text + System.lineSeparator() + waiting.size() + " waiting";
        });
    }
}
