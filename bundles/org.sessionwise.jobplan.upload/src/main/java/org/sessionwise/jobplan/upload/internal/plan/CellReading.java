package org.sessionwise.jobplan.upload.internal.plan;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessionwise.jobplan.spi.record.PlanField;

/**
 * What people write, as job-plan files have it. Only what has one meaning is changed; all else stays, to be refused in the same
 * words as in any other source.
 */
final class CellReading {

    private static final Pattern BRITISH_DAY =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?: 00:00(?::00)?)?");
    private static final Pattern DAY_WITH_MIDNIGHT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]00:00(?::00(?:\\.0+)?)?Z?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?::00)?");
    private static final Pattern CLOCK_OF_TWELVE = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))? ?([ap])\\.?m\\.?");
    private static final Pattern WHOLE = Pattern.compile("(-?\\d{1,9})(?:\\.0+)?");
    private static final Pattern HOURS = Pattern.compile("\\d{1,6}(?:\\.\\d{1,9})?");
    private static final Pattern HOURS_AND_MINUTES =
            Pattern.compile("(\\d{1,6})(?::| ?h(?:ours?|rs?)? ?)(?:(\\d{1,2}) ?(?:m|mins?|minutes?)?)?");
    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    private CellReading() {}

    static String read(PlanField field, String text, boolean inHours) {
        if (FieldKinds.isDay(field)) {
            return day(text);
        }
        if (FieldKinds.isTime(field)) {
            return time(text.toLowerCase(Locale.ROOT));
        }
        if (FieldKinds.isInMinutes(field)) {
            return inHours ? minutes(text.toLowerCase(Locale.ROOT)) : whole(text);
        }
        List<String> words = FieldKinds.words(field);
        return words.isEmpty() ? number(field, text) : word(words, text);
    }

    private static String number(PlanField field, String text) {
        return switch (field) {
            case VERSION,
                    ON_CALL_ONE_IN,
                    PRIORITY,
                    CYCLE_WEEKS,
                    WEEK,
                    NTH,
                    OCCURRENCES_PER_YEAR,
                    TIMES,
                    DUTIES_PER_YEAR -> whole(text);
            default -> text;
        };
    }

    private static String whole(String text) {
        Matcher whole = WHOLE.matcher(text);
        return whole.matches() ? whole.group(1) : text;
    }

    private static String word(List<String> words, String text) {
        String plain = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        if (words.contains(plain)) {
            return plain;
        }
        // Mon, Tues: enough of the only word that begins like this.
        List<String> alike =
                words.stream().filter(word -> word.startsWith(plain)).toList();
        return plain.length() >= 3 && alike.size() == 1 ? alike.get(0) : text;
    }

    /** Days are written the British way, the day before the month; nobody's else is guessed. */
    private static String day(String text) {
        Matcher dated = DAY_WITH_MIDNIGHT.matcher(text);
        if (dated.matches()) {
            return dated.group(1);
        }
        Matcher british = BRITISH_DAY.matcher(text);
        if (!british.matches()) {
            return text;
        }
        try {
            return LocalDate.of(
                            Integer.parseInt(british.group(3)),
                            Integer.parseInt(british.group(2)),
                            Integer.parseInt(british.group(1)))
                    .toString();
        } catch (DateTimeException noSuchDay) {
            return text;
        }
    }

    private static String time(String text) {
        Matcher twelve = CLOCK_OF_TWELVE.matcher(text);
        if (twelve.matches()) {
            int hour = Integer.parseInt(twelve.group(1));
            String minute = twelve.group(2) == null ? "00" : twelve.group(2);
            boolean noonOrLater = twelve.group(3).equals("p");
            return hour >= 1 && hour <= 12
                    ? String.format(Locale.ROOT, "%02d:%s", hour % 12 + (noonOrLater ? 12 : 0), minute)
                    : text;
        }
        Matcher time = TIME.matcher(text);
        return time.matches()
                ? String.format(Locale.ROOT, "%02d:%s", Integer.parseInt(time.group(1)), time.group(2))
                : text;
    }

    /** Hours as a decimal, 7:30, or 7h 30m; what makes no whole minutes stays. */
    private static String minutes(String text) {
        if (HOURS.matcher(text).matches()) {
            BigDecimal minutes = new BigDecimal(text).multiply(MINUTES_AN_HOUR).stripTrailingZeros();
            return minutes.scale() <= 0 ? minutes.toPlainString() : text;
        }
        Matcher both = HOURS_AND_MINUTES.matcher(text.strip());
        if (!both.matches()) {
            return text;
        }
        int minutes = both.group(2) == null ? 0 : Integer.parseInt(both.group(2));
        return minutes < 60 ? String.valueOf(Integer.parseInt(both.group(1)) * 60 + minutes) : text;
    }
}
