package org.sessionwise.capability.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.Capabilities;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.capability.CapabilityChange;
import org.sessionwise.api.capability.CapabilitySetting;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.capability.SwitchRefusedException;
import org.sessionwise.api.capability.UndoRefusedException;
import org.sessionwise.database.Database;
import org.sessionwise.domain.DepartmentId;

/**
 * Switches by making and deleting factory configurations, and remembers each switch in the database. It comes and goes with
 * ConfigurationAdmin; each time it comes, it brings the configurations in line with what was remembered. Configurations of
 * which nothing is remembered, made by a file or another bundle, are left as they are. Settings outlive being switched off.
 */
@Component(
        service = {Capabilities.class, ConfigurationListener.class},
        immediate = true)
public final class SwitchedCapabilities implements Capabilities, ConfigurationListener {

    private final SeenSettings seen;
    private final Switchboard switching;
    private final PersistentTask background = new PersistentTask();

    @Activate
    public SwitchedCapabilities(
            @Reference(name = "database") Database database,
            @Reference(name = "audit") AuditLog audit,
            @Reference(name = "configurations") ConfigurationAdmin admin) {
        FactoryConfigurations configurations = new FactoryConfigurations(admin);
        this.seen = new SeenSettings(configurations);
        this.switching = new Switchboard(
                database.store(SwitchTable.OWNER, SwitchTable.SCHEMA), audit, configurations, seen, Clock.systemUTC());
        background.begin(switching::applyRemembered);
    }

    @Deactivate
    public void close() {
        background.close();
    }

    @Override
    public Set<Capability> enabled(DepartmentId department) throws NoAnswerException {
        Set<Capability> enabled = EnumSet.noneOf(Capability.class);
        settings().stream()
                .filter(setting -> setting.department().equals(department))
                .forEach(setting -> enabled.add(setting.capability()));
        return enabled;
    }

    @Override
    public List<CapabilitySetting> settings() throws NoAnswerException {
        try {
            return seen.settings();
        } catch (IOException e) {
            throw new NoAnswerException("The configurations cannot be read; see the log of the server.", e);
        }
    }

    @Override
    public void enable(DepartmentId department, Capability capability, Actor actor) throws NoAnswerException {
        switching.enable(department, capability, actor);
    }

    @Override
    public void enable(DepartmentId department, Capability capability, Set<String> groups, Actor actor)
            throws NoAnswerException {
        switching.enable(department, capability, GroupNames.checked(groups), actor);
    }

    @Override
    public void disable(DepartmentId department, Capability capability, Actor actor) throws NoAnswerException {
        switching.disable(department, capability, actor);
    }

    @Override
    public long set(
            DepartmentId department,
            Capability capability,
            Optional<CapabilityState> wanted,
            OptionalLong seenLast,
            Actor actor)
            throws SwitchRefusedException, NoAnswerException {
        Optional<CapabilityState> checked = wanted.map(state -> state.isOn() ? checked(state) : state);
        return switching.set(department, capability, checked, seenLast, actor);
    }

    private static CapabilityState checked(CapabilityState wanted) {
        return CapabilityState.on(GroupNames.checked(wanted.groups()));
    }

    @Override
    public List<CapabilityChange> lastChanges() throws NoAnswerException {
        return switching.lastChanges();
    }

    @Override
    public List<CapabilityChange> changes(int most) throws NoAnswerException {
        return switching.changes(most);
    }

    @Override
    public CapabilityChange undo(long id, Actor actor) throws UndoRefusedException, NoAnswerException {
        return switching.undo(id, actor);
    }

    /**
     * What a person switched off stays off even if the configuration is made again later, as the Configurator does for a
     * framework that starts afresh; so does for whom it is on.
     */
    @Override
    public void configurationEvent(ConfigurationEvent event) {
        boolean ours = Arrays.stream(Capability.values())
                .anyMatch(capability -> capability.factoryPid().equals(event.getFactoryPid()));
        if (ours) {
            seen.forget();
        }
        if (ours && event.getType() == ConfigurationEvent.CM_UPDATED) {
            background.begin(switching::decideAgain);
        }
    }
}
