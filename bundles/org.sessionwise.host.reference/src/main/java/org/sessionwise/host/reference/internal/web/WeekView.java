package org.sessionwise.host.reference.internal.web;

import org.sessionwise.host.reference.internal.rota.RosterPeriod.Stage;
import org.sessionwise.host.spi.RosterWeek;

/**
 * How far a week is, as the pages show it.
 *
 * @param stage how far the signatures are of a week that is a draft, and DRAFT for any other; a signed draft is not changed
 */
record WeekView(String monday, String state, String stage) {

    static WeekView of(RosterWeek week, Stage stage) {
        Stage told = week.state() == RosterWeek.State.DRAFT ? stage : Stage.DRAFT;
        return new WeekView(week.monday().toString(), week.state().name(), told.name());
    }
}
