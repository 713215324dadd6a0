package org.sessionwise.attainment.internal.catalogue;

/** A catalogue is refused: in which record, in which field, and what was expected there. */
public final class CatalogueFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String place;
    private final String field;

    CatalogueFormatException(String place, String field, String expected) {
        super(place + (field.isEmpty() ? ": " : ", " + field + ": ") + expected);
        this.place = place;
        this.field = field;
    }

    /** Returns the record, such as {@code criterion 1.4a}. */
    public String place() {
        return place;
    }

    /** Returns the field, such as {@code settings.minimumPercent.value}; empty if it is about the whole record. */
    public String field() {
        return field;
    }
}
