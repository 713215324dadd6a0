package org.sessionwise.jobplan.upload.internal.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.api.upload.UploadMapping;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.jobplan.spi.record.FieldException;
import org.sessionwise.jobplan.spi.record.PlanField;
import org.sessionwise.jobplan.spi.record.Refusal;
import org.sessionwise.jobplan.upload.internal.table.FileRefused;

/**
 * Job plans in a saved answer of SARD's public API ({@code online_job_plans}). The names of its fields are public, the inner
 * shape of its {@code job_contents} is not: of the work, only the contracted totals can be read, as so much a week.
 */
final class SardPlans {

    static final String PROBLEM = "sessionwise_problem";

    private static final int MOST = 20_000;
    private static final List<String> LISTS = List.of("online_job_plans", "data", "job_plans");
    /** What stands beside the plan for those who mend a refused one: SARD itself does not tell it. */
    private static final Map<PlanField, String> NAMES = new EnumMap<>(Map.of(
            PlanField.STATE, "state",
            PlanField.IN_FORCE_FROM, "effective_date",
            PlanField.CONTRACT, "contract_type",
            PlanField.ASSIGNMENT_NUMBER, "assignment_number",
            PlanField.REGISTRATION, "registration",
            PlanField.PLAN_ID, "id",
            PlanField.MINUTES_PER_PA, "minutes_per_pa",
            PlanField.WORKING_WEEKS, "working_weeks"));

    private static final String ADDITIONAL = "contract_apas";
    private static final Map<String, String> TOTALS = new LinkedHashMap<>();

    static {
        TOTALS.put("contracted_dcc", "DCC");
        TOTALS.put("contracted_spa", "SPA");
        TOTALS.put("contracted_other", "ANR");
        TOTALS.put(ADDITIONAL, "DCC");
    }

    private final List<JsonNode> plans;

    private SardPlans(List<JsonNode> plans) {
        this.plans = plans;
    }

