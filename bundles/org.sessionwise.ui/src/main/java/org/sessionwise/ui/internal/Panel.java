package org.sessionwise.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.host.spi.identity.Permission;

/**
 * What our panels have in common: each is one element from the module of the same name, in a slot of its own and, where a host
 * gives pages to elements, in a page to itself.
 */
abstract class Panel extends Contribution {

    static final String PAGE = "page.main/v1";

    private final String name;
    private final String title;
    private final String slot;
    private final Permission permission;
    private final List<String> contextKeys;

    /** Makes a panel that belongs to no capability. */
    Panel(String name, String title, String slot, Permission permission, List<String> contextKeys) {
        this(Optional.empty(), name, title, slot, permission, contextKeys);
    }

    /** Makes a panel that is offered where its capability is on. */
    Panel(
            Capability capability,
            String name,
            String title,
            String slot,
            Permission permission,
            List<String> contextKeys) {
        this(Optional.of(capability), name, title, slot, permission, contextKeys);
    }

    private Panel(
            Optional<Capability> capability,
            String name,
            String title,
            String slot,
            Permission permission,
            List<String> contextKeys) {
        super(capability);
        this.name = name;
        this.title = title;
        this.slot = slot;
        this.permission = permission;
        this.contextKeys = contextKeys;
    }

    @Override
    public final String id() {
        return "sessionwise." + name + "/v1";
    }

    @Override
    public Kind kind() {
        return Kind.PANEL;
    }

    @Override
    public Set<String> slots() {
        return Set.of(slot, PAGE);
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final String element() {
        return "sessionwise-" + name + "-v1";
    }

    @Override
    public final String address() {
        return WebResources.PATH + "/" + name + ".js";
    }

    @Override
    public final Set<Permission> permissions() {
        return Set.of(permission);
    }

    @Override
    public final List<String> contextKeys() {
        return contextKeys;
    }
}
