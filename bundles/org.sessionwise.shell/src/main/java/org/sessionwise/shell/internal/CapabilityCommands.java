package org.sessionwise.shell.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.capability.Capabilities;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.capability.UndoRefusedException;
import org.sessionwise.domain.DepartmentId;

/** What is on for a department. */
@Component(
        service = CapabilityCommands.class,
        property = {
            "osgi.command.scope=sessionwise",
            "osgi.command.function=capabilities",
            "osgi.command.function=enable",
            "osgi.command.function=disable",
            "osgi.command.function=matrix",
            "osgi.command.function=changes",
            "osgi.command.function=undo"
        })
public final class CapabilityCommands {

    private static final String EVERYBODY = "everybody";
    private static final int MOST = 30;

    private final Capabilities capabilities;

    @Activate
    public CapabilityCommands(@Reference(name = "capabilities") Capabilities capabilities) {
        this.capabilities = capabilities;
    }

    @Descriptor("lists what is on for a department")
    public String capabilities(@Descriptor("the department's id") String department) {
        return Answer.of(() -> table(Department.id(department)));
    }

    @Descriptor("switches a capability on for a department; it stays so over a restart")
    public String enable(
            CommandSession session,
            @Descriptor("the department's id") String department,
            @Descriptor("entitlement, reconciliation, team-plan or attainment") String capability,
            @Descriptor(
                            "for whose people: professional groups as the rostering system names them, or everybody; nothing:"
                                    + " as last time")
                    String... groups) {
        return Answer.of(() -> {
            DepartmentId id = Department.id(department);
            if (groups.length == 0) {
                capabilities.enable(id, capability(capability), ShellUser.of(session));
            } else {
                capabilities.enable(id, capability(capability), named(groups), ShellUser.of(session));
            }
            return table(id);
        });
    }

    private static Set<String> named(String... groups) throws RefusedException {
        Set<String> named = new TreeSet<>(List.of(groups));
        if (named.remove(EVERYBODY) && !named.isEmpty()) {
            throw new RefusedException("it is on for everybody, or for some groups.");
        }
        return named;
    }

    @Descriptor("switches a capability off for a department; its data are kept")
    public String disable(
            CommandSession session,
            @Descriptor("the department's id") String department,
            @Descriptor("entitlement, reconciliation, team-plan or attainment") String capability) {
        return Answer.of(() -> {
            capabilities.disable(Department.id(department), capability(capability), ShellUser.of(session));
            return table(Department.id(department));
        });
    }

    @Descriptor("lists what is on in every department where anything is, and for whom")
    public String matrix() {
        return Answer.of(() -> {
            Table table = Table.of("DEPARTMENT", "CAPABILITY", "STATE");
            capabilities.settings().forEach(one -> table.row(one.department(), word(one.capability()), one.state()));
            return table.or("Nothing is on anywhere.");
        });
    }

    @Descriptor("lists the newest switches that people made, the newest first")
    public String changes() {
        return Answer.of(() -> {
            Table table = Table.of("NUMBER", "AT", "BY", "DEPARTMENT", "CAPABILITY", "BEFORE", "AFTER", "");
            capabilities
                    .changes(MOST)
                    .forEach(one -> table.row(
                            one.id(),
                            one.at(),
                            one.by().id(),
                            one.department(),
                            word(one.capability()),
                            one.before(),
                            one.after(),
                            one.isUndone() ? "undone" : one.isCurrent() ? "" : "changed since"));
            return table.or("Nobody has switched anything.");
        });
    }

    @Descriptor("puts back what was before a switch, groups included, unless it was changed since")
    public String undo(CommandSession session, @Descriptor("the number that changes tells") String number) {
        return Answer.of(() -> {
            try {
                DepartmentId department =
                        capabilities.undo(number(number), ShellUser.of(session)).department();
                return table(department);
            } catch (UndoRefusedException e) {
                throw new RefusedException(e.getMessage());
            }
        });
    }

    private static long number(String typed) throws RefusedException {
        try {
            return Long.parseLong(typed);
        } catch (NumberFormatException e) {
            throw new RefusedException("a change goes by its number, as changes tells.");
        }
    }

    private String table(DepartmentId department) throws Exception {
        Table table = Table.of("CAPABILITY", "STATE");
        for (Capability each : Capability.values()) {
            table.row(word(each), capabilities.state(department, each));
        }
        return table.or("");
    }

    private static Capability capability(String word) throws RefusedException {
        return Arrays.stream(Capability.values())
                .filter(each -> word(each).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new RefusedException("the capabilities are: "
                        + Arrays.stream(Capability.values())
                                .map(CapabilityCommands::word)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static String word(Capability capability) {
        return capability.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
