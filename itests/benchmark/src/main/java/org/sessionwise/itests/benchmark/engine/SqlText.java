package org.sessionwise.itests.benchmark.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Both rules in SQL that all three databases understand. Each leaves a table {@code figure} with every cell and roll-up. */
final class SqlText {

    /** A person has no more rows of a side than these bits can count. */
    static final int PLACE_BITS = 11;

    /** What is planned and worked on each day, then the smaller of both: one statement. */
    static final String SIMPLE = figure("""
            cell AS MATERIALIZED (
              SELECT person, week, category, CAST(sum(planned) AS INTEGER) AS planned,
                CAST(sum(worked) AS INTEGER) AS worked,
                CAST(sum(CASE WHEN planned < worked THEN planned ELSE worked END) AS INTEGER) AS matched
              FROM (SELECT person, category, day, max(week) AS week, CAST(sum(1 - side) AS INTEGER) AS planned,
                  CAST(sum(side) AS INTEGER) AS worked
                FROM session GROUP BY person, category, day) AS of_day
              GROUP BY person, week, category)""");

    /** What was taken in the rounds, beside what was planned and worked. */
    static final String EXACT_FIGURE = figure("""
            cell AS MATERIALIZED (
              SELECT person, week, category, CAST(sum(planned) AS INTEGER) AS planned,
                CAST(sum(worked) AS INTEGER) AS worked, CAST(sum(matched) AS INTEGER) AS matched
              FROM (SELECT person, week, category, 1 - side AS planned, CAST(side AS INTEGER) AS worked, 0 AS matched
                  FROM session
                UNION ALL
                SELECT CAST(planned >> 19 AS INTEGER), CAST((planned >> 13) & 63 AS SMALLINT),
                  CAST((planned >> 11) & 3 AS SMALLINT), 0, 0, 1
                  FROM taken) AS of_session
              GROUP BY person, week, category)""");

    /** Those who are the best for one another: best by one number, which no two pairs share. */
    static final List<String> ROUND =
            List.of("DROP TABLE IF EXISTS best", """
            CREATE TEMP TABLE best AS SELECT p.planned, w.worked
            FROM (SELECT planned, max(rank) AS rank FROM pair GROUP BY planned) AS p
            JOIN (SELECT worked, max(rank) AS rank FROM pair GROUP BY worked) AS w ON w.rank = p.rank""", """
            CREATE TEMP TABLE rest AS SELECT planned, worked, rank FROM pair
            WHERE planned NOT IN (SELECT planned FROM best) AND worked NOT IN (SELECT worked FROM best)""", "DROP TABLE pair", "ALTER TABLE rest RENAME TO pair");

    /** Keeps what a round took; says how many. */
    static final String TAKE = "INSERT INTO taken SELECT planned FROM best";

    /** Two sides meet on the day, or one that runs past midnight meets the next day's. */
    private static final String PAIR = """
            SELECT %1$s AS planned, CAST(w.person AS BIGINT) * 2048 + w.place AS worked,
              (CAST(p.person AS BIGINT) << 42)
                + ((CAST({least}(p.finish, w.finish) - {greatest}(p.start, w.start) AS BIGINT) * 1024
                  + 1023 - abs(p.start - w.start)) * 2048 + 2047 - p.place) * 2048 + 2047 - w.place AS rank
            FROM (SELECT * FROM session WHERE side = 0%2$s) AS p
            JOIN (SELECT * FROM session WHERE side = 1%3$s) AS w
              ON w.person = p.person AND w.category = p.category AND w.day = p.day + (%4$d)
              AND w.start < p.finish AND p.start < w.finish""";

    private static final String PLANNED = "(CAST(p.person AS BIGINT) << 19) + (CAST(p.week AS INTEGER) << 13)"
            + " + (CAST(p.category AS INTEGER) << 11) + p.place";
    private static final String LATE = " AND finish > (CAST(day AS INTEGER) + 1) * 1440";

    private SqlText() {}

    /** Returns what the rounds begin with. */
    static List<String> pairs(Database database) {
        String pairs = String.join(
                " UNION ALL ",
                PAIR.formatted(PLANNED, "", "", 0),
                PAIR.formatted(PLANNED, "", LATE, -1),
                PAIR.formatted(PLANNED, LATE, "", 1));
        return List.of(
                "DROP TABLE IF EXISTS pair",
                "DROP TABLE IF EXISTS taken",
                "CREATE TEMP TABLE taken (planned BIGINT)",
                "CREATE TEMP TABLE pair AS "
                        + pairs.replace("{least}", database.least()).replace("{greatest}", database.greatest()));
    }

    private static String figure(String cell) {
        List<String> steps = new ArrayList<>(List.of(cell));
        steps.add(sums("in_team", "staff.team", "cell JOIN staff ON staff.person = cell.person"));
        for (String wider : List.of("grp", "department", "trust")) {
            steps.add(sums("in_" + wider, "team." + wider, "in_team JOIN team ON team.team = in_team.unit"));
        }
        return "CREATE TEMP TABLE figure AS WITH " + String.join(", ", steps) + " " + selected();
    }

    private static String sums(String name, String unit, String from) {
        return name + " AS MATERIALIZED (SELECT " + unit + " AS unit, week, category, " + counts() + " FROM " + from
                + " GROUP BY " + unit + ", week, category)";
    }

    private static String counts() {
        return List.of("planned", "worked", "matched").stream()
                .map(count -> "CAST(sum(" + count + ") AS INTEGER) AS " + count)
                .collect(Collectors.joining(", "));
    }

    private static String selected() {
        List<String> parts = new ArrayList<>();
        for (Level level : Level.values()) {
            String unit = level == Level.PERSON ? "person" : "unit";
            String table = level == Level.PERSON ? "cell" : "in_" + shortName(level);
            parts.add("SELECT " + level.ordinal() + " AS level, " + unit
                    + " AS unit, CAST(week AS INTEGER) AS week, category, planned, worked, matched FROM " + table);
            parts.add("SELECT " + level.ordinal() + ", " + unit + ", " + Figures.YEAR + ", category, " + counts()
                    + " FROM " + table + " GROUP BY " + unit + ", category");
        }
        return String.join(" UNION ALL ", parts);
    }

    private static String shortName(Level level) {
        return level == Level.GROUP ? "grp" : level.name().toLowerCase(Locale.ROOT);
    }
}
