package org.sessionwise.rest.internal.json;

import java.util.List;

/** What to mark in a roster grid. */
public record MarkersJson(String apiVersion, List<LegendJson> legend, List<CellJson> cells) {

    /** What a tone means. */
    public record LegendJson(String tone, String glyph, String text) {}

    /** One person's day. */
    public record CellJson(String staffId, String date, String tone, String text) {}
}
