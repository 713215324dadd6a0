package org.sessionwise.jobplan.upload.internal.plan;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sessionwise.api.upload.UploadField;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.OnCallAvailability;
import org.sessionwise.domain.plan.PremiumAs;
import org.sessionwise.domain.plan.Remuneration;
import org.sessionwise.domain.plan.SystemOfRecord;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.jobplan.spi.record.CoverKind;
import org.sessionwise.jobplan.spi.record.PlanField;
import org.sessionwise.jobplan.spi.record.TimingKind;

/** What the fields of a job plan take, as far as it helps to read them from files of others. */
public final class FieldKinds {

    private static final Set<PlanField> REQUIRED = EnumSet.of(
            PlanField.STATE,
            PlanField.IN_FORCE_FROM,
            PlanField.ZONE,
            PlanField.NATION,
            PlanField.CONTRACT,
            PlanField.ACTIVITY_CODE,
            PlanField.CATEGORY,
            PlanField.TIMING);
    private static final Set<PlanField> COLUMNS = columns();
    private static final Set<PlanField> DAYS = EnumSet.of(
            PlanField.IN_FORCE_FROM,
            PlanField.IN_FORCE_UNTIL,
            PlanField.REVIEWED_ON,
            PlanField.APPROVED_ON,
            PlanField.EMPLOYEE_AGREED_ON,
            PlanField.EMPLOYER_AGREED_ON,
            PlanField.CYCLE_ANCHOR);
    private static final Map<PlanField, List<String>> WORDS = new EnumMap<>(Map.ofEntries(
            Map.entry(PlanField.STATE, states()),
            Map.entry(PlanField.SYSTEM_OF_RECORD, names(SystemOfRecord.class)),
            Map.entry(PlanField.NATION, names(Nation.class)),
            Map.entry(PlanField.ON_CALL_CATEGORY, names(OnCallAvailability.Category.class)),
            Map.entry(PlanField.CATEGORY, names(ActivityCategory.class)),
            Map.entry(PlanField.ON_BANK_HOLIDAY, names(HolidayRule.class)),
            Map.entry(PlanField.REMUNERATION, names(Remuneration.class)),
            Map.entry(PlanField.PREMIUM_AS, names(PremiumAs.class)),
            Map.entry(PlanField.COVER, names(CoverKind.class)),
            Map.entry(PlanField.TIMING, names(TimingKind.class)),
            Map.entry(PlanField.DAY, names(DayOfWeek.class)),
            Map.entry(PlanField.TIMES_PER, names(Timing.Counted.Per.class))));
    private static final Map<String, PlanField> BY_NAME =
            columns().stream().collect(Collectors.toMap(FieldKinds::nameOf, Function.identity()));

    private FieldKinds() {}

    private static <E extends Enum<E>> List<String> names(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
    }

    private static Set<PlanField> columns() {
        Set<PlanField> fields = EnumSet.copyOf(PlanField.ofPlan());
        fields.addAll(PlanField.ofActivity());
        fields.addAll(PlanField.ofTimings());
        return fields;
    }

    private static List<String> states() {
        return names(JobPlanState.class).stream()
                .filter(state -> !state.equals(JobPlanState.WITHDRAWN.name()))
                .toList();
    }

    /** Returns the fields that a table has a column for, in their order: all but those inside the entries of a list. */
    static Set<PlanField> tabular() {
        return Collections.unmodifiableSet(COLUMNS);
    }

    /** Returns a field as job-plan files name it. */
    public static String nameOf(PlanField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the field of a name; empty if there is none. */
    public static Optional<PlanField> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Returns all fields for people to choose from. */
    public static List<UploadField> all() {
        return COLUMNS.stream()
                .map(field ->
                        new UploadField(nameOf(field), REQUIRED.contains(field), words(field), isInMinutes(field)))
                .toList();
    }

    static List<String> words(PlanField field) {
        return WORDS.getOrDefault(field, List.of());
    }

    static boolean isDay(PlanField field) {
        return DAYS.contains(field);
    }

    static boolean isTime(PlanField field) {
        return field == PlanField.START || field == PlanField.END;
    }

    static boolean isInMinutes(PlanField field) {
        return field.name().startsWith("MINUTES_") || field.name().endsWith("_MINUTES");
    }
}
