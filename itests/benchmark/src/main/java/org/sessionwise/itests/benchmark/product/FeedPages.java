package org.sessionwise.itests.benchmark.product;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.itests.benchmark.year.Rostering;
import org.sessionwise.itests.benchmark.year.TrustYear;

/** The job plans of a year as the pages of a feed, written before anything is measured. */
final class FeedPages {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FeedPages() {}

    static List<byte[]> of(TrustYear year, int size) {
        List<JobPlanVersion> plans = IntStream.range(0, year.people())
                .mapToObj(year::person)
                .flatMap(person -> Rostering.plans(person).stream())
                .toList();
        int number = Math.max(1, (plans.size() + size - 1) / size);
        List<byte[]> pages = new ArrayList<>();
        for (int page = 1; page <= number; page++) {
            ObjectNode content = JSON.objectNode()
                    .put("feed", "job-plans/1")
                    .put("coverage", "EVERYTHING")
                    .put("snapshot", "s1")
                    .put("page", page)
                    .put("pages", number)
                    .put("total", plans.size())
                    .put("cursor", "c1");
            ArrayNode items = content.putArray("items");
            plans.subList((page - 1) * size, Math.min(page * size, plans.size()))
                    .forEach(plan -> items.add(item(plan)));
            pages.add(content.toString().getBytes(StandardCharsets.UTF_8));
        }
        return pages;
    }

    private static ObjectNode item(JobPlanVersion plan) {
        ObjectNode item = JSON.objectNode()
                .put("kind", "PLAN")
                .put("planId", plan.planId().value())
                .put("version", plan.version())
                .put("state", plan.state().name())
                .put("systemOfRecord", plan.systemOfRecord().name());
        item.putObject("person")
                .put("assignmentNumber", plan.person().assignmentNumber().orElseThrow())
                .putNull("registration");
        item.putObject("inForce")
                .put("from", plan.inForce().from().toString())
                .put("until", plan.inForce().until().toString());
        item.put("zone", plan.zone().getId()).put("nation", plan.nation().name());
        item.putObject("contract")
                .put("code", plan.contract().code())
                .put("minutesPerPa", plan.contract().onePa().orElseThrow().toMinutes());
        item.put("reviewedOn", plan.reviewedOn().orElseThrow().toString())
                .put("approvedOn", plan.approvedOn().orElseThrow().toString());
        ArrayNode activities = item.putArray("activities");
        plan.activities().forEach(activity -> activities.add(activity(activity)));
        return item;
    }

    private static ObjectNode activity(Activity activity) {
        ObjectNode node = JSON.objectNode()
                .put("id", activity.id().value())
                .put("code", activity.code().value())
                .put("name", activity.name())
                .put("category", activity.category().name())
                .put("onBankHoliday", activity.holidayRule().name());
        ObjectNode timing = node.putObject("timing");
        if (activity.timing() instanceof Timing.Annualised annualised) {
            timing.put("kind", "ANNUALISED")
                    .put("occurrencesPerYear", annualised.occurrencesPerYear())
                    .put("minutesEach", annualised.each().toMinutes());
        } else if (activity.timing() instanceof Timing.Timetabled timetabled) {
            timing.put("kind", "TIMETABLED")
                    .put("cycleWeeks", timetabled.cycle().weeks())
                    .put("anchor", timetabled.cycle().anchor().toString());
            ArrayNode slots = timing.putArray("slots");
            timetabled.slots().forEach(slot -> slots.add(slot(slot)));
        }
        return node;
    }

    private static ObjectNode slot(CycleSlot slot) {
        return JSON.objectNode()
                .put("week", slot.week())
                .put("day", slot.day().name())
                .put("start", slot.start().toString())
                .put("end", slot.end().toString());
    }
}
