package org.sessionwise.shell.internal;

import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.Policies;
import org.sessionwise.domain.matching.MatchingPolicy;

/** By which rules sessions answer plans. */
@Component(
        service = PolicyCommand.class,
        property = {"osgi.command.scope=sessionwise", "osgi.command.function=policies"})
public final class PolicyCommand {

    private final Policies policies;

    @Activate
    public PolicyCommand(@Reference(name = "policies") Policies policies) {
        this.policies = policies;
    }

    @Descriptor("lists the matching policies that count, the latest first; an administrator sets them in the product")
    public String policies() {
        return Answer.of(() -> {
            Table table = Table.of(
                    "SINCE", "STANDING", "MOVED WITHIN", "SHORT BY", "NOTICE", "LIEU WITHIN", "SHORT NOTICE", "EXTRA");
            for (DatedPolicy<MatchingPolicy> each : policies.history().counting()) {
                row(table, each);
            }
            return table.or("");
        });
    }

    private static void row(Table table, DatedPolicy<MatchingPolicy> dated) {
        MatchingPolicy policy = dated.settled();
        boolean set = dated.standing() == DatedPolicy.Standing.TRUST;
        table.row(
                set ? dated.from() : "the beginning",
                set ? "set by the trust" : "local default",
                policy.movedWindowDays() + " days",
                policy.shortTolerance().toMinutes() + " minutes",
                policy.noticeDays() + " days",
                policy.lieuWindowDays() + " days",
                counts(policy.shortNoticeDelivers()),
                counts(policy.extraUnpaidDelivers()));
    }

    private static String counts(boolean delivers) {
        return delivers ? "counts" : "does not count";
    }
}
