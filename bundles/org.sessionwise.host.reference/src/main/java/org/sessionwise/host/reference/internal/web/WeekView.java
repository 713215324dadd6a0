package org.sessionwise.host.reference.internal.web;

import org.sessionwise.host.spi.RosterWeek;

/** How far a week is, as the pages show it. */
record WeekView(String monday, String state) {

    static WeekView of(RosterWeek week) {
        return new WeekView(week.monday().toString(), week.state().name());
    }
}
