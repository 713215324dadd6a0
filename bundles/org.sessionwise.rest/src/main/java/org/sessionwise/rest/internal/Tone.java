package org.sessionwise.rest.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sessionwise.rest.internal.json.MarkersJson;

/** How grave a marker is, worst first; never told by colour alone. */
enum Tone {
    ERROR("✕", "Planned and not done"),
    WARNING("!", "Done otherwise than planned"),
    INFO("+", "Not in the job plan");

    private final String glyph;
    private final String text;

    Tone(String glyph, String text) {
        this.glyph = glyph;
        this.text = text;
    }

    /** Returns the name on the wire. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<MarkersJson.LegendJson> legend() {
        return Stream.of(values())
                .map(tone -> new MarkersJson.LegendJson(tone.wire(), tone.glyph, tone.text))
                .toList();
    }
}
