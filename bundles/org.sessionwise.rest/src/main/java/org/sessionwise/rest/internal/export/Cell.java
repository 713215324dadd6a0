package org.sessionwise.rest.internal.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.sessionwise.api.sheet.CellText;
import org.sessionwise.domain.Fraction;
import org.sessionwise.rest.internal.json.Exact;

/**
 * A cell of a table.
 *
 * @param text fit for people's eyes; empty if the cell holds a number, or nothing
 * @param number {@code null} if the cell holds a text, or nothing
 * @param figures whether the text is an exact number: its minus begins no formula
 */
public record Cell(String text, BigDecimal number, boolean figures) {

    /** A cell with nothing in it: not known, or not defined. */
    public static final Cell NOTHING = new Cell("", null, false);

    private static final int PLACES = 4;

    /** Returns a cell with a text, whatever it holds; {@code null} is nothing. */
    public static Cell of(String text) {
        return text == null ? NOTHING : new Cell(CellText.forEyes(text), null, false);
    }

    public static Cell of(long number) {
        return new Cell("", BigDecimal.valueOf(number), false);
    }

    /** Returns an exact number as a text: {@code 4/3}, or {@code -0.5} where the decimal ends. */
    public static Cell exact(Fraction number) {
        return new Cell(Exact.text(number), null, true);
    }

    /** Returns the decimal next to an exact number. */
    public static Cell decimal(Fraction exact) {
        return number(exact.toDecimal(PLACES));
    }

    /** Returns a cell with a number, without zeros that say nothing. */
    public static Cell number(BigDecimal number) {
        BigDecimal short4 = number.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return new Cell("", short4.scale() < 0 ? short4.setScale(0) : short4, false);
    }

    boolean isNumber() {
        return number != null;
    }
}
