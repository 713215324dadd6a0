package org.sessionwise.jobplan.spi.record;

import java.time.MonthDay;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.LeaveKind;
import org.sessionwise.domain.plan.OnCallAvailability;
import org.sessionwise.domain.plan.YearTerms;

/** Reads how a plan counts its year and how much of the contract it is. */
final class YearReader {

    private static final int WEEKS_OF_A_YEAR = 52;
    private static final int MOST_PA = 20;
    private static final int MOST_HOURS = 100;
    private static final int MOST_LEAVE_DAYS = WEEKS_OF_A_YEAR * 5;
    private static final int MOST_PERCENT = 100;
    private static final int MOST_SHARING = 100;
    private static final Map<LeaveKind, PlanField> LEAVE = new EnumMap<>(Map.of(
            LeaveKind.ANNUAL, PlanField.ANNUAL_LEAVE_DAYS,
            LeaveKind.STATUTORY, PlanField.STATUTORY_LEAVE_DAYS,
            LeaveKind.STUDY, PlanField.STUDY_LEAVE_DAYS,
            LeaveKind.PROFESSIONAL, PlanField.PROFESSIONAL_LEAVE_DAYS));

    private final FieldReader reader;
    private final Amounts amounts;

    YearReader(FieldReader plan) {
        this.reader = plan;
        this.amounts = new Amounts(plan);
    }

    /**
     * Returns the terms.
     *
     * @param inHours the source says no length of a PA
     */
    YearTerms read(boolean inHours) throws FieldException {
        return YearTerms.of(
                begins(),
                amounts.optional(PlanField.WORKING_WEEKS, 1, WEEKS_OF_A_YEAR),
                amounts.optional(PlanField.CONTRACTED, 0, inHours ? MOST_HOURS : MOST_PA),
                leave(),
                onCall());
    }

    private MonthDay begins() throws FieldException {
        Optional<String> found = reader.optionalKey(PlanField.YEAR_BEGINS);
        if (found.isEmpty()) {
            return YearTerms.NONE.begins();
        }
        return Times.dayOfYear(found.get())
                .orElseThrow(() -> reader.wrong(
                        Refusal.NO_SUCH_TIME,
                        PlanField.YEAR_BEGINS,
                        found.get(),
                        "a month and a day that every year has, such as 04-01"));
    }

    private Map<LeaveKind, Fraction> leave() throws FieldException {
        Map<LeaveKind, Fraction> leave = new EnumMap<>(LeaveKind.class);
        for (Map.Entry<LeaveKind, PlanField> kind : LEAVE.entrySet()) {
            amounts.optional(kind.getValue(), 0, MOST_LEAVE_DAYS).ifPresent(days -> leave.put(kind.getKey(), days));
        }
        return leave;
    }

    private Optional<OnCallAvailability> onCall() throws FieldException {
        Optional<OnCallAvailability.Category> category =
                reader.optionalOneOf(PlanField.ON_CALL_CATEGORY, EnumSet.allOf(OnCallAvailability.Category.class));
        if (category.isEmpty()) {
            requireNoOnCall();
            return Optional.empty();
        }
        int oneIn = reader.whole(PlanField.ON_CALL_ONE_IN, 1, MOST_SHARING);
        Optional<Fraction> percent = amounts.optional(PlanField.ON_CALL_PERCENT, 0, MOST_PERCENT);
        return Optional.of(new OnCallAvailability(category.get(), oneIn, percent));
    }

    private void requireNoOnCall() throws FieldException {
        boolean isSaid = reader.optionalWhole(PlanField.ON_CALL_ONE_IN, 1, MOST_SHARING)
                        .isPresent()
                || amounts.optional(PlanField.ON_CALL_PERCENT, 0, MOST_PERCENT).isPresent();
        if (isSaid) {
            throw reader.missing(PlanField.ON_CALL_CATEGORY, "A or B where a rota or a supplement is given");
        }
    }
}
