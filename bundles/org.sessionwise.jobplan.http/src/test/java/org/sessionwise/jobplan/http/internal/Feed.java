package org.sessionwise.jobplan.http.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.sessionwise.jobplan.http.internal.FeedServer.Question;
import org.sessionwise.jobplan.http.internal.FeedServer.Reply;

/** A feed that keeps to its documentation. */
final class Feed implements FeedServer.Script {

    static final JsonMapper JSON = new JsonMapper();

    private static final String PLAN = """
            {"kind":"PLAN","planId":"JP-001","version":2,"state":"APPROVED","systemOfRecord":"E_JOB_PLANNING",
             "person":{"assignmentNumber":"20012345","registration":{"body":"GMC","number":"1234567"}},
             "inForce":{"from":"2026-04-01","until":null},
             "zone":"Europe/London","nation":"ENGLAND_AND_WALES",
             "contract":{"code":"CONSULTANT_2003_ENGLAND","minutesPerPa":240},
             "reviewedOn":"2026-03-10","approvedOn":"2026-03-20",
             "activities":[
              {"id":"a1","code":"CLINIC","name":"Outpatient clinic","category":"DCC","onBankHoliday":"FALLS_AWAY",
               "timing":{"kind":"TIMETABLED","cycleWeeks":4,"anchor":"2026-06-01","slots":[
                {"week":1,"day":"MONDAY","start":"09:00","end":"13:00"},
                {"week":3,"day":"MONDAY","start":"21:00","end":"09:00"}]}},
              {"id":"a2","code":"TEACHING","name":"Teaching","category":"SPA","onBankHoliday":"STAYS",
               "timing":{"kind":"FLEXIBLE","minutesPerWeek":120}},
              {"id":"a3","code":"LIST","name":"Evening list","category":"DCC","onBankHoliday":"STAYS",
               "timing":{"kind":"ANNUALISED","occurrencesPerYear":40,"minutesEach":240}}]}
            """;

    private final List<JsonNode> items = new ArrayList<>();
    private String coverage = "EVERYTHING";
    private String cursor = "c-81";

    static Feed of(int plans) {
        Feed feed = new Feed();
        for (int i = 1; i <= plans; i++) {
            feed.add(plan("JP-%03d".formatted(i), 1));
        }
        return feed;
    }

    static ObjectNode plan() {
        return object(PLAN);
    }

    static ObjectNode plan(String id, int version) {
        return plan().put("planId", id).put("version", version);
    }

    static ObjectNode withdrawn(String id) {
        return JSON.createObjectNode().put("kind", "WITHDRAWN").put("planId", id);
    }

    static ObjectNode object(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException wrongInTheTest) {
            throw new IllegalArgumentException(wrongInTheTest);
        }
    }

    Feed add(JsonNode... more) {
        items.addAll(List.of(more));
        return this;
    }

    Feed changes(String nextCursor) {
        coverage = "CHANGES";
        return cursor(nextCursor);
    }

    Feed cursor(String next) {
        cursor = next;
        return this;
    }

    @Override
    public Reply answer(Question question) {
        ObjectNode page =
                page(question.page(), Integer.parseInt(question.query().get("limit")));
        return question.isFirst() ? Reply.json(page).with("ETag", "\"e-81\"") : Reply.json(page);
    }

    /** Returns a page, the first from 1. */
    ObjectNode page(int number, int limit) {
        ObjectNode page = JSON.createObjectNode()
                .put("feed", "job-plans/1")
                .put("coverage", coverage)
                .put("snapshot", "s-81 &+/é")
                .put("page", number)
                .put("pages", Math.max(1, (items.size() + limit - 1) / limit))
                .put("total", items.size())
                .put("cursor", cursor);
        ArrayNode onPage = page.putArray("items");
        items.stream().skip((number - 1L) * limit).limit(limit).forEach(onPage::add);
        return page;
    }
}
