package org.sessionwise.rest.internal.json;

import java.util.List;

/** Levels of every scope that the user may see: the trust, departments, teams, each by workforce group. */
public record AttainmentMatrixJson(String apiVersion, String day, List<String> groups, List<RowJson> rows) {

    /**
     * A scope as a whole.
     *
     * @param people left out if suppressed
     */
    public record RowJson(
            AttainmentScopeJson scope,
            int level,
            int weakest,
            Integer people,
            boolean suppressed,
            List<CellJson> cells) {}

    /**
     * A workforce group of it.
     *
     * @param level left out where it is of so few people that it would tell of each
     */
    public record CellJson(String group, Integer level, Integer people, boolean suppressed) {}

    public static AttainmentMatrixJson of(String day, List<String> groups, List<RowJson> rows) {
        return new AttainmentMatrixJson(Versions.API, day, groups, rows);
    }
}
