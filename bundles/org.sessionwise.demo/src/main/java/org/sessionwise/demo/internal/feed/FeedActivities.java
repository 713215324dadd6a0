package org.sessionwise.demo.internal.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.AnnualisationAgreement;
import org.sessionwise.domain.plan.OnCallWork;
import org.sessionwise.domain.plan.PremiumAs;
import org.sessionwise.domain.plan.Remuneration;
import org.sessionwise.domain.plan.Timing;

/** Writes what the feed says about one activity; what is as usual is left out. */
final class FeedActivities {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FeedActivities() {}

    static ObjectNode activity(Activity activity) {
        ObjectNode node = JSON.objectNode()
                .put("id", activity.id().value())
                .put("code", activity.code().value())
                .put("name", activity.name())
                .put("category", activity.category().name())
                .put("onBankHoliday", activity.holidayRule().name());
        addTerms(activity, node);
        node.set("timing", timing(activity.timing()));
        return node;
    }

    private static void addTerms(Activity activity, ObjectNode node) {
        if (!activity.subtype().isEmpty()) {
            node.put("subtype", activity.subtype());
        }
        if (activity.remuneration() != Remuneration.CORE) {
            node.put("remuneration", activity.remuneration().name());
        }
        if (activity.premiumAs() != PremiumAs.TIME) {
            node.put("premiumAs", activity.premiumAs().name());
        }
        if (activity.covered()) {
            node.put("cover", "PROSPECTIVE");
        }
        if (activity.priority() != Activity.LOWEST_PRIORITY) {
            node.put("priority", activity.priority());
        }
        activity.output().ifPresent(output -> node.putObject("output")
                .put("perSession", output.perSession().toString())
                .put("unit", output.unit()));
        if (!activity.purposes().isEmpty()) {
            ArrayNode purposes = node.putArray("purposes");
            activity.purposes().stream().sorted().forEach(purpose -> purposes.add(purpose.name()));
        }
        if (!activity.objectives().isEmpty()) {
            ArrayNode objectives = node.putArray("objectives");
            activity.objectives().forEach(objective -> objectives.add(objective.value()));
        }
        if (!activity.agreement().equals(AnnualisationAgreement.NONE)) {
            node.putObject("agreement")
                    .put(
                            "employee",
                            activity.agreement()
                                    .employee()
                                    .map(LocalDate::toString)
                                    .orElse(null))
                    .put(
                            "employer",
                            activity.agreement()
                                    .employer()
                                    .map(LocalDate::toString)
                                    .orElse(null));
        }
    }

    private static ObjectNode timing(Timing timing) {
        ObjectNode node = JSON.objectNode();
        if (timing instanceof Timing.Timetabled timetabled) {
            timetable(timetabled, node);
        } else if (timing instanceof Timing.Monthly monthly) {
            ArrayNode slots = node.put("kind", "MONTHLY").putArray("slots");
            monthly.days()
                    .forEach(day -> slot(slots.addObject().put("nth", day.nth()), day.day(), day.start(), day.end()));
        } else if (timing instanceof Timing.Flexible flexible) {
            node.put("kind", "FLEXIBLE")
                    .put("minutesPerWeek", flexible.perWeek().toMinutes());
        } else if (timing instanceof Timing.Annualised annualised) {
            node.put("kind", "ANNUALISED")
                    .put("occurrencesPerYear", annualised.occurrencesPerYear())
                    .put("minutesEach", annualised.each().toMinutes());
        } else if (timing instanceof Timing.Counted counted) {
            node.put("kind", "COUNTED")
                    .put("times", counted.times())
                    .put("per", counted.per().name())
                    .put("minutesEach", counted.each().toMinutes());
        } else if (timing instanceof Timing.OnCall onCall) {
            onCall(onCall, node);
        }
        return node;
    }

    private static void onCall(Timing.OnCall onCall, ObjectNode node) {
        OnCallWork work = onCall.work();
        node.put("kind", "ON_CALL")
                .put("dutiesPerYear", onCall.dutiesPerYear())
                .put("predictablePlainMinutes", work.predictablePlain().toMinutes())
                .put("predictablePremiumMinutes", work.predictablePremium().toMinutes())
                .put("unpredictablePlainMinutes", work.unpredictablePlain().toMinutes())
                .put("unpredictablePremiumMinutes", work.unpredictablePremium().toMinutes());
    }

    private static void timetable(Timing.Timetabled timetabled, ObjectNode node) {
        node.put("kind", "TIMETABLED")
                .put("cycleWeeks", timetabled.cycle().weeks())
                .put("anchor", timetabled.cycle().anchor().toString());
        ArrayNode slots = node.putArray("slots");
        timetabled
                .slots()
                .forEach(
                        slot -> slot(slots.addObject().put("week", slot.week()), slot.day(), slot.start(), slot.end()));
    }

    private static void slot(ObjectNode slot, DayOfWeek day, LocalTime start, LocalTime end) {
        slot.put("day", day.name()).put("start", start.toString()).put("end", end.toString());
    }
}
