package org.sessionwise.shell.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.operation.AccessReport;
import org.sessionwise.api.operation.AccessReports;
import org.sessionwise.api.operation.AccessUser;
import org.sessionwise.api.operation.Connection;
import org.sessionwise.api.operation.ConnectionTest;
import org.sessionwise.api.operation.Connections;
import org.sessionwise.api.operation.DataHealth;
import org.sessionwise.api.operation.DataReport;
import org.sessionwise.api.operation.SeenBy;
import org.sessionwise.api.operation.Setup;
import org.sessionwise.api.operation.SetupItem;
import org.sessionwise.api.operation.SourceHealth;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffDirectory;

/** What administrators ask about the product itself; users by their keys, nobody by name. */
@Component(
        service = OperationCommands.class,
        property = {
            "osgi.command.scope=sessionwise",
            "osgi.command.function=setup",
            "osgi.command.function=test",
            "osgi.command.function=whosees",
            "osgi.command.function=datahealth"
        })
public final class OperationCommands {

    /** What answers. */
    record Services(
            Setup setup,
            Connections connections,
            DataHealth dataHealth,
            AccessReports access,
            StaffDirectory directory,
            AuditLog audit) {}

    private final Services services;

    @Activate
    public OperationCommands(
            @Reference(name = "setup") Setup setup,
            @Reference(name = "connections") Connections connections,
            @Reference(name = "dataHealth") DataHealth dataHealth,
            @Reference(name = "access") AccessReports access,
            @Reference(name = "directory") StaffDirectory directory,
            @Reference(name = "audit") AuditLog audit) {
        this(new Services(setup, connections, dataHealth, access, directory, audit));
    }

    OperationCommands(Services services) {
        this.services = services;
    }

    @Descriptor("tells what is set up and what is to be done, in the order in which it is to be done")
    public String setup() {
        return Answer.of(() -> {
            Table table = Table.of("ITEM", "STATE", "WHAT WAS FOUND");
            for (SetupItem item : services.setup().items(departments())) {
                table.row(item.id(), Typed.word(item.state()), item.says());
            }
            return table.or("");
        });
    }

    @Descriptor("lists what the product talks to, and what its last test found")
    public String test() {
        return Answer.of(() -> {
            Table table = Table.of("CONNECTION", "KIND", "LAST TEST", "WHAT IT FOUND");
            for (Connection one : services.connections().all()) {
                table.row(
                        one.id(),
                        Typed.word(one.kind()),
                        one.last().map(test -> test.at().toString()).orElse("never"),
                        one.last().map(ConnectionTest::says).orElse(""));
            }
            return table.or("There is nothing to talk to.");
        });
    }

    @Descriptor("asks a connection now whether it answers; nothing is pulled or changed")
    public String test(CommandSession session, @Descriptor("as \"test\" lists it") String connection) {
        return Answer.of(() -> {
            ConnectionTest test = services.connections()
                    .test(connection, ShellUser.of(session))
                    .orElseThrow(
                            () -> new RefusedException("there is no such connection; \"test\" lists those there are."));
            return (test.ok() ? "It answers" : "No usable answer") + " after "
                    + test.took().toMillis() + " ms: " + test.says();
        });
    }

    @Descriptor("lists the users of the host, what they may do and how many people they see")
    public String whosees(CommandSession session) {
        return Answer.of(() -> {
            AccessReport report = services.access().users(departments());
            if (!report.known()) {
                return "Not known: " + report.note();
            }
            services.audit().record(ShellUser.of(session), "access report read", "access report", "the users");
            Table table = Table.of("USER", "MAY", "DEPARTMENTS", "TEAMS", "SINGLE PEOPLE", "SEES");
            for (AccessUser user : report.users()) {
                table.row(
                        user.id(),
                        String.join(" ", user.permissions()),
                        user.departments().size(),
                        user.teams().size(),
                        user.people(),
                        user.sees());
            }
            return table.or("There are no users.")
                    + (report.note().isEmpty() ? "" : System.lineSeparator() + report.note());
        });
    }

    @Descriptor("lists the users who may see a person, and through what")
    public String whosees(
            CommandSession session,
            @Descriptor("the department's id") String department,
            @Descriptor("the person's key") String staff) {
        return Answer.of(() -> {
            DepartmentId of = Department.id(department);
            List<SeenBy> seenBy = services.access().whoSees(of, new StaffId(staff));
            services.audit()
                    .record(
                            ShellUser.of(session),
                            "access report read",
                            "department " + of + ", access report",
                            "who sees one person");
            Table table = Table.of("USER", "THROUGH");
            seenBy.forEach(one -> table.row(one.id(), Typed.word(one.through())));
            return table.or("Nobody, as far as the host tells: \"whosees\" alone says how far that is.");
        });
    }

    @Descriptor("tells whether job plans, figures and roster are fresh")
    public String datahealth() {
        return Answer.of(() -> {
            DataReport report = services.dataHealth().report();
            Table table = Table.of("WHAT", "STATE", "LAST GOOD", "LEFT OUT", "WHY");
            for (SourceHealth source : report.sources()) {
                table.row(
                        source.id(),
                        Typed.word(source.verdict().state()),
                        source.lastGood().map(Object::toString).orElse("never"),
                        source.rejected().size() + source.rejectedMore(),
                        source.verdict().says());
            }
            row(table, "figures", report.figures());
            row(table, "host", report.host());
            return table.or("");
        });
    }

    private static void row(Table table, String what, DataReport.Verdict verdict) {
        table.row(what, Typed.word(verdict.state()), "", "", verdict.says());
    }

    private Set<DepartmentId> departments() throws RefusedException {
        try {
            return services.directory().departments().stream()
                    .map(one -> one.id())
                    .collect(Collectors.toSet());
        } catch (HostUnavailableException e) {
            throw new RefusedException("the rostering system gives no answer; \"health\" says more.");
        }
    }
}
