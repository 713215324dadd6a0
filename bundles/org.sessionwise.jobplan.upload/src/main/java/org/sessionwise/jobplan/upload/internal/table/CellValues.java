package org.sessionwise.jobplan.upload.internal.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What a cell means, as text: days as {@code 2026-04-01}, times as {@code 09:00}, numbers as they are kept, to the last digit.
 * Never by a binary fraction.
 */
final class CellValues {

    private static final int MOST_DIGITS = 40;
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    /** A double holds a time of these days to the microsecond and no better; what is this near is the second. */
    private static final BigDecimal BLUR = new BigDecimal("0.001");

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    /** The day that spreadsheets count in 1900 and no calendar has. */
    private static final int NO_SUCH_DAY = 60;

    private static final DateTimeFormatter TO_MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter TO_SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final List<String> strings;
    private final List<StyleReader.Kind> kinds;
    private final boolean since1904;

    CellValues(List<String> strings, List<StyleReader.Kind> kinds, boolean since1904) {
        this.strings = strings;
        this.kinds = kinds;
        this.since1904 = since1904;
    }

    /**
     * Returns the text of a cell.
     *
     * @param type how its value is kept, as the workbook names it
     * @param style number of its style; -1 if it has none
     */
    String text(String type, int style, String value) {
        return switch (type) {
            case "s" -> shared(value);
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "str", "inlineStr", "e" -> value;
            case "d" -> value.length() > 10 && value.endsWith("T00:00:00") ? value.substring(0, 10) : value;
            default -> number(value, style);
        };
    }

    private String shared(String place) {
        try {
            return strings.get(Integer.parseInt(place.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException pointsNowhere) {
            return "#REF!"; // as spreadsheets show it; refused where it is read
        }
    }

    private String number(String value, int style) {
        if (value.isEmpty() || value.length() > MOST_DIGITS) {
            return value;
        }
        try {
            BigDecimal number = new BigDecimal(value.strip());
            if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
                return value;
            }
            StyleReader.Kind kind = style >= 0 && style < kinds.size() ? kinds.get(style) : StyleReader.Kind.NUMBER;
            boolean aDay = number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0;
            return kind == StyleReader.Kind.NUMBER || !aDay ? plain(number) : moment(number, kind);
        } catch (NumberFormatException noNumber) {
            return value;
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private String moment(BigDecimal number, StyleReader.Kind kind) {
        int days = number.intValue();
        BigDecimal exact = number.subtract(BigDecimal.valueOf(days)).multiply(SECONDS_A_DAY);
        BigDecimal second = exact.setScale(0, RoundingMode.HALF_UP);
        if (exact.subtract(second).abs().compareTo(BLUR) > 0) {
            return plain(number);
        }
        LocalDateTime moment = firstDay(days).plusDays(days).atStartOfDay().plusSeconds(second.longValue());
        boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        if (kind == StyleReader.Kind.TIME) {
            return days == 0 || days == 1 && midnight ? time(moment.toLocalTime()) : plain(number);
        }
        if (days == NO_SUCH_DAY && !since1904 || days == 0 && !midnight) {
            return days == 0 ? time(moment.toLocalTime()) : plain(number);
        }
        String day = moment.toLocalDate().toString();
        return midnight ? day : day + " " + time(moment.toLocalTime());
    }

    /** Spreadsheets count a 29 February 1900; what is after it is one day ahead. */
    private LocalDate firstDay(int days) {
        if (since1904) {
            return LocalDate.of(1904, 1, 1);
        }
        return days < NO_SUCH_DAY ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    }

    private static String time(LocalTime time) {
        return time.format(time.getSecond() == 0 ? TO_MINUTES : TO_SECONDS);
    }
}
