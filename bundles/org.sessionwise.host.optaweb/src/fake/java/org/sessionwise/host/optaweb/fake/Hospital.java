package org.sessionwise.host.optaweb.fake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The demonstration hospital that the product makes itself at its first start (version 8.24.1, tenant 1), told in few words:
 * who has which contract and skills, the pattern of its rotation, and the shifts that its draft has twice or more.
 */
final class Hospital {

    static final int TENANT = 1;
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 16);

    private static final List<String> SPOTS = List.of(
            "Anaesthetics",
            "Cardiology",
            "Critical care",
            "Emergency",
            "Ear nose throat",
            "Gastroenterology",
            "Haematology",
            "Maternity",
            "Neurology",
            "Oncology");
    private static final String SPOT_SKILLS = "a---c-aaab";
    private static final long FIRST_SPOT = 6;

    private static final List<String> FIRST_NAMES =
            List.of("Amy", "Beth", "Chad", "Dan", "Elsa", "Flo", "Gus", "Hugo", "Ivy", "Jay");
    private static final List<String> LAST_NAMES =
            List.of("Cole", "Fox", "Green", "Jones", "King", "Li", "Poe", "Rye", "Smith", "Watt");
    private static final long FIRST_EMPLOYEE = 19;
    // -: none, a: ambulatory care, c: critical care, b: both
    private static final String SKILLS =
            "bb-c-abbbc-bbbaacacbbbabbbabbbbbabbbbc-bcbbccbbbbbb--bbbbbbbbacbbbb-bbb--bbbbabbbbbab-bbbbbb-bbcbb";

    private static final long FIRST_BUCKET = 117;
    private static final List<String> STARTS = List.of("06:00:00", "09:00:00", "14:00:00", "22:00:00");
    private static final List<String> ENDS = List.of("14:00:00", "17:00:00", "22:00:00", "06:00:00");
    // A week each for 0, 1 and 2 on mornings; 3 has its weekends and lates, 4 the days, 5 lates and nights.
    private static final List<String> PATTERNS = List.of(
            "000003311111332222233", "441114444222444400044", "333555533355553335555", "522222250000005111111");
    private static final long[][] PEOPLE = {
        {19, 20, 24, 30, 34, 33},
        {22, 23, 28, 29, 37, 36},
        {39, 40, 41, 44, 46, 45},
        {48, 49, 53, 54, 56, 55},
        {58, 59, 60, 61, 64, 62},
        {57, 65, 67, 69, 72, 71},
        {73, 75, 76, 77, 79, 78},
        {80, 82, 87, 88, 95, 89},
        {101, 102, 103, 105, 107, 106},
        {108, 109, 110, 112, 116, 113}
    };

    private static final int ROTATION = 21;
    private static final int PUBLISHED_DAYS = 21;
    private static final int DAYS = 35;
    // One line for each day of the draft: the buckets of which there is one shift more than the rotation asks for.
    private static final List<String> EXTRA = List.of(
            "12 13 28",
            "0 3 6 22 23 28 28 37 37",
            "0 2 10 11 12 19 24 32 36",
            "11 14 27 28 33 34 36 39",
            "4 5 7 14 18 37",
            "9 9 10 12 15 16 18 21 22 25 26 32 32 39",
            "1 2 15 15 22 24 35",
            "15 16 17 19 28 31",
            "2 6 7 16 19 21 25 25 33",
            "6 20 22 23 32 37 38 39",
            "3 4 27 28 29 35",
            "18 20 25 29 31 35 39",
            "6 12 14 27",
            "0 5 17 33");

    private Hospital() {}

    static FakeTenant tenant() {
        FakeTenant tenant = new FakeTenant(TENANT, "Hospital Los Angeles (98 employees)", ROTATION, ZoneId.of("Etc/UTC"));
        tenant.dates(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 7), 14, 14);
        for (int i = 0; i < SPOTS.size(); i++) {
            tenant.spot(FIRST_SPOT + i, SPOTS.get(i), skills(SPOT_SKILLS.charAt(i)));
        }
        for (int i = 0; i < SKILLS.length(); i++) {
            String last = LAST_NAMES.get((i % 10 + i / 10) % 10);
            tenant.employee(FIRST_EMPLOYEE + i, FIRST_NAMES.get(i % 10) + " " + last, skills(SKILLS.charAt(i)));
        }
        for (int i = 0; i < PEOPLE.length * STARTS.size(); i++) {
            int spot = i / STARTS.size();
            int time = i % STARTS.size();
            tenant.bucket(
                    FIRST_BUCKET + i, FIRST_SPOT + spot, STARTS.get(time), ENDS.get(time), seats(spot, PATTERNS.get(time)));
        }
        for (int day = 0; day < DAYS; day++) {
            shifts(tenant, day);
        }
        return tenant;
    }

    private static List<Long> skills(char letter) {
        return switch (letter) {
            case 'a' -> List.of(4L);
            case 'c' -> List.of(5L);
            case 'b' -> List.of(4L, 5L);
            default -> List.of();
        };
    }

    private static List<Long> seats(int spot, String pattern) {
        List<Long> seats = new ArrayList<>();
        pattern.chars().forEach(person -> seats.add(PEOPLE[spot][person - '0']));
        return seats;
    }

    /** What is published is assigned as planned; of the draft, nobody is assigned yet. */
    private static void shifts(FakeTenant tenant, int day) {
        boolean published = day < PUBLISHED_DAYS;
        for (int i = 0; i < PEOPLE.length * STARTS.size(); i++) {
            tenant.shift(FIRST_BUCKET + i, FIRST_DAY.plusDays(day), day % ROTATION, published);
        }
        if (!published) {
            for (String bucket : EXTRA.get(day - PUBLISHED_DAYS).split(" ")) {
                tenant.shift(
                        FIRST_BUCKET + Integer.parseInt(bucket), FIRST_DAY.plusDays(day), day % ROTATION, false);
            }
        }
    }
}
