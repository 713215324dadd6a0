package org.sessionwise.rest.internal.json;

import java.util.Locale;

/** Writes constants as JSON does: {@code asPlanned}. */
public final class CamelCase {

    private CamelCase() {}

    public static String of(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
