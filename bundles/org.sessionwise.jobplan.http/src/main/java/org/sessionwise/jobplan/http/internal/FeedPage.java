package org.sessionwise.jobplan.http.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import org.sessionwise.jobplan.spi.JobPlanBatch.Coverage;

/**
 * One page as it came, its frame checked, its items not yet.
 *
 * @param set what all pages of one answer share
 * @param number 1 to the set's number of pages
 * @param items any JSON values
 * @param unknown ways to fields that the feed's documentation does not have
 */
record FeedPage(Set set, int number, List<JsonNode> items, Collection<String> unknown) {

    /**
     * What all pages of one answer share.
     *
     * @param pages 1 or more
     * @param total items on all pages
     * @param cursor where the next read goes on; empty text if the feed has none
     */
    record Set(Coverage coverage, String snapshot, int pages, int total, String cursor) {}
}
