package org.sessionwise.demo.internal.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything the job-plan system said at one time.
 *
 * @param name made of the content, so that a cursor kept over a restart is good exactly if the content is still known
 * @param items by plan and version (a withdrawn plan: by plan), in the order of the feed
 */
record Edition(String name, Map<String, ObjectNode> items) {

    static Edition of(Map<String, ObjectNode> items) {
        return new Edition(digest(items.values().toString()), Collections.unmodifiableMap(new LinkedHashMap<>(items)));
    }

    private static String digest(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
