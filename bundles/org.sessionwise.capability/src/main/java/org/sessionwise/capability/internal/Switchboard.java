package org.sessionwise.capability.internal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.Capabilities;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.capability.CapabilityChange;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.capability.SwitchRefusedException;
import org.sessionwise.api.capability.UndoRefusedException;
import org.sessionwise.database.DatabaseException;
import org.sessionwise.database.Store;
import org.sessionwise.domain.DepartmentId;

/** Changes configuration, memory of it, change list and audit log together: all or nothing. One change at a time. */
final class Switchboard {

    private static final String REFUSED = "The switch was not made: its configuration or its record was refused.";

    private final Store store;
    private final AuditLog audit;
    private final FactoryConfigurations configurations;
    private final Remembered remembered;
    private final SeenSettings seen;
    private final Clock clock;

    Switchboard(Store store, AuditLog audit, FactoryConfigurations configurations, SeenSettings seen, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.configurations = configurations;
        this.remembered = new Remembered(store, configurations);
        this.seen = seen;
        this.clock = clock;
    }

    /** Switches on with the groups of last time. */
    synchronized void enable(DepartmentId department, Capability capability, Actor actor) throws NoAnswerException {
        if (!state(department, capability).isOn()) {
            Map<String, Object> kept = kept(department, capability);
            Set<String> groups = FactoryConfigurations.groups(kept.get(Capabilities.GROUPS));
            change(department, capability, CapabilityState.on(groups), actor, Optional.empty());
        }
    }

    synchronized void enable(DepartmentId department, Capability capability, Set<String> groups, Actor actor)
            throws NoAnswerException {
        change(department, capability, CapabilityState.on(groups), actor, Optional.empty());
    }

    synchronized void disable(DepartmentId department, Capability capability, Actor actor) throws NoAnswerException {
        change(department, capability, CapabilityState.off(), actor, Optional.empty());
    }

    /** Switches unless somebody did since, and returns the number of the last change of it. */
    synchronized long set(
            DepartmentId department,
            Capability capability,
            Optional<CapabilityState> wanted,
            OptionalLong seenLast,
            Actor actor)
            throws SwitchRefusedException, NoAnswerException {
        if (seenLast.isPresent() && seenLast.getAsLong() != last(department, capability)) {
            throw new SwitchRefusedException("It was changed after you looked at it, and is now "
                    + state(department, capability) + ". Look again, and switch it then if you still want to.");
        }
        if (wanted.isPresent()) {
            change(department, capability, wanted.get(), actor, Optional.empty());
        } else {
            enable(department, capability, actor);
        }
        return last(department, capability);
    }

    private long last(DepartmentId department, Capability capability) throws NoAnswerException {
        try {
            return store.read(connection -> new ChangeTable(connection).last(department, capability));
        } catch (DatabaseException e) {
            throw new NoAnswerException(REFUSED, e);
        }
    }

    synchronized List<CapabilityChange> lastChanges() throws NoAnswerException {
        List<CapabilityChange> told = new ArrayList<>();
        for (KeptChange change : store.read(connection -> new ChangeTable(connection).lastOfEach())) {
            told.add(change.told(stands(change)));
        }
        return List.copyOf(told);
    }

    synchronized List<CapabilityChange> changes(int most) throws NoAnswerException {
        List<CapabilityChange> told = new ArrayList<>();
        for (KeptChange change : store.read(connection -> new ChangeTable(connection).newest(most))) {
            told.add(change.told(isCurrent(change)));
        }
        return List.copyOf(told);
    }

    synchronized CapabilityChange undo(long id, Actor actor) throws UndoRefusedException, NoAnswerException {
        KeptChange change = store.read(connection -> new ChangeTable(connection).find(id))
                .orElseThrow(() -> new UndoRefusedException("There is no such change."));
        if (!isCurrent(change)) {
            throw new UndoRefusedException(
                    change.undone()
                            ? "This change was undone already."
                            : "This was changed again since: undo the last change of it first.");
        }
        Switching made = change.switching();
        return change(made.department(), made.capability(), made.before(), actor, Optional.of(change))
                .orElseThrow()
                .told(true);
    }

    private boolean isCurrent(KeptChange change) throws NoAnswerException {
        Switching made = change.switching();
        return stands(change) && last(made.department(), made.capability()) == change.number();
    }

