package org.sessionwise.jobplan.http.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sessionwise.jobplan.spi.JobPlanBatch.Coverage;
import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.sessionwise.jobplan.spi.record.FieldReader;
import org.sessionwise.jobplan.spi.record.Refusal;

/** Checks the frame of a page. Safe from any thread. */
final class PageReader {

    private static final String FEED = "job-plans/1";
    private static final int LONGEST_TOKEN = 512;

    private final FeedJson json = new FeedJson();
    private final int mostItems;

    /**
     * Reads pages.
     *
     * @param mostItems items on all pages of an answer
     */
    PageReader(int mostItems) {
        this.mostItems = mostItems;
    }

    FeedPage read(byte[] body, String what) throws SourceUnavailableException {
        JsonNode page = json.read(body, what);
        if (!page.isObject()) {
            throw FeedTrouble.wrong(
                    Refusal.NOT_READABLE, what + " is no JSON object: is the base address that of a feed?");
        }
        return new Frame(page, what).read();
    }

    private final class Frame {

        private final JsonNode page;
        private final String what;

        Frame(JsonNode page, String what) {
            this.page = page;
            this.what = what;
        }

        FeedPage read() throws SourceUnavailableException {
            if (!FEED.equals(text("feed"))) {
                throw wrong(Refusal.NOT_IN_CONTRACT, "feed", FEED);
            }
            int total = whole("total", 0, mostItems);
            int pages = whole("pages", 1, Math.max(1, total));
            FeedPage.Set set = new FeedPage.Set(coverage(), text("snapshot"), pages, total, text("cursor"));
            if (set.snapshot().isEmpty()) {
                throw wrong(Refusal.WRONG_KIND, "snapshot", "a text that is not empty");
            }
            Set<String> unknown = new HashSet<>();
            KnownFields.addUnknown(page, unknown);
            return new FeedPage(set, whole("page", 1, pages), items(), unknown);
        }

        private Coverage coverage() throws SourceUnavailableException {
            return switch (text("coverage")) {
                case "EVERYTHING" -> Coverage.EVERYTHING;
                case "CHANGES" -> Coverage.CHANGES;
                default -> throw wrong(Refusal.NOT_IN_CONTRACT, "coverage", "EVERYTHING or CHANGES");
            };
        }

        private List<JsonNode> items() throws SourceUnavailableException {
            JsonNode items = page.path("items");
            if (!items.isArray()) {
                throw wrong(Refusal.WRONG_KIND, "items", "a list");
            }
            List<JsonNode> list = new ArrayList<>(items.size());
            items.forEach(list::add);
            return list;
        }

        private String text(String name) throws SourceUnavailableException {
            JsonNode value = page.path(name);
            if (!value.isTextual() || value.textValue().length() > LONGEST_TOKEN) {
                throw wrong(Refusal.WRONG_KIND, name, "a text of at most " + LONGEST_TOKEN + " characters");
            }
            if (!FieldReader.isReadable(value.textValue())) {
                throw wrong(Refusal.NOT_TEXT, name, "a text without control characters");
            }
            return value.textValue();
        }

        private int whole(String name, int least, int most) throws SourceUnavailableException {
            JsonNode value = page.path(name);
            if (!value.isIntegralNumber()) {
                throw wrong(JsonKinds.refusal(value), name, "a whole number");
            }
            if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
                throw wrong(
                        most == mostItems ? Refusal.TOO_MUCH : Refusal.INCOMPLETE,
                        name,
                        "a whole number from " + least + " to " + most);
            }
            return value.intValue();
        }

        private SourceUnavailableException wrong(Refusal why, String name, String expected) {
            return FeedTrouble.wrong(
                    why,
                    what + ": the field " + name + " is not as expected, which is " + expected + "; ask its makers");
        }
    }
}
