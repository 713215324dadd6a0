package org.sessionwise.capability.internal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import org.sessionwise.database.Database;
import org.sessionwise.database.DatabaseException;
import org.sessionwise.database.Store;
import org.sessionwise.domain.DepartmentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Switches by making and deleting factory configurations, and remembers each switch in the database. It comes and goes with
 * ConfigurationAdmin; each time it comes, it brings the configurations in line with what was remembered. Configurations of
 * which nothing is remembered, made by a file or another bundle, are left as they are. Settings outlive being switched off.
 */
@Component(
        service = {Capabilities.class, ConfigurationListener.class},
        immediate = true)
public final class SwitchedCapabilities implements Capabilities, ConfigurationListener {

    private static final Logger LOG = LoggerFactory.getLogger(SwitchedCapabilities.class);

    private final Store store;
    private final AuditLog audit;
    private final FactoryConfigurations configurations;
    private final PersistentTask background = new PersistentTask();

    @Activate
    public SwitchedCapabilities(
            @Reference(name = "database") Database database,
            @Reference(name = "audit") AuditLog audit,
            @Reference(name = "configurations") ConfigurationAdmin admin) {
        this.store = database.store(SwitchTable.OWNER, SwitchTable.SCHEMA);
        this.audit = audit;
        this.configurations = new FactoryConfigurations(admin);
        background.begin(this::applyRemembered);
    }

    @Deactivate
    public void close() {
        background.close();
    }

    @Override
    public Set<Capability> enabled(DepartmentId department) throws NoAnswerException {
        Set<Capability> enabled = EnumSet.noneOf(Capability.class);
        try {
            for (Capability capability : Capability.values()) {
                if (configurations.exists(department, capability)) {
                    enabled.add(capability);
                }
            }
            return enabled;
        } catch (IOException e) {
            throw new NoAnswerException("The configurations cannot be read; see the log of the server.", e);
        }
    }

    @Override
    public void enable(DepartmentId department, Capability capability, Actor actor) throws NoAnswerException {
        change(department, capability, true, actor);
    }

    @Override
    public void disable(DepartmentId department, Capability capability, Actor actor) throws NoAnswerException {
        change(department, capability, false, actor);
    }

    private synchronized void change(DepartmentId department, Capability capability, boolean on, Actor actor)
            throws NoAnswerException {
        try {
            if (configurations.exists(department, capability) != on) {
                Map<String, Object> before = configurations.settings(department, capability);
                changeOrPutBack(department, capability, on, actor, before);
            }
        } catch (IOException | DatabaseException e) {
            throw new NoAnswerException("The switch was not made: its configuration or its record was refused.", e);
        }
    }

    private void changeOrPutBack(
            DepartmentId department, Capability capability, boolean on, Actor actor, Map<String, Object> before)
            throws IOException {
        boolean done = false;
        try {
            store.write(connection -> keep(connection, department, capability, on, actor, before));
            done = true;
        } finally {
            if (!done) {
                make(new Switch(department, capability, !on, before));
            }
        }
    }

    /** The configuration is changed last inside the transaction: if that fails nothing is remembered either. */
    private Void keep(
            Connection connection,
            DepartmentId department,
            Capability capability,
            boolean on,
            Actor actor,
            Map<String, Object> before)
            throws SQLException {
        SwitchTable table = new SwitchTable(connection);
        Map<String, Object> settings = new TreeMap<>(table.settings(department, capability));
        if (!on) {
            settings = before;
        }
        Switch made = new Switch(department, capability, on, settings);
        table.put(made);
        audit.record(actor, on ? "capability switched on" : "capability switched off", made.subject(), "");
        try {
            make(made);
        } catch (IOException e) {
            throw new SQLException("the configuration could not be changed", e);
        }
        return null;
    }

    private void make(Switch wanted) throws IOException {
        boolean exists = configurations.exists(wanted.department(), wanted.capability());
        if (wanted.on() && !exists) {
            configurations.create(wanted.department(), wanted.capability(), wanted.settings());
        } else if (!wanted.on() && exists) {
            configurations.delete(wanted.department(), wanted.capability());
        }
    }

    private synchronized void applyRemembered() throws IOException {
        for (Switch kept : store.read(connection -> new SwitchTable(connection).all())) {
            make(kept);
        }
    }

    /**
     * What a person switched off stays off even if the configuration is made again later, as the Configurator does for a
     * framework that starts afresh.
     */
    @Override
    public void configurationEvent(ConfigurationEvent event) {
        boolean ours = Arrays.stream(Capability.values())
                .anyMatch(capability -> capability.factoryPid().equals(event.getFactoryPid()));
        if (ours && event.getType() == ConfigurationEvent.CM_UPDATED) {
            background.begin(this::switchOffAgain);
        }
    }

    private synchronized void switchOffAgain() throws IOException {
        for (Switch kept : store.read(connection -> new SwitchTable(connection).all())) {
            if (!kept.on() && configurations.exists(kept.department(), kept.capability())) {
                LOG.info("{}: its configuration was made again, but a person had switched it off", kept.subject());
                make(kept);
            }
        }
    }
}