    private boolean stands(KeptChange change) throws NoAnswerException {
        Switching made = change.switching();
        return !change.undone() && state(made.department(), made.capability()).equals(made.after());
    }

    private CapabilityState state(DepartmentId department, Capability capability) throws NoAnswerException {
        try {
            return configurations.state(department, capability);
        } catch (IOException e) {
            throw new NoAnswerException("The configurations cannot be read; see the log of the server.", e);
        }
    }

    private Map<String, Object> kept(DepartmentId department, Capability capability) throws NoAnswerException {
        try {
            return store.read(connection -> new SwitchTable(connection).settings(department, capability));
        } catch (DatabaseException e) {
            throw new NoAnswerException(REFUSED, e);
        }
    }

    private Optional<KeptChange> change(
            DepartmentId department,
            Capability capability,
            CapabilityState wanted,
            Actor actor,
            Optional<KeptChange> undone)
            throws NoAnswerException {
        Switching switching = new Switching(department, capability, state(department, capability), wanted);
        if (switching.before().equals(wanted)) {
            return Optional.empty();
        }
        try {
            Map<String, Object> settings = configurations.settings(department, capability);
            return Optional.of(changeOrPutBack(switching, settings, actor, undone));
        } catch (IOException | DatabaseException e) {
            throw new NoAnswerException(REFUSED, e);
        } finally {
            seen.forget();
        }
    }

    private KeptChange changeOrPutBack(
            Switching switching, Map<String, Object> settings, Actor actor, Optional<KeptChange> undone)
            throws IOException {
        boolean done = false;
        try {
            KeptChange kept = store.write(connection -> keep(connection, switching, settings, actor, undone));
            done = true;
            return kept;
        } finally {
            if (!done) {
                putBack(switching, settings);
            }
        }
    }

    private void putBack(Switching switching, Map<String, Object> settings) throws IOException {
        CapabilityState before = switching.before();
        Map<String, Object> with = new TreeMap<>(settings);
        with.put(Capabilities.GROUPS, before.groups().toArray(String[]::new));
        remembered.make(new Switch(switching.department(), switching.capability(), before.isOn(), with));
    }

    /** The configuration is changed last inside the transaction: if that fails nothing is remembered either. */
    private KeptChange keep(
            Connection connection,
            Switching switching,
            Map<String, Object> settings,
            Actor actor,
            Optional<KeptChange> undone)
            throws SQLException {
        SwitchTable table = new SwitchTable(connection);
        boolean wasOn = switching.before().isOn();
        Map<String, Object> known = wasOn ? settings : table.settings(switching.department(), switching.capability());
        Map<String, Object> wanted = switching.after().isOn() ? withGroups(known, switching.after()) : known;
        Switch made = new Switch(
                switching.department(),
                switching.capability(),
                switching.after().isOn(),
                wanted);
        table.put(made);
        KeptChange kept = new ChangeTable(connection).add(switching, clock.instant(), actor, undone);
        audit.record(actor, switching.action(), made.subject(), detail(switching, undone));
        try {
            remembered.make(made);
        } catch (IOException e) {
            throw new SQLException("the configuration could not be changed", e);
        }
        return kept;
    }

    private static String detail(Switching switching, Optional<KeptChange> undone) {
        String groups = switching.detail();
        return undone.map(change -> "undoes change " + change.number() + (groups.isEmpty() ? "" : ", "))
                        .orElse("")
                + groups;
    }

    /** An empty list is kept where somebody decided so, since the configuration may be made again with another one. */
    private static Map<String, Object> withGroups(Map<String, Object> settings, CapabilityState state) {
        Map<String, Object> with = new TreeMap<>(settings);
        if (with.containsKey(Capabilities.GROUPS) || !state.groups().isEmpty()) {
            with.put(Capabilities.GROUPS, state.groups().toArray(String[]::new));
        }
        return with;
    }

    /** Brings the configurations in line with what people decided. */
    synchronized void applyRemembered() throws IOException {
        remembered.applyAll();
        seen.forget();
    }

    /** Switches off again what a person switched off, and limits again what a person limited to groups. */
    synchronized void decideAgain() throws IOException {
        remembered.decideAgain();
        seen.forget();
    }
}
