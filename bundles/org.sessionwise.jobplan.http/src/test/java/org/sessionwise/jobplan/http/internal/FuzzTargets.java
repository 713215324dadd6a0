package org.sessionwise.jobplan.http.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sessionwise.httpclient.HttpFetchException;
import org.sessionwise.httpclient.SystemAddress;
import org.sessionwise.jobplan.spi.SourceUnavailableException;

/** What is tried with any bytes. Only what a source may throw is caught; what else comes is a fault. */
final class FuzzTargets {

    private static final PageReader PAGES = new PageReader(100_000);
    private static final SystemAddress BASE = SystemAddress.of("https://plans.trust.example/feed");
    private static final FeedSettings SETTINGS = FeedSettings.of(
            "https://plans.trust.example/feed", Source.config(Map.of("baseUri", "https://plans.trust.example/feed")));

    private FuzzTargets() {}

    static void page(byte[] body) {
        try {
            PageItems read = ItemReader.read(PAGES.read(body, "page 1")).withoutContradictions();
            read.rejected().forEach(one -> require(one.problem().matches("(?s).* \\(IN-\\d\\d\\)"), "no code"));
        } catch (SourceUnavailableException refused) {
            require(refused.reason() == SourceUnavailableException.Reason.WRONG_ANSWER, "another reason");
        }
    }

    static void cursor(byte[] text) {
        FeedCursor cursor = FeedCursor.parse(new String(text, StandardCharsets.ISO_8859_1), SETTINGS);
        if (!cursor.equals(FeedCursor.BEGINNING)) {
            require(cursor.equals(FeedCursor.parse(cursor.text(SETTINGS), SETTINGS)), "not the same again");
        }
    }

    static void address(byte[] text) {
        try {
            URI asked = BASE.at(new String(text, StandardCharsets.UTF_8));
            require(asked.getHost().equalsIgnoreCase("plans.trust.example"), "another host");
            require(asked.getScheme().equalsIgnoreCase("https"), "another scheme");
            require(asked.getPort() == -1 || asked.getPort() == 443, "another port");
            require(asked.normalize().getPath().startsWith("/feed/"), "another path");
        } catch (HttpFetchException refused) {
            require(refused.kind() == HttpFetchException.Kind.REFUSED_ADDRESS, "another kind");
        }
    }

    /** Puts a text where days, times and words are due, one after the other. */
    static void values(byte[] text) {
        String value = new String(text, StandardCharsets.UTF_8);
        for (String pointer : new String[] {"/inForce/from", "/inForce/until", "/zone", "/approvedOn", "/state"}) {
            ObjectNode plan = Feed.plan();
            int last = pointer.lastIndexOf('/');
            ((ObjectNode) plan.at(pointer.substring(0, last))).put(pointer.substring(last + 1), value);
            readOne(plan);
        }
        for (String name : new String[] {"start", "end", "day"}) {
            ObjectNode plan = Feed.plan();
            ((ObjectNode) plan.at("/activities/0/timing/slots/0")).put(name, value);
            readOne(plan);
        }
    }

    private static void readOne(ObjectNode plan) {
        page(new Feed().add(plan).page(1, 100).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalStateException(fault);
        }
    }

    /** Returns the target of this name, for those who make inputs themselves. */
    static Optional<Consumer<byte[]>> named(String name) {
        return switch (name) {
            case "aPageOfJson" -> Optional.of(FuzzTargets::page);
            case "aCursorThatWasKept" -> Optional.of(FuzzTargets::cursor);
            case "anAddressThatIsFollowed" -> Optional.of(FuzzTargets::address);
            case "aDayATimeAndANumber" -> Optional.of(FuzzTargets::values);
            default -> Optional.empty();
        };
    }
}
