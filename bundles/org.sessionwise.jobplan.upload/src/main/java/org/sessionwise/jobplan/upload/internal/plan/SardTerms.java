package org.sessionwise.jobplan.upload.internal.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessionwise.jobplan.spi.record.PlanField;

/** What SARD tells of a plan beside its work: who signed, how often on call, which objectives. What is not understood is left out. */
final class SardTerms {

    private static final Pattern FREQUENCY = Pattern.compile("(?:1 ?(?::|in|/) ?)?(\\d{1,3})");
    private static final List<String> TEXTS = List.of("title", "description", "objective", "name");
    private static final int LONGEST = 2_000;

    private SardTerms() {}

    static Map<PlanField, String> of(JsonNode plan) {
        Map<PlanField, String> terms = new EnumMap<>(PlanField.class);
        String signed = plan.path("consultant_sign_off_date").asText("");
        if (plan.path("consultant_sign_off").asBoolean() && !signed.isBlank()) {
            String day = CellReading.read(PlanField.APPROVED_ON, signed.strip(), false);
            terms.put(PlanField.SIGNATURES, "EMPLOYEE | " + day);
        }
        String category = plan.path("on_call_category").asText("").strip();
        Matcher frequency = FREQUENCY.matcher(plan.path("ocas_freq").asText("").strip());
        if (FieldKinds.words(PlanField.ON_CALL_CATEGORY).contains(category) && frequency.matches()) {
            terms.put(PlanField.ON_CALL_CATEGORY, category);
            terms.put(PlanField.ON_CALL_ONE_IN, frequency.group(1));
        }
        List<String> objectives = new ArrayList<>();
        add(plan.path("personal_objectives"), "PERSON", objectives);
        add(plan.path("speciality_objectives"), "TEAM", objectives);
        if (!objectives.isEmpty()) {
            terms.put(PlanField.OBJECTIVES, String.join(";", objectives));
        }
        return terms;
    }

    private static void add(JsonNode list, String level, List<String> objectives) {
        for (JsonNode entry : list) {
            String text = text(entry).replaceAll("[;|\\p{Cc}]+", ",").strip();
            if (!text.isEmpty() && text.length() <= LONGEST) {
                objectives.add("o" + (objectives.size() + 1) + " | " + level + " | " + text);
            }
        }
    }

    private static String text(JsonNode entry) {
        return entry.isTextual()
                ? entry.asText()
                : TEXTS.stream()
                        .map(name -> entry.path(name).asText(""))
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse("");
    }
}
