package org.sessionwise.shell.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.capability.Capabilities;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.domain.DepartmentId;

/** What is on for a department. */
@Component(
        service = CapabilityCommands.class,
        property = {
            "osgi.command.scope=sessionwise",
            "osgi.command.function=capabilities",
            "osgi.command.function=enable",
            "osgi.command.function=disable"
        })
public final class CapabilityCommands {

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
            @Descriptor("entitlement or reconciliation") String capability) {
        return Answer.of(() -> {
            capabilities.enable(Department.id(department), capability(capability), ShellUser.of(session));
            return table(Department.id(department));
        });
    }

    @Descriptor("switches a capability off for a department; its data are kept")
    public String disable(
            CommandSession session,
            @Descriptor("the department's id") String department,
            @Descriptor("entitlement or reconciliation") String capability) {
        return Answer.of(() -> {
            capabilities.disable(Department.id(department), capability(capability), ShellUser.of(session));
            return table(Department.id(department));
        });
    }

    private String table(DepartmentId department) throws Exception {
        Set<Capability> on = capabilities.enabled(department);
        Table table = Table.of("CAPABILITY", "STATE");
        for (Capability each : Capability.values()) {
            table.row(word(each), on.contains(each) ? "on" : "off");
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
