package org.sessionwise.demo.internal.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A list of items that does not change while a reader turns its pages.
 *
 * @param coverage {@code EVERYTHING} or {@code CHANGES}
 * @param cursor where the next reading of changes starts
 */
public record Snapshot(String name, String coverage, String cursor, List<ObjectNode> items) {

    /** Returns 1 or more: an empty snapshot has one empty page. */
    public int pages(int limit) {
        return Math.max(1, (items.size() + limit - 1) / limit);
    }

    /** Returns one page as JSON; pages count from 1. */
    public ObjectNode page(int page, int limit) {
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("feed", "job-plans/1")
                .put("coverage", coverage)
                .put("snapshot", name)
                .put("page", page)
                .put("pages", pages(limit))
                .put("total", items.size())
                .put("cursor", cursor);
        ArrayNode onPage = answer.putArray("items");
        items.stream().skip((page - 1L) * limit).limit(limit).forEach(onPage::add);
        return answer;
    }
}
