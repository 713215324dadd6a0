package org.sessionwise.attainment.internal.catalogue;

/**
 * What a setting may be, by the unit that its name ends with.
 *
 * @param least in the setting's unit
 * @param most in the setting's unit
 */
record SettingBounds(int least, int most) {

    private static final int TEN_YEARS_OF_DAYS = 3660;
    private static final int TEN_YEARS_OF_MONTHS = 120;

    static SettingBounds of(String name) {
        if (name.equals("minimumPercent")) {
            return new SettingBounds(1, 100); // of 0 everything would hold
        }
        if (name.endsWith("Percent")) {
            return new SettingBounds(0, 100);
        }
        if (name.endsWith("Days")) {
            return new SettingBounds(0, TEN_YEARS_OF_DAYS);
        }
        return name.endsWith("Months") ? new SettingBounds(0, TEN_YEARS_OF_MONTHS) : new SettingBounds(0, 1);
    }

    boolean allow(int value) {
        return value >= least && value <= most;
    }
}
