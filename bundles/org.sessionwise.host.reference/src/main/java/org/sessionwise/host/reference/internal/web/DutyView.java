package org.sessionwise.host.reference.internal.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.sessionwise.host.reference.internal.rota.Duty;

/** A duty as the pages draw it. */
record DutyView(
        String code, String name, @JsonProperty("short") String shortName, String tone, boolean worksBankHolidays) {

    static DutyView of(Duty duty) {
        return new DutyView(duty.code().value(), duty.name(), duty.shortName(), duty.tone(), duty.worksBankHolidays());
    }
}
