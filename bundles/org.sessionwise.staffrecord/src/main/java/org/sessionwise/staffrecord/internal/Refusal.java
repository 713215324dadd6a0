package org.sessionwise.staffrecord.internal;

/** Why something of a sheet is not used: the short codes of the refusals of job plans, with the same meanings. */
enum Refusal {
    /** Nothing is there. */
    NOT_READABLE("IN-01"),
    /** A column twice. */
    NAMED_TWICE("IN-02"),
    /** A column or a word that is not known. */
    UNKNOWN_WORD("IN-03"),
    /** Missing, or of another kind than agreed. */
    WRONG_KIND("IN-04"),
    TOO_LONG("IN-07"),
    /** Too many bytes or rows. */
    TOO_MUCH("IN-08"),
    /** Characters that no text holds. */
    NOT_TEXT("IN-09"),
    /** Nobody knows who is meant, or two say to be the same. */
    UNCLEAR_IDENTITY("IN-13"),
    /** A quote that is not closed, or rows longer than their headings. */
    NO_TABLE("IN-20"),
    UNKNOWN_ENCODING("IN-21");

    private final String code;

    Refusal(String code) {
        this.code = code;
    }

    /** Returns what to do about it with the code behind. */
    String in(String remedy) {
        return remedy + " (" + code + ")";
    }
}
