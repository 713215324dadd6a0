package org.sessionwise.jobplan.http.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sessionwise.jobplan.spi.record.FieldReader;

/**
 * The fields of the feed's documentation. Others are ignored, so that the feed can grow; but who keeps the source should hear
 * of them, because a misspelt field looks the same.
 */
final class KnownFields {

    private static final int MOST_TOLD = 20;

    private static final KnownFields PAGE = new KnownFields()
            .with("feed coverage snapshot page pages total cursor")
            .with(
                    "items",
                    new KnownFields()
                            .with("kind planId version state systemOfRecord zone nation reviewedOn approvedOn")
                            .with(
                                    "person",
                                    new KnownFields()
                                            .with("assignmentNumber")
                                            .with("registration", new KnownFields().with("body number")))
                            .with("inForce", new KnownFields().with("from until"))
                            .with("contract", new KnownFields().with("code minutesPerPa"))
                            .with(
                                    "year",
                                    new KnownFields()
                                            .with("begins workingWeeks contracted")
                                            .with(
                                                    "leaveDays",
                                                    new KnownFields().with("annual statutory study professional")))
                            .with("onCall", new KnownFields().with("category oneIn percent"))
                            .with("responsibilities accountabilities")
                            .with("objectives", new KnownFields().with("id level text supports"))
                            .with("support", new KnownFields().with("kind text"))
                            .with("signatures", new KnownFields().with("role signedOn"))
                            .with("disputes", new KnownFields().with("kind opened closed outcome"))
                            .with("activities", activity()));

    private final Map<String, KnownFields> parts = new HashMap<>();

    private static KnownFields activity() {
        return new KnownFields()
                .with("id code name category onBankHoliday subtype remuneration premiumAs cover priority")
                .with("purposes objectives")
                .with("output", new KnownFields().with("perSession unit"))
                .with("agreement", new KnownFields().with("employee employer"))
                .with(
                        "timing",
                        new KnownFields()
                                .with("kind cycleWeeks anchor minutesPerWeek occurrencesPerYear minutesEach")
                                .with("times per dutiesPerYear predictablePlainMinutes predictablePremiumMinutes")
                                .with("unpredictablePlainMinutes unpredictablePremiumMinutes")
                                .with("slots", new KnownFields().with("week nth day start end")));
    }

    private KnownFields with(String names) {
        for (String name : names.split(" ")) {
            with(name, new KnownFields());
        }
        return this;
    }

    private KnownFields with(String name, KnownFields inside) {
        parts.put(name, inside);
        return this;
    }

    /** Adds the ways to the fields of a page that nobody knows, never their values; stops when there are many. */
    static void addUnknown(JsonNode page, Set<String> unknown) {
        PAGE.addUnknown("", page, unknown);
    }

    private void addUnknown(String way, JsonNode value, Set<String> unknown) {
        if (parts.isEmpty() || unknown.size() >= MOST_TOLD) {
            return;
        }
        if (value.isArray()) {
            value.forEach(entry -> addUnknown(way, entry, unknown));
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            KnownFields inside = parts.get(field.getKey());
            if (inside == null && unknown.size() < MOST_TOLD) {
                unknown.add(way + FieldReader.shown(field.getKey()));
            } else if (inside != null && !inside.parts.isEmpty()) {
                inside.addUnknown(way + field.getKey() + ".", field.getValue(), unknown);
            }
        }
    }
}
