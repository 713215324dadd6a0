package org.sessionwise.jobplan.spi.record;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.AnnualisationAgreement;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.domain.plan.ObjectiveId;
import org.sessionwise.domain.plan.Output;
import org.sessionwise.domain.plan.PremiumAs;
import org.sessionwise.domain.plan.Purpose;
import org.sessionwise.domain.plan.Remuneration;

/** Reads one activity with its slots. */
public final class ActivityReader {

    private static final int LONGEST_NAME = 300;
    private static final int GREATEST_OUTPUT = 10_000;

    private final FieldReader reader;
    private final List<? extends Fields> slots;

    /**
     * A reader of one activity.
     *
     * @param activity the fields of {@link PlanField#ofActivity} and those of its timing that are not of a slot
     * @param slots of its cycle or of the month, each the fields from {@link PlanField#WEEK} to {@link PlanField#END}; not
     *     looked at unless {@link TimingKind#hasSlots}
     */
    public ActivityReader(Fields activity, List<? extends Fields> slots) {
        this.reader = new FieldReader(activity);
        this.slots = slots;
    }

    /**
     * Returns the activity.
     *
     * @throws FieldException for the first field that cannot be used
     */
    public Activity read() throws FieldException {
        TimingKind kind = reader.oneOf(PlanField.TIMING, EnumSet.allOf(TimingKind.class));
        Activity.Builder activity = Activity.builder(
                        new ActivityId(reader.key(PlanField.ACTIVITY_ID)),
                        new ActivityCode(reader.key(PlanField.ACTIVITY_CODE)),
                        reader.oneOf(PlanField.CATEGORY, EnumSet.allOf(ActivityCategory.class)),
                        new TimingReader(reader, slots).read(kind))
                .name(reader.optionalText(PlanField.ACTIVITY_NAME, LONGEST_NAME).orElse(""))
                .holidayRule(holidayRule(kind));
        addTerms(activity);
        output().ifPresent(activity::output);
        return activity.build();
    }

    private HolidayRule holidayRule(TimingKind kind) throws FieldException {
        EnumSet<HolidayRule> rules = EnumSet.allOf(HolidayRule.class);
        return kind.hasSlots()
                ? reader.oneOf(PlanField.ON_BANK_HOLIDAY, rules)
                : reader.optionalOneOf(PlanField.ON_BANK_HOLIDAY, rules).orElse(HolidayRule.FALLS_AWAY);
    }

    private void addTerms(Activity.Builder activity) throws FieldException {
        reader.optionalKey(PlanField.SUBTYPE).ifPresent(activity::subtype);
        reader.optionalOneOf(PlanField.REMUNERATION, EnumSet.allOf(Remuneration.class))
                .ifPresent(activity::remuneration);
        reader.optionalOneOf(PlanField.PREMIUM_AS, EnumSet.allOf(PremiumAs.class))
                .ifPresent(activity::premiumAs);
        reader.optionalOneOf(PlanField.COVER, EnumSet.allOf(CoverKind.class))
                .ifPresent(cover -> activity.covered(cover == CoverKind.PROSPECTIVE));
        reader.optionalWhole(PlanField.PRIORITY, 1, Activity.LOWEST_PRIORITY).ifPresent(activity::priority);
        activity.purposes(purposes());
        activity.objectives(objectives());
        activity.agreement(new AnnualisationAgreement(
                reader.optionalDate(PlanField.EMPLOYEE_AGREED_ON), reader.optionalDate(PlanField.EMPLOYER_AGREED_ON)));
    }

    private Optional<Output> output() throws FieldException {
        Optional<Fraction> amount = new Amounts(reader).optional(PlanField.OUTPUT, 0, GREATEST_OUTPUT);
        Optional<String> unit = reader.optionalKey(PlanField.OUTPUT_UNIT).filter(text -> !text.isBlank());
        if (amount.isEmpty() && unit.isEmpty()) {
            return Optional.empty();
        }
        Fraction perSession = amount.orElseThrow(
                () -> reader.missing(PlanField.OUTPUT, "an amount a session where a unit is given, or neither"));
        String counted = unit.orElseThrow(() -> reader.missing(
                PlanField.OUTPUT_UNIT, "what is counted, such as patients, where an output is given, or neither"));
        if (perSession.signum() == 0) {
            throw reader.refused(
                    Refusal.AMOUNT_OUT_OF_RANGE,
                    PlanField.OUTPUT,
                    "found 0, expected more than nothing: leave it out where no output is agreed");
        }
        return Optional.of(new Output(perSession, counted));
    }

    private Set<Purpose> purposes() throws FieldException {
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        for (FieldReader entry : reader.entries(PlanField.PURPOSES)) {
            purposes.add(entry.oneOf(PlanField.PURPOSE, EnumSet.allOf(Purpose.class)));
        }
        return purposes;
    }

    private List<ObjectiveId> objectives() throws FieldException {
        List<ObjectiveId> served = new ArrayList<>();
        Set<ObjectiveId> told = new HashSet<>();
        for (FieldReader entry : reader.entries(PlanField.OBJECTIVES_SERVED)) {
            ObjectiveId objective = new ObjectiveId(entry.key(PlanField.OBJECTIVE_SERVED));
            if (!told.add(objective)) {
                throw entry.refused(
                        Refusal.NAMED_TWICE, PlanField.OBJECTIVE_SERVED, "names an objective again, expected it once");
            }
            served.add(objective);
        }
        return served;
    }
}
