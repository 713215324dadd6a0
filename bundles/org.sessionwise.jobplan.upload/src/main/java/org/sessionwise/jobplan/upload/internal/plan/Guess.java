package org.sessionwise.jobplan.upload.internal.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sessionwise.api.upload.UploadMapping;
import org.sessionwise.jobplan.spi.record.PlanField;

/** What headings may mean, by what they are often called. For people to correct; what is not sure is left open. */
final class Guess {

    /** Headings without case and signs; the first that a file has wins. */
    private static final Map<PlanField, List<String>> CALLED = new LinkedHashMap<>();

    static {
        called(PlanField.PLAN_ID, "job plan id", "job plan number", "plan number", "plan ref");
        called(PlanField.VERSION, "plan version", "job plan version");
        called(PlanField.STATE, "status", "plan status", "job plan status", "stage", "job plan state");
        called(
                PlanField.ASSIGNMENT_NUMBER,
                "assignment",
                "assignment no",
                "esr assignment number",
                "esr number",
                "esr assignment",
                "esr no");
        called(PlanField.REGISTRATION, "professional registration", "registration number");
        called(
                PlanField.IN_FORCE_FROM,
                "job plan start date",
                "plan start date",
                "effective date",
                "effective from",
                "valid from",
                "start date",
                "from date");
        called(PlanField.IN_FORCE_UNTIL, "valid until", "effective until");
        called(PlanField.ZONE, "time zone");
        called(PlanField.NATION, "country");
        called(PlanField.CONTRACT, "contract type", "terms", "terms and conditions");
        called(PlanField.REVIEWED_ON, "reviewed", "review date", "last review", "date reviewed");
        called(PlanField.APPROVED_ON, "approved", "approval date", "sign off date", "signed off", "date approved");
        called(PlanField.ACTIVITY_CODE, "activity type", "session type", "code");
        called(PlanField.ACTIVITY_NAME, "activity", "description", "session", "activity description");
        called(PlanField.CATEGORY, "pa category", "activity category", "type of pa");
        called(PlanField.ON_BANK_HOLIDAY, "bank holiday");
        called(PlanField.TIMING, "schedule type", "timing type");
        called(PlanField.CYCLE_WEEKS, "weeks in cycle", "rota weeks", "cycle length", "cycle");
        called(PlanField.CYCLE_ANCHOR, "cycle start", "week 1 begins", "anchor date");
        called(PlanField.WEEK, "week number", "week no", "rota week");
        called(PlanField.DAY, "weekday", "day of week");
        called(PlanField.START, "start time", "time from", "from", "begins");
        called(PlanField.END, "end time", "finish", "finish time", "time to", "to", "ends");
        called(
                PlanField.MINUTES_PER_WEEK,
                "hours per week",
                "weekly hours",
                "activity time per week",
                "activity hours per week",
                "minutes a week");
        called(PlanField.OCCURRENCES_PER_YEAR, "sessions per year", "times a year", "number per year", "annual number");
        called(PlanField.MINUTES_EACH, "hours each", "duration", "length", "length of session", "hours per session");
    }

    private static void called(PlanField field, String... names) {
        CALLED.put(field, List.of(names));
    }

    private Guess() {}

    static UploadMapping of(List<String> headings) {
        Map<String, String> columns = new LinkedHashMap<>();
        Set<String> inHours = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (PlanField field : FieldKinds.tabular()) {
            for (String name : names(field)) {
                String heading = headings.stream()
                        .filter(each -> plain(each).equals(name) && !taken.contains(each))
                        .findFirst()
                        .orElse("");
                if (!heading.isEmpty() && columns.putIfAbsent(FieldKinds.nameOf(field), heading) == null) {
                    taken.add(heading);
                    if (isInHours(field, heading)) {
                        inHours.add(FieldKinds.nameOf(field));
                    }
                }
            }
        }
        return UploadMapping.NOTHING
                .columns(columns)
                .inHours(inHours)
                .constants(constants(columns))
                .words(Words.usual());
    }

    private static List<String> names(PlanField field) {
        List<String> names = new ArrayList<>();
        names.add(plain(FieldKinds.nameOf(field)));
        names.addAll(CALLED.getOrDefault(field, List.of()));
        return names;
    }

    private static boolean isInHours(PlanField field, String heading) {
        String plain = plain(heading);
        return FieldKinds.isInMinutes(field) && (plain.contains("hour") || plain.contains("time"));
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }

    /** What most files do not say because it goes without saying; people see it, and may take it away. */
    private static Map<String, String> constants(Map<String, String> columns) {
        Map<String, String> constants = new LinkedHashMap<>();
        constants.put(FieldKinds.nameOf(PlanField.ZONE), "Europe/London");
        constants.put(FieldKinds.nameOf(PlanField.SYSTEM_OF_RECORD), "SPREADSHEET");
        constants.keySet().removeAll(columns.keySet());
        return constants;
    }
}
