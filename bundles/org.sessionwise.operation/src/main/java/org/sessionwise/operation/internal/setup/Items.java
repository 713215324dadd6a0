package org.sessionwise.operation.internal.setup;

import java.util.Optional;
import org.sessionwise.api.operation.SetupItem;
import org.sessionwise.host.spi.Department;

/** Makes items. */
final class Items {

    private Items() {}

    static SetupItem done(String id, String says) {
        return new SetupItem(id, SetupItem.State.DONE, says, Optional.empty());
    }

    static SetupItem toDo(String id, String says, Optional<SetupItem.Place> place) {
        return new SetupItem(id, SetupItem.State.TO_DO, says, place);
    }

    static SetupItem attention(String id, String says, Optional<SetupItem.Place> place) {
        return new SetupItem(id, SetupItem.State.ATTENTION, says, place);
    }

    static SetupItem notKnown(String id, String says) {
        return new SetupItem(id, SetupItem.State.NOT_KNOWN, says, Optional.empty());
    }

    static Optional<SetupItem.Place> at(String tab) {
        return Optional.of(SetupItem.Place.of(tab));
    }

    static Optional<SetupItem.Place> at(String tab, Department department) {
        return Optional.of(SetupItem.Place.of(tab, department.id()));
    }
}
