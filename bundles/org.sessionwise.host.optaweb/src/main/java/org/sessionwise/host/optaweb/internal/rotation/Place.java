package org.sessionwise.host.optaweb.internal.rotation;

import org.sessionwise.host.optaweb.internal.store.OurSeat;

/** A seat of a line, whose key may not be known yet. */
record Place(Line line, int day) {

    String key() {
        return Rotation.key(line.id(), day);
    }

    /** Returns the seat with whom it has now. */
    OurSeat seat() {
        return new OurSeat(line.id(), day, line.employeeOn(day).orElseThrow());
    }
}
