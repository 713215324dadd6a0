package org.sessionwise.rest.internal.json;

import java.util.List;

/** Levels at the ends of months, the oldest first; the last is of today. */
public record AttainmentTrendJson(String apiVersion, List<MonthJson> months) {

    /** One month. */
    public record MonthJson(String day, int level, int weakest, boolean reconstructed) {}

    public static AttainmentTrendJson of(List<MonthJson> months) {
        return new AttainmentTrendJson(Versions.API, months);
    }
}
