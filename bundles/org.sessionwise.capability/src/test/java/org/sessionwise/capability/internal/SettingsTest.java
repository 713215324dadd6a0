package org.sessionwise.capability.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void singleValuesComeBackAsTheyWere() {
        Map<String, Object> settings = Map.of(
                "text", "a=b", "whole", 3, "long", 4L, "yes", true, "part", 0.25, "none", "", "letter", 'x', "small",
                (short) 2);

        assertEquals(settings, Settings.values(Settings.rows(settings)));
    }

    @Test
    void arraysKeepTypeAndOrder() {
        Map<String, Object> back = Settings.values(Settings.rows(Map.of(
                "texts", new String[] {"b", "a"},
                "none", new String[0],
                "primitive", new int[] {2, 1},
                "collection", List.of("y", "x"))));

        assertArrayEquals(new String[] {"b", "a"}, (String[]) back.get("texts"));
        assertArrayEquals(new String[0], (String[]) back.get("none"));
        assertArrayEquals(new Integer[] {2, 1}, (Integer[]) back.get("primitive"));
        assertArrayEquals(new String[] {"y", "x"}, (String[]) back.get("collection"));
    }
}
