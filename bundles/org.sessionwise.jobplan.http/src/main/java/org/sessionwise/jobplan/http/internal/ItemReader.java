package org.sessionwise.jobplan.http.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.jobplan.spi.record.ActivityReader;
import org.sessionwise.jobplan.spi.record.FieldException;
import org.sessionwise.jobplan.spi.record.Refusal;
import org.sessionwise.jobplan.spi.record.VersionReader;

/** Turns the items of a page into plan versions, withdrawals and rejected records. */
final class ItemReader {

    private static final int MOST_ACTIVITIES = 500;
    private static final int MOST_SLOTS = 2_000;
    private static final String ACTIVITIES = "activities";
    private static final String SLOTS = "timing.slots";

    private ItemReader() {}

    static PageItems read(FeedPage page) {
        PageItems read = new PageItems();
        read.unknown().addAll(page.unknown());
        for (int i = 0; i < page.items().size(); i++) {
            add(page.items().get(i), "page " + page.number() + ", item " + (i + 1), read);
        }
        return read;
    }

    private static void add(JsonNode item, String place, PageItems read) {
        Optional<JobPlanId> plan = planId(item);
        try {
            if (!item.isObject()) {
                throw new FieldException(place, "", "found " + JsonKinds.kind(item) + ", expected an object");
            }
            switch (item.path("kind").asText()) {
                case "PLAN" -> read.plans().add(version(item, label(item, place, plan)));
                case "WITHDRAWN" -> read.withdrawn().add(new VersionReader(fields(place, item)).planId());
                default ->
                    throw new FieldException(
                            Refusal.NOT_IN_CONTRACT,
                            label(item, place, plan),
                            "kind",
                            "is not a kind that is known, expected PLAN or WITHDRAWN");
            }
        } catch (FieldException refused) {
            read.rejected().add(refused.rejected(plan));
        }
    }

    private static JobPlanVersion version(JsonNode item, String record) throws FieldException {
        JsonFields fields = fields(record, item);
        VersionReader version = new VersionReader(fields);
        version.planId();
        version.version();
        List<Activity> activities = new ArrayList<>();
        JsonNode list = fields.list(ACTIVITIES, MOST_ACTIVITIES);
        for (int i = 0; i < list.size(); i++) {
            activities.add(activity(fields.entry(ACTIVITIES, list, i)));
        }
        return version.read(activities);
    }

    private static Activity activity(JsonFields activity) throws FieldException {
        return new ActivityReader(activity, slots(activity)).read();
    }

    private static List<JsonFields> slots(JsonFields activity) throws FieldException {
        List<JsonFields> slots = new ArrayList<>();
        if (activity.hasSlots()) {
            JsonNode list = activity.list(SLOTS, MOST_SLOTS);
            for (int i = 0; i < list.size(); i++) {
                slots.add(activity.entry(SLOTS, list, i));
            }
        }
        return slots;
    }

    private static Optional<JobPlanId> planId(JsonNode item) {
        try {
            return Optional.of(new VersionReader(fields("", item)).planId());
        } catch (FieldException unreadable) {
            return Optional.empty(); // reported when the record is read
        }
    }

    private static String label(JsonNode item, String place, Optional<JobPlanId> plan) {
        JsonNode version = item.path("version");
        return plan.map(id -> "plan " + id + (version.isIntegralNumber() ? ", version " + version.asText() : "") + " ("
                        + place + ")")
                .orElse(place);
    }

    private static JsonFields fields(String record, JsonNode item) {
        return new JsonFields(record, "", item);
    }
}
