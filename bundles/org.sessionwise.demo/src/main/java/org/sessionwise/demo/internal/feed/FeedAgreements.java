package org.sessionwise.demo.internal.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.Agreement;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.ObjectiveId;
import org.sessionwise.domain.plan.OnCallAvailability;
import org.sessionwise.domain.plan.PlanLife;
import org.sessionwise.domain.plan.YearTerms;

/** Writes what a plan says beside its timetable; what is as usual is left out. */
final class FeedAgreements {

    private FeedAgreements() {}

    static void add(JobPlanVersion plan, ObjectNode item) {
        if (!plan.year().equals(YearTerms.NONE)) {
            addYear(plan.year(), item);
        }
        if (!plan.agreement().equals(Agreement.NONE)) {
            addAgreement(plan.agreement(), item);
        }
        if (!plan.life().equals(PlanLife.NONE)) {
            addLife(plan.life(), item);
        }
    }

    private static void addYear(YearTerms year, ObjectNode item) {
        ObjectNode node =
                item.putObject("year").put("begins", year.begins().toString().substring(2));
        year.workingWeeks().ifPresent(weeks -> node.put("workingWeeks", weeks.toString()));
        year.contracted().ifPresent(size -> node.put("contracted", size.toString()));
        ObjectNode days = node.putObject("leaveDays");
        year.leaveDays().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(leave -> days.put(
                        leave.getKey().name().toLowerCase(Locale.ROOT),
                        leave.getValue().toString()));
        year.onCall().ifPresent(onCall -> addOnCall(onCall, item));
    }

    private static void addOnCall(OnCallAvailability onCall, ObjectNode item) {
        item.putObject("onCall")
                .put("category", onCall.category().name())
                .put("oneIn", onCall.oneIn())
                .put("percent", onCall.percent().map(Fraction::toString).orElse(null));
    }

    private static void addAgreement(Agreement agreement, ObjectNode item) {
        addTexts("responsibilities", agreement.responsibilities(), item);
        addTexts("accountabilities", agreement.accountabilities(), item);
        ArrayNode objectives = item.putArray("objectives");
        agreement.objectives().forEach(objective -> objectives
                .addObject()
                .put("id", objective.id().value())
                .put("level", objective.level().name())
                .put("text", objective.text())
                .put("supports", objective.supports().map(ObjectiveId::value).orElse(null)));
        ArrayNode support = item.putArray("support");
        agreement.support().forEach(one -> support.addObject()
                .put("kind", one.kind().name())
                .put("text", one.text()));
    }

    private static void addTexts(String name, List<String> texts, ObjectNode item) {
        ArrayNode list = item.putArray(name);
        texts.forEach(list::add);
    }

    private static void addLife(PlanLife life, ObjectNode item) {
        ArrayNode signatures = item.putArray("signatures");
        life.signatures().forEach(one -> signatures
                .addObject()
                .put("role", one.role().name())
                .put("signedOn", one.on().toString()));
        ArrayNode disputes = item.putArray("disputes");
        life.disputes().forEach(one -> disputes.addObject()
                .put("kind", one.kind().name())
                .put("opened", one.opened().toString())
                .put("closed", one.closed().map(LocalDate::toString).orElse(null))
                .put("outcome", one.outcome().orElse(null)));
    }
}
