package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.domain.DateRange;

/** The teams of which a user sees somebody, with how far their plans are. */
public record TeamPlansJson(String apiVersion, String department, int year, DatesJson period, List<TeamJson> teams) {

    /** One team; {@code state} is left out if it has no plan for the year. */
    public record TeamJson(String id, String name, boolean whole, boolean mayWrite, String state) {}

    public static TeamPlansJson of(String department, int year, DateRange period, List<TeamJson> teams) {
        return new TeamPlansJson(Versions.API, department, year, DatesJson.of(period), teams);
    }
}
