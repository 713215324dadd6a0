package org.sessionwise.reconciliation.internal.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.reconciliation.internal.store.ReviewEntryTable.Subject;

/** Names flags by quarter and a digest of what they are about: fit for an address, whatever a group is called. */
final class FlagIds {

    private static final int LABEL = "2026-Q3".length();
    private static final int BYTES = 12;

    private FlagIds() {}

    static String id(FinancialQuarter quarter, Subject subject) {
        byte[] text = (subject.direction() + " " + subject.key()).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return quarter.label() + "-" + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns the quarter of an id; empty if it is none. */
    static Optional<FinancialQuarter> quarter(String id) {
        try {
            return id.length() < LABEL ? Optional.empty() : Optional.of(FinancialQuarter.parse(id.substring(0, LABEL)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
