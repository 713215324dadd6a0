package org.sessionwise.reconciliation.internal.suggestion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.sessionwise.api.suggestion.Suggestion;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.SessionEdit;

/** A suggestion and the edit of the roster that carries it out. */
record Draft(Suggestion suggestion, SessionEdit edit) {

    private static final int KEY_BYTES = 12;

    /** Returns a draft, whose key stands for all that is told of it and for what it replaces. */
    static Draft of(Suggestion.Kind kind, SessionEdit edit, List<String> reasons, Effects effects) {
        RosterSession after = edit.after().orElseThrow();
        String content = kind + "|" + edit + "|" + effects.effects();
        Suggestion suggestion = Suggestion.of(
                key(content), kind, after.staff(), after.duty(), after.period(), reasons, effects.effects());
        return new Draft(suggestion, edit);
    }

    private static String key(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
