package org.sessionwise.jobplan.upload.internal.plan;

import java.time.DayOfWeek;
import java.util.Arrays;
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
import org.sessionwise.domain.plan.SystemOfRecord;
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
    private static final Set<PlanField> DAYS = EnumSet.of(
            PlanField.IN_FORCE_FROM,
            PlanField.IN_FORCE_UNTIL,
            PlanField.REVIEWED_ON,
            PlanField.APPROVED_ON,
            PlanField.CYCLE_ANCHOR);
    private static final Map<PlanField, List<String>> WORDS = new EnumMap<>(Map.of(
            PlanField.STATE, names(JobPlanState.class),
            PlanField.SYSTEM_OF_RECORD, names(SystemOfRecord.class),
            PlanField.NATION, names(Nation.class),
            PlanField.CATEGORY, names(ActivityCategory.class),
            PlanField.ON_BANK_HOLIDAY, names(HolidayRule.class),
            PlanField.TIMING, names(TimingKind.class),
            PlanField.DAY, names(DayOfWeek.class)));
    private static final Map<String, PlanField> BY_NAME =
            Arrays.stream(PlanField.values()).collect(Collectors.toMap(FieldKinds::nameOf, Function.identity()));

    private FieldKinds() {}

    private static <E extends Enum<E>> List<String> names(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
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
        return Arrays.stream(PlanField.values())
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
        return field.name().startsWith("MINUTES_");
    }
}
