package org.sessionwise.jobplan.spi.record;

/**
 * Why something that a source sent is not used: a short code beside the words, the same whatever the source is, so that people
 * can name a refusal to each other and count them. A code is never given a second meaning.
 */
public enum Refusal {
    /** The whole is not what it should be: empty, cut short, a web page, several values instead of one. */
    NOT_READABLE("IN-01"),
    /** The same name twice in one place. */
    NAMED_TWICE("IN-02"),
    /** A field or a word from a list that the contract does not know: the source speaks of something newer, or wrongly. */
    NOT_IN_CONTRACT("IN-03"),
    /** Missing, or of another kind than agreed: a number where a text is due, a fraction where a whole number is. */
    WRONG_KIND("IN-04"),
    /** A number that no field can hold. */
    NUMBER_TOO_LARGE("IN-05"),
    /** Nested too deeply. */
    TOO_DEEP("IN-06"),
    /** A text or a name that is too long. */
    TEXT_TOO_LONG("IN-07"),
    /** Too many bytes, records, rows, cells or entries. */
    TOO_MUCH("IN-08"),
    /** Not in the encoding agreed, or characters that no text holds: control characters, halves of characters. */
    NOT_TEXT("IN-09"),
    /** No day, no time, no time zone. */
    NO_SUCH_TIME("IN-10"),
    /** Slots or sessions that cannot be: no length, twice at once, outside their cycle. */
    IMPOSSIBLE_SLOT("IN-11"),
    /** An amount outside what it may be. */
    AMOUNT_OUT_OF_RANGE("IN-12"),
    /** Nobody knows whom or which it means: no identity, or the same one told in two ways. */
    UNCLEAR_IDENTITY("IN-13"),
    /** A period that ends before it begins, or two plans in force at once. */
    IMPOSSIBLE_PERIOD("IN-14"),
    /** Pages that do not make one whole: missing, repeated, of different answers, or not as many records as announced. */
    INCOMPLETE("IN-15"),
    /** No table: a quote that is not closed, rows of unlike length, a row or a cell that never ends. */
    NO_TABLE("IN-20"),
    /** A file in an encoding that is not taken, or in two at once. */
    UNKNOWN_ENCODING("IN-21"),
    /** A file that is built to do harm, or might: an archive without end, macros, parts that point elsewhere. */
    UNSAFE_FILE("IN-22"),
    /** A file of a kind that is not read. */
    UNKNOWN_FORM("IN-24");

    private final String code;

    Refusal(String code) {
        this.code = code;
    }

    /** Returns the code: {@code IN-04}. */
    public String code() {
        return code;
    }

    /** Returns words for people with the code behind them: {@code "is missing, expected a text (IN-04)"}. */
    public String in(String words) {
        return words + " (" + code + ")";
    }
}
