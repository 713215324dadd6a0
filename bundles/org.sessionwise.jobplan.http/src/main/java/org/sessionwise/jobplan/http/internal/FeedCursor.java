package org.sessionwise.jobplan.http.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the next read goes on, in the one text that Sessionwise keeps for us, so that it survives restarts: the feed's own
 * cursor, and the ETag of the answer to just that cursor if we have seen one. It belongs to one address: after a change of
 * the base address or the page size everything is read once.
 *
 * @param since the feed's cursor; empty text to read everything
 * @param etag of the last answer at this very address
 */
record FeedCursor(String since, Optional<String> etag) {

    static final FeedCursor BEGINNING = new FeedCursor("", Optional.empty());

    private static final int LONGEST = 4_096;
    private static final int LONGEST_ETAG = 256;
    private static final int DIGITS = 16;
    private static final String FORM = "1.%s.%s.%s";
    private static final Pattern SHAPE = Pattern.compile("1\\.([0-9a-f]+)\\.([A-Za-z0-9_-]*)\\.([A-Za-z0-9_-]*)");
    private static final Pattern ETAG = Pattern.compile("(W/)?\"[!#-~]*\"");

    /** Returns what a text says, or the beginning if it is not one of ours for this address. */
    static FeedCursor parse(String text, FeedSettings settings) {
        Matcher parts = SHAPE.matcher(text);
        if (text.length() > LONGEST || !parts.matches() || !parts.group(1).equals(address(settings))) {
            return BEGINNING;
        }
        try {
            return new FeedCursor(decoded(parts.group(2)), Optional.of(decoded(parts.group(3))))
                    .withEtag(decoded(parts.group(3)));
        } catch (IllegalArgumentException edited) {
            return BEGINNING;
        }
    }

    /** Returns where to go on after an answer. */
    FeedCursor after(FeedPage.Set answer, Optional<String> answerEtag) {
        FeedCursor next = new FeedCursor(answer.cursor(), Optional.empty());
        boolean sameAddress = answer.cursor().equals(since);
        return sameAddress ? next.withEtag(answerEtag.orElse("")) : next;
    }

    private FeedCursor withEtag(String value) {
        boolean usable = value.length() <= LONGEST_ETAG && ETAG.matcher(value).matches();
        return new FeedCursor(since, usable ? Optional.of(value) : Optional.empty());
    }

    /** Returns the text to keep; empty text if there is nothing to go on from. */
    String text(FeedSettings settings) {
        if (since.isEmpty() && etag.isEmpty()) {
            return "";
        }
        return String.format(FORM, address(settings), encoded(since), encoded(etag.orElse("")));
    }

    private static String address(FeedSettings settings) {
        try {
            byte[] address = (settings.base() + " " + settings.pageSize()).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(address);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
