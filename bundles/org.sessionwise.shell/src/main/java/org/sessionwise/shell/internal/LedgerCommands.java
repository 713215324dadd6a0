package org.sessionwise.shell.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.reconciliation.LedgerHealth;
import org.sessionwise.api.reconciliation.LedgerState;

/** The rows that figures are counted from. */
@Component(
        service = LedgerCommands.class,
        property = {"osgi.command.scope=sessionwise", "osgi.command.function=ledgers", "osgi.command.function=selfcheck"
        })
public final class LedgerCommands {

    @Reference(name = "ledgers", policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<LedgerHealth> ledgers = List.of();

    @Activate
    public LedgerCommands() {}

    LedgerCommands(List<LedgerHealth> ledgers) {
        this.ledgers = ledgers;
    }

    @Descriptor("tells how large, how old and how well checked the rows are that figures are counted from")
    public String ledgers() {
        return Answer.of(() -> {
            Table table = table();
            ledgers.stream()
                    .sorted(Comparator.comparing(each -> each.department().value()))
                    .forEach(each -> row(table, each, each.state()));
            return table.or("Reconciliation is switched on for no department.");
        });
    }

    @Descriptor("works out everybody's figures of a department anew, now, and puts right what differs")
    public String selfcheck(@Descriptor("the department's id") String department) {
        return Answer.of(() -> {
            LedgerHealth ledger = Department.service(ledgers, LedgerHealth::department, Department.id(department));
            long before = ledger.state().differences();
            LedgerState after = ledger.checkNow();
            Table table = table();
            row(table, ledger, after);
            long found = after.differences() - before;
            return table.or("")
                    + System.lineSeparator()
                    + (found == 0
                            ? "Nothing differed."
                            : found + " people differed and were put right: a fault, send the makers the log.");
        });
    }

    private static Table table() {
        return Table.of(
                "DEPARTMENT",
                "PEOPLE",
                "ROWS",
                "BYTES",
                "AS AT",
                "WAITING",
                "LAG",
                "FULL CHECK",
                "CHECKED",
                "DIFFERED");
    }

    private static void row(Table table, LedgerHealth ledger, LedgerState state) {
        table.row(
                ledger.department(),
                state.people(),
                state.rows(),
                state.bytes(),
                state.asAt().map(Instant::toString).orElse("never"),
                state.waiting(),
                state.lag().toMillis() + " ms",
                state.lastFullCheck().map(Instant::toString).orElse("never"),
                state.checked(),
                state.differences());
    }
}
