package org.sessionwise.attainment.internal.trust;

import java.util.Collection;
import org.sessionwise.api.evidence.EvidenceRefusedException;

/** How long a text may be, and what may stand in it. */
public final class TextLimit {

    /** A line: titles, roles, reasons. */
    public static final int LINE = 200;

    /** A few sentences: why something is taken back, what is advised. */
    public static final int SENTENCES = 2_000;

    /** Minutes of a meeting, or what was sent. */
    public static final int NOTES = 20_000;

    private static final int MOST_WORDS = 60;

    private TextLimit() {}

    /** Refuses what is too long for one line or holds characters that no line has; a blank one is fine. */
    public static void requireLine(String field, String text, int most) throws EvidenceRefusedException {
        requireLength(field, text, most);
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new EvidenceRefusedException(
                    field, "A single line was expected. Take line ends and control characters out.");
        }
    }

    /** Refuses what is too long; line ends are fine. */
    public static void requireLines(String field, String text, int most) throws EvidenceRefusedException {
        requireLength(field, text, most);
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new EvidenceRefusedException(field, "Plain text was expected. Take control characters out.");
        }
    }

    public static void requireSomething(String field, String text) throws EvidenceRefusedException {
        if (text.isBlank()) {
            throw new EvidenceRefusedException(field, "Something was expected here. Write it, then save again.");
        }
    }

    public static void requireWords(String field, Collection<String> words) throws EvidenceRefusedException {
        if (words.size() > MOST_WORDS) {
            throw new EvidenceRefusedException(
                    field, "At most " + MOST_WORDS + " were expected; there are " + words.size() + ". Take some out.");
        }
        for (String word : words) {
            requireSomething(field, word);
            requireLine(field, word, LINE);
        }
    }

    private static void requireLength(String field, String text, int most) throws EvidenceRefusedException {
        if (text.length() > most) {
            throw new EvidenceRefusedException(
                    field,
                    "At most " + most + " characters were expected; there are " + text.length() + ". Shorten it.");
        }
    }
}
