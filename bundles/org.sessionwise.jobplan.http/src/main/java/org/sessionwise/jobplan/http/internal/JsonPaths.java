package org.sessionwise.jobplan.http.internal;

import java.util.EnumMap;
import java.util.Map;
import org.sessionwise.jobplan.spi.record.PlanField;

/** Where in an object each field stands. Empty text: the object itself is the field. */
final class JsonPaths {

    private static final Map<PlanField, String> PATHS = new EnumMap<>(PlanField.class);

    static {
        plan();
        year();
        agreement();
        activity();
        timing();
    }

    private JsonPaths() {}

    static String of(PlanField field) {
        return PATHS.get(field);
    }

    private static void put(PlanField field, String path) {
        PATHS.put(field, path);
    }

    private static void plan() {
        put(PlanField.PLAN_ID, "planId");
        put(PlanField.VERSION, "version");
        put(PlanField.STATE, "state");
        put(PlanField.SYSTEM_OF_RECORD, "systemOfRecord");
        put(PlanField.ASSIGNMENT_NUMBER, "person.assignmentNumber");
        put(PlanField.REGISTRATION, "person.registration");
        put(PlanField.IN_FORCE_FROM, "inForce.from");
        put(PlanField.IN_FORCE_UNTIL, "inForce.until");
        put(PlanField.ZONE, "zone");
        put(PlanField.NATION, "nation");
        put(PlanField.CONTRACT, "contract.code");
        put(PlanField.MINUTES_PER_PA, "contract.minutesPerPa");
        put(PlanField.REVIEWED_ON, "reviewedOn");
        put(PlanField.APPROVED_ON, "approvedOn");
    }

    private static void year() {
        put(PlanField.YEAR_BEGINS, "year.begins");
        put(PlanField.WORKING_WEEKS, "year.workingWeeks");
        put(PlanField.CONTRACTED, "year.contracted");
        put(PlanField.ANNUAL_LEAVE_DAYS, "year.leaveDays.annual");
        put(PlanField.STATUTORY_LEAVE_DAYS, "year.leaveDays.statutory");
        put(PlanField.STUDY_LEAVE_DAYS, "year.leaveDays.study");
        put(PlanField.PROFESSIONAL_LEAVE_DAYS, "year.leaveDays.professional");
        put(PlanField.ON_CALL_CATEGORY, "onCall.category");
        put(PlanField.ON_CALL_ONE_IN, "onCall.oneIn");
        put(PlanField.ON_CALL_PERCENT, "onCall.percent");
    }

    private static void agreement() {
        put(PlanField.RESPONSIBILITIES, "responsibilities");
        put(PlanField.RESPONSIBILITY, "");
        put(PlanField.ACCOUNTABILITIES, "accountabilities");
        put(PlanField.ACCOUNTABILITY, "");
        put(PlanField.OBJECTIVES, "objectives");
        put(PlanField.OBJECTIVE_ID, "id");
        put(PlanField.OBJECTIVE_LEVEL, "level");
        put(PlanField.OBJECTIVE_TEXT, "text");
        put(PlanField.OBJECTIVE_SUPPORTS, "supports");
        put(PlanField.SUPPORT, "support");
        put(PlanField.SUPPORT_KIND, "kind");
        put(PlanField.SUPPORT_TEXT, "text");
        put(PlanField.SIGNATURES, "signatures");
        put(PlanField.SIGNED_BY, "role");
        put(PlanField.SIGNED_ON, "signedOn");
        put(PlanField.DISPUTES, "disputes");
        put(PlanField.DISPUTE_KIND, "kind");
        put(PlanField.DISPUTE_OPENED, "opened");
        put(PlanField.DISPUTE_CLOSED, "closed");
        put(PlanField.DISPUTE_OUTCOME, "outcome");
    }

    private static void activity() {
        put(PlanField.ACTIVITY_ID, "id");
        put(PlanField.ACTIVITY_CODE, "code");
        put(PlanField.ACTIVITY_NAME, "name");
        put(PlanField.CATEGORY, "category");
        put(PlanField.ON_BANK_HOLIDAY, "onBankHoliday");
        put(PlanField.SUBTYPE, "subtype");
        put(PlanField.REMUNERATION, "remuneration");
        put(PlanField.PREMIUM_AS, "premiumAs");
        put(PlanField.COVER, "cover");
        put(PlanField.PRIORITY, "priority");
        put(PlanField.OUTPUT, "output.perSession");
        put(PlanField.OUTPUT_UNIT, "output.unit");
        put(PlanField.PURPOSES, "purposes");
        put(PlanField.PURPOSE, "");
        put(PlanField.OBJECTIVES_SERVED, "objectives");
        put(PlanField.OBJECTIVE_SERVED, "");
        put(PlanField.EMPLOYEE_AGREED_ON, "agreement.employee");
        put(PlanField.EMPLOYER_AGREED_ON, "agreement.employer");
    }

    private static void timing() {
        put(PlanField.TIMING, "timing.kind");
        put(PlanField.CYCLE_WEEKS, "timing.cycleWeeks");
        put(PlanField.CYCLE_ANCHOR, "timing.anchor");
        put(PlanField.WEEK, "week");
        put(PlanField.NTH, "nth");
        put(PlanField.DAY, "day");
        put(PlanField.START, "start");
        put(PlanField.END, "end");
        put(PlanField.MINUTES_PER_WEEK, "timing.minutesPerWeek");
        put(PlanField.OCCURRENCES_PER_YEAR, "timing.occurrencesPerYear");
        put(PlanField.MINUTES_EACH, "timing.minutesEach");
        put(PlanField.TIMES, "timing.times");
        put(PlanField.TIMES_PER, "timing.per");
        put(PlanField.DUTIES_PER_YEAR, "timing.dutiesPerYear");
        put(PlanField.PREDICTABLE_PLAIN_MINUTES, "timing.predictablePlainMinutes");
        put(PlanField.PREDICTABLE_PREMIUM_MINUTES, "timing.predictablePremiumMinutes");
        put(PlanField.UNPREDICTABLE_PLAIN_MINUTES, "timing.unpredictablePlainMinutes");
        put(PlanField.UNPREDICTABLE_PREMIUM_MINUTES, "timing.unpredictablePremiumMinutes");
    }
}
