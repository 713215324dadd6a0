package org.sessionwise.shell.internal;

import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.capability.ContributionSettings;

/** What was decided about contributions to the host's pages. */
@Component(
        service = ContributionCommands.class,
        property = {
            "osgi.command.scope=sessionwise",
            "osgi.command.function=contributions",
            "osgi.command.function=contribution"
        })
public final class ContributionCommands {

    private static final int USUAL_WEIGHT = 100;

    private final ContributionSettings settings;

    @Activate
    public ContributionCommands(@Reference(name = "settings") ContributionSettings settings) {
        this.settings = settings;
    }

    @Descriptor("lists what was decided about contributions; all others are on, where they came")
    public String contributions() {
        return Answer.of(() -> {
            Table table = Table.of("CONTRIBUTION", "STATE", "WEIGHT");
            settings.settings().forEach(one -> table.row(one.id(), one.isOn() ? "on" : "off", one.weight()));
            return table.or("Nothing was decided: every contribution is on, where it came.");
        });
    }

    @Descriptor("decides about a contribution: on, off, or reset to forget what was decided; its weight stays")
    public String contribution(
            CommandSession session,
            @Descriptor("its id, such as sessionwise.gap-panel/v1") String id,
            @Descriptor("on, off or reset") String state) {
        return Answer.of(() -> decide(session, id, state, settings.weight(id).orElse(USUAL_WEIGHT)));
    }

    @Descriptor("decides about a contribution and its place; the heaviest of a slot comes first")
    public String contribution(
            CommandSession session,
            @Descriptor("its id, such as sessionwise.gap-panel/v1") String id,
            @Descriptor("on or off") String state,
            @Descriptor("0 to 10000") int weight) {
        return Answer.of(() -> decide(session, id, state, weight));
    }

    private String decide(CommandSession session, String id, String state, int weight) throws RefusedException {
        try {
            switch (state) {
                case "on" -> settings.set(id, true, weight, ShellUser.of(session));
                case "off" -> settings.set(id, false, weight, ShellUser.of(session));
                case "reset" -> settings.reset(id, ShellUser.of(session));
                default -> throw new RefusedException("a contribution is on, off or reset.");
            }
            return contributions();
        } catch (IllegalArgumentException e) {
            throw new RefusedException(e.getMessage() + ".");
        }
    }
}
