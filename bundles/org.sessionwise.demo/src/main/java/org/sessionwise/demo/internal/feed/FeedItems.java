package org.sessionwise.demo.internal.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PersonReference;

/** Writes what the feed says about one plan, as the feed's documentation has it. */
final class FeedItems {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FeedItems() {}

    static ObjectNode withdrawn(JobPlanId plan) {
        return JSON.objectNode().put("kind", "WITHDRAWN").put("planId", plan.value());
    }

    static ObjectNode plan(JobPlanVersion plan) {
        ObjectNode item = JSON.objectNode()
                .put("kind", "PLAN")
                .put("planId", plan.planId().value())
                .put("version", plan.version())
                .put("state", plan.state().name())
                .put("systemOfRecord", plan.systemOfRecord().name());
        item.set("person", person(plan.person()));
        item.set("inForce", inForce(plan.inForce()));
        item.put("zone", plan.zone().getId());
        item.put("nation", plan.nation().name());
        item.set("contract", contract(plan.contract()));
        item.put("reviewedOn", day(plan.reviewedOn()));
        item.put("approvedOn", day(plan.approvedOn()));
        ArrayNode activities = item.putArray("activities");
        plan.activities().forEach(activity -> activities.add(FeedActivities.activity(activity)));
        FeedAgreements.add(plan, item);
        return item;
    }

    private static ObjectNode person(PersonReference person) {
        ObjectNode node = JSON.objectNode()
                .put("assignmentNumber", person.assignmentNumber().orElse(null));
        String[] registration = person.registration().orElse("").split(" ", 2);
        if (registration.length == 2) {
            node.putObject("registration").put("body", registration[0]).put("number", registration[1]);
        } else {
            node.putNull("registration");
        }
        return node;
    }

    private static ObjectNode inForce(DateRange days) {
        return JSON.objectNode()
                .put("from", days.from().toString())
                .put("until", days.isOpenEnded() ? null : days.until().toString());
    }

    private static ObjectNode contract(Contract contract) {
        return JSON.objectNode()
                .put("code", contract.code())
                .put("minutesPerPa", contract.onePa().map(Duration::toMinutes).orElse(null));
    }

    private static String day(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse(null);
    }
}
