package org.sessionwise.domain.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The bank holidays of each nation, substitute days and one-off days included. Immutable, safe from any thread.
 *
 * <p>A year outside the published data has no holidays here: {@link #covers} says whether a day can be answered.
 */
public final class BankHolidays {

    private final Map<Nation, NavigableSet<LocalDate>> dates;

    private BankHolidays(Map<Nation, NavigableSet<LocalDate>> dates) {
        this.dates = dates;
    }

    /** Returns the days that GOV.UK has published (2012 to 2028; Open Government Licence v3.0), as shipped with this bundle. */
    public static BankHolidays published() {
        Properties file = new Properties();
        try (InputStream in = BankHolidays.class.getResourceAsStream("bank-holidays.properties")) {
            file.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("bank-holidays.properties cannot be read", e);
        }
        Map<Nation, NavigableSet<LocalDate>> dates = new EnumMap<>(Nation.class);
        for (Nation nation : Nation.values()) {
            NavigableSet<LocalDate> days = new TreeSet<>();
            Arrays.stream(file.getProperty(nation.name()).split(","))
                    .map(LocalDate::parse)
                    .forEach(days::add);
            dates.put(nation, days);
        }
        return new BankHolidays(dates);
    }

    /**
     * Returns the holidays given.
     *
     * @param days of every nation, at least one each
     * @throws IllegalArgumentException if a nation has none
     */
    public static BankHolidays of(Map<Nation, ? extends Set<LocalDate>> days) {
        Map<Nation, NavigableSet<LocalDate>> dates = new EnumMap<>(Nation.class);
        for (Nation nation : Nation.values()) {
            Set<LocalDate> given = days.get(nation);
            if (given == null || given.isEmpty()) {
                throw new IllegalArgumentException("no bank holidays of " + nation);
            }
            dates.put(nation, new TreeSet<>(given));
        }
        return new BankHolidays(dates);
    }

    /** Returns the days of a nation, in order; unmodifiable. */
    public NavigableSet<LocalDate> days(Nation nation) {
        return Collections.unmodifiableNavigableSet(dates.get(nation));
    }

    /** Tells whether a day is a bank holiday; false for years that the published data do not reach. */
    public boolean isHoliday(LocalDate date, Nation nation) {
        return dates.get(nation).contains(date);
    }

    /** Tells whether the published data reach this day's year. */
    public boolean covers(LocalDate date, Nation nation) {
        NavigableSet<LocalDate> days = dates.get(nation);
        return date.getYear() >= days.first().getYear()
                && date.getYear() <= days.last().getYear();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BankHolidays that && dates.equals(that.dates);
    }

    @Override
    public int hashCode() {
        return dates.hashCode();
    }
}
