package org.sessionwise.rest.internal.export;

import java.util.Locale;
import org.sessionwise.domain.matching.Outcome;

/** What columns and calendars call things. */
final class Words {

    private Words() {}

    static String of(Enum<?> word) {
        String text = word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** What an outcome means for the figures. */
    static String meaning(Outcome.Credit credit) {
        return switch (credit) {
            case DELIVERED -> "planned, and delivered";
            case LOST -> "planned, and not delivered by this person";
            case EXCUSED -> "no longer planned";
            case BESIDE -> "beside the plan, in no variance";
            case UNKNOWN -> "not known yet, in no variance";
        };
    }

    static String yesNo(boolean yes) {
        return yes ? "yes" : "no";
    }
}
