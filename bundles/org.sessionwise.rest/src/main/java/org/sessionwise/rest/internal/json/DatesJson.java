package org.sessionwise.rest.internal.json;

import org.sessionwise.domain.DateRange;

/** Days, the last excluded. */
public record DatesJson(String from, String until) {

    static DatesJson of(DateRange range) {
        return new DatesJson(range.from().toString(), range.until().toString());
    }
}
