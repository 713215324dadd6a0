package org.sessionwise.rest.internal.json;

import java.util.List;

/** What of a roster no figure can see. */
public record UnmappedJson(List<DutyJson> duties, List<PersonJson> people) {

    /** A duty to which no activity is mapped. */
    public record DutyJson(String duty, String title, int sessions, int people) {}

    /** A person without a plan. */
    public record PersonJson(String staffId, String name, String why) {}

    public static UnmappedJson of(List<DutyJson> duties, List<PersonJson> people) {
        return new UnmappedJson(duties, people);
    }
}
