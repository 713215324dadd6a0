package org.sessionwise.itests.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Job plans as a feed offers them, two on a page, with a change of one plan or one page where a test wants it. */
final class OfferedPlans {

    private static final int PAGE = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ObjectNode> plans = new ArrayList<>();
    private int oddPage;
    private Consumer<ObjectNode> oddity = page -> {};

    /** Approved since 2020 without end: four hours of clinic each Monday. */
    OfferedPlans with(String id, int version, String assignmentNumber) {
        return with(id, version, assignmentNumber, plan -> {});
    }

    OfferedPlans with(String id, int version, String assignmentNumber, Consumer<ObjectNode> change) {
        ObjectNode plan = object("""
                {"kind":"PLAN","planId":"%s","version":%d,"state":"APPROVED","systemOfRecord":"E_JOB_PLANNING",
                 "person":{"assignmentNumber":"%s","registration":null},
                 "inForce":{"from":"2020-01-01","until":null},"zone":"Europe/London","nation":"ENGLAND_AND_WALES",
                 "contract":{"code":"CONSULTANT_2003_ENGLAND","minutesPerPa":240},"reviewedOn":null,"approvedOn":null,
                 "activities":[{"id":"a1","code":"CLINIC","name":"Clinic","category":"DCC","onBankHoliday":"STAYS",
                  "timing":{"kind":"TIMETABLED","cycleWeeks":1,"anchor":"2020-01-06",
                   "slots":[{"week":1,"day":"MONDAY","start":"09:00","end":"13:00"}]}}]}
                """.formatted(id, version, assignmentNumber));
        change.accept(plan);
        plans.add(plan);
        return this;
    }

    /** Makes it another plan. */
    static void onTuesdays(ObjectNode plan) {
        ((ObjectNode) plan.at("/activities/0/timing/slots/0")).put("day", "TUESDAY");
    }

    /** Changes one page after it was made up. */
    OfferedPlans withOddPage(int number, Consumer<ObjectNode> change) {
        oddPage = number;
        oddity = change;
        return this;
    }

    String page(int number) {
        ObjectNode page = JSON.createObjectNode()
                .put("feed", "job-plans/1")
                .put("coverage", "EVERYTHING")
                .put("snapshot", "s-" + plans.hashCode())
                .put("page", number)
                .put("pages", Math.max(1, (plans.size() + PAGE - 1) / PAGE))
                .put("total", plans.size())
                .put("cursor", "c-" + plans.hashCode());
        ArrayNode items = page.putArray("items");
        plans.stream().skip((number - 1L) * PAGE).limit(PAGE).forEach(items::add);
        if (number == oddPage) {
            oddity.accept(page);
        }
        return page.toString();
    }

    /** Every page as it is. */
    FaultyFeed.Answer answer() {
        return (exchange, page) -> FaultyFeed.json(page(page)).give(exchange, page);
    }

    /** One page is answered in another way, the others as they are. */
    FaultyFeed.Answer answerExcept(int wrong, FaultyFeed.Answer fault) {
        FaultyFeed.Answer usual = answer();
        return (exchange, page) -> {
            FaultyFeed.Answer chosen = page == wrong ? fault : usual;
            chosen.give(exchange, page);
        };
    }

    private static ObjectNode object(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