    static SardPlans of(JsonNode document) throws UploadRefusedException {
        JsonNode list = document;
        for (String name : LISTS) {
            list = list.has(name) ? list.get(name) : list;
        }
        List<JsonNode> plans = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(plans::add);
        } else {
            plans.add(list);
        }
        if (plans.size() > MOST) {
            throw FileRefused.because(Refusal.TOO_MUCH, "The file has more than " + MOST + " job plans: split it");
        }
        if (plans.isEmpty() || plans.stream().noneMatch(plan -> plan.has("effective_date") && plan.has("state"))) {
            throw FileRefused.because(
                    Refusal.UNKNOWN_FORM,
                    "The file is JSON, but no answer of SARD's online_job_plans: expected a list of job plans, each with"
                            + " state and effective_date");
        }
        return new SardPlans(plans);
    }

    int size() {
        return plans.size();
    }

    /** Returns what is read and what is not, and why. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("Read: state, effective_date, contract_type, working_weeks, core and additional PAs, contracted_dcc,"
                + " contracted_spa and contracted_other, on-call category and frequency, objectives, the consultant's"
                + " sign-off. Each contracted total becomes so much time a week at no fixed time.");
        notes.add("Our assumptions, because SARD does not publish what these hold: contracted_other is additional NHS"
                + " responsibilities, additional PAs are direct clinical care. Check them.");
        NOT_READ.forEach((field, why) -> {
            if (any(field)) {
                notes.add("Not read: " + field + ". " + why);
            }
        });
        return notes;
    }

    private static final Map<String, String> NOT_READ = new LinkedHashMap<>();

    static {
        String shape = "The shape of what is in it is not public";
        NOT_READ.put("job_contents", shape + ", so there is no timetable: such plans cannot fill roster templates.");
        NOT_READ.put("spa_activities", shape + ".");
        NOT_READ.put("additional_responsibilities", shape + ".");
        NOT_READ.put("job_plan_signatories", shape + ".");
        NOT_READ.put("on_call_rota", "Job plans here have no name for a rota.");
        NOT_READ.put("on_call_supplement", "It is pay, not time.");
        NOT_READ.put("completion_date", "Whether the plan ends then or was finished then is not public.");
        NOT_READ.put("european_working_directive_opt_out", "Job plans here do not hold it.");
        NOT_READ.put("private_practice", "It is outside the totals.");
        NOT_READ.put("fee_paying_services", "They are outside the totals.");
        NOT_READ.put("directorate", "The staff record tells where people work.");
        NOT_READ.put("speciality", "The staff record tells where people work.");
    }

    private boolean any(String field) {
        return plans.stream().map(plan -> plan.get(field)).anyMatch(SardPlans::says);
    }

    private static boolean says(JsonNode value) {
        return value != null
                && !value.isNull()
                && (value.isContainerNode() ? !value.isEmpty() : !value.asText().isBlank());
    }

    List<Candidate> candidates(UploadMapping mapping) {
        List<Candidate> read = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            read.addAll(candidates(plans.get(i), i, mapping));
        }
        return read;
    }

    private static List<Candidate> candidates(JsonNode plan, int place, UploadMapping mapping) {
        String record = "job plan " + (place + 1) + " of the file";
        Map<PlanField, String> values = values(plan, mapping);
        List<Candidate> read = new ArrayList<>();
        Optional<FieldException> fault = unknownOwner(record, values).or(() -> totals(record, plan));
        if (fault.isEmpty()) {
            for (Map.Entry<String, String> total : TOTALS.entrySet()) {
                Map<PlanField, String> activity = new EnumMap<>(values);
                fault = add(record, plan, total.getKey(), total.getValue(), activity);
                if (fault.isPresent() || activity.containsKey(PlanField.TIMING)) {
                    read.add(new Candidate(record, place, activity, SardPlans::nameOf, fault));
                }
            }
        }
        if (read.isEmpty()) {
            read.add(new Candidate(record, place, values, SardPlans::nameOf, fault));
        }
        return read;
    }

    private static String nameOf(PlanField field) {
        return NAMES.getOrDefault(field, FieldKinds.nameOf(field));
    }

    private static Map<PlanField, String> values(JsonNode plan, UploadMapping mapping) {
        Map<PlanField, String> values = new EnumMap<>(PlanField.class);
        for (PlanField field : FieldKinds.tabular()) {
            String constant = mapping.constants().getOrDefault(FieldKinds.nameOf(field), "");
            String told = NAMES.containsKey(field) ? text(plan, NAMES.get(field)) : "";
            String text = ours(field, told.isEmpty() ? constant : told, mapping);
            if (!text.isEmpty()) {
                values.put(field, text);
            }
        }
        String id = text(plan, "id");
        values.put(PlanField.PLAN_ID, "sard-" + (id.isEmpty() ? text(plan, "owner_id") : id));
        values.putIfAbsent(PlanField.VERSION, "1");
        values.putIfAbsent(PlanField.SYSTEM_OF_RECORD, "E_JOB_PLANNING");
        amount(plan, "contract_core_pas").ifPresent(core -> values.put(PlanField.CONTRACTED, core.toPlainString()));
        SardTerms.of(plan).forEach(values::put);
        return values;
    }

    private static String ours(PlanField field, String told, UploadMapping mapping) {
        return mapping.words().getOrDefault(FieldKinds.nameOf(field), Map.of()).entrySet().stream()
                .filter(word -> word.getKey().strip().equalsIgnoreCase(told))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> CellReading.read(field, told, false));
    }

    private static String text(JsonNode plan, String name) {
        JsonNode value = plan.path(name);
        return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    }

    private static Optional<FieldException> unknownOwner(String record, Map<PlanField, String> values) {
        if (values.containsKey(PlanField.ASSIGNMENT_NUMBER) || values.containsKey(PlanField.REGISTRATION)) {
            return Optional.empty();
        }
        return Optional.of(
                new FieldException(
                        Refusal.UNCLEAR_IDENTITY,
                        record,
                        "assignment_number",
                        "is missing: owner_id is SARD's own number and nobody else's, expected the owner's assignment number beside it"));
    }

    /** Totals that do not make the whole would be a plan with a part missing. */
    private static Optional<FieldException> totals(String record, JsonNode plan) {
        Optional<BigDecimal> core = amount(plan, "contract_core_pas");
        BigDecimal sum = TOTALS.keySet().stream()
                .filter(name -> !name.equals(ADDITIONAL))
                .map(name -> amount(plan, name).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean differs = core.filter(whole -> whole.compareTo(sum) != 0).isPresent();
        return differs
                ? Optional.of(new FieldException(
                        Refusal.AMOUNT_OUT_OF_RANGE,
                        record,
                        "contract_core_pas",
                        "found " + core.get().toPlainString()
                                + ", expected the sum of contracted_dcc, contracted_spa and" + " contracted_other, "
                                + sum.toPlainString()))
                : Optional.empty();
    }

    private static Optional<BigDecimal> amount(JsonNode plan, String name) {
        String text = text(plan, name);
        return text.matches("\\d{1,4}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<FieldException> add(
            String record, JsonNode plan, String name, String category, Map<PlanField, String> values) {
        String told = text(plan, name);
        Optional<BigDecimal> amount = amount(plan, name);
        if (told.isEmpty() || amount.filter(none -> none.signum() == 0).isPresent()) {
            return Optional.empty();
        }
        String onePa = values.getOrDefault(PlanField.MINUTES_PER_PA, "");
        if (amount.isEmpty() || !onePa.matches("\\d{1,4}")) {
            return Optional.of(new FieldException(
                    record,
                    amount.isEmpty() ? name : "minutes_per_pa",
                    amount.isEmpty()
                            ? "is no amount of PA, expected such as 7.5"
                            : "is missing, expected how many minutes one PA has: set it for all plans"));
        }
        BigDecimal minutes = amount.get().multiply(new BigDecimal(onePa)).stripTrailingZeros();
        if (minutes.scale() > 0) {
            return Optional.of(new FieldException(
                    Refusal.AMOUNT_OUT_OF_RANGE,
                    record,
                    name,
                    "found " + told + " PA of " + onePa + " minutes, expected an amount that makes whole minutes"));
        }
        values.put(PlanField.ACTIVITY_ID, name);
        values.put(PlanField.ACTIVITY_CODE, name);
        values.put(PlanField.ACTIVITY_NAME, "Contracted total, no timetable");
        values.put(PlanField.CATEGORY, category);
        values.put(PlanField.TIMING, "FLEXIBLE");
        values.put(PlanField.MINUTES_PER_WEEK, minutes.toPlainString());
        values.put(PlanField.REMUNERATION, name.equals(ADDITIONAL) ? "ADDITIONAL" : "CORE");
        return Optional.empty();
    }

    /** Returns the plans that are left out, each with what is wrong and a place for what SARD does not tell. */
    byte[] refused(Map<Integer, String> wrong) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < plans.size(); i++) {
            if (wrong.containsKey(i) && plans.get(i) instanceof ObjectNode plan) {
                ObjectNode told = plan.deepCopy();
                if (!told.has("assignment_number")) {
                    told.put("assignment_number", "");
                }
                list.add(told.put(PROBLEM, wrong.get(i)));
            }
        }
        return JsonText.written(list);
    }

    static UploadMapping guess() {
        return UploadMapping.NOTHING
                .constants(Map.of(
                        FieldKinds.nameOf(PlanField.ZONE), "Europe/London",
                        FieldKinds.nameOf(PlanField.MINUTES_PER_PA), "240"))
                .words(Words.usual());
    }
}
