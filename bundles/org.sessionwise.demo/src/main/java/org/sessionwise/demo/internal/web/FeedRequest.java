package org.sessionwise.demo.internal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The parameters of a request to the feed.
 *
 * @param page counts from 1
 * @param limit items on a page
 */
record FeedRequest(Optional<String> since, Optional<String> snapshot, int page, int limit) {

    private static final int DEFAULT_LIMIT = 25;
    private static final int MAX_LIMIT = 200;

    /** Throws {@link IllegalArgumentException} that says what is wrong. */
    static FeedRequest of(HttpServletRequest request) {
        Optional<String> since = Optional.ofNullable(request.getParameter("since"));
        Optional<String> snapshot = Optional.ofNullable(request.getParameter("snapshot"));
        int page = number(request, "page", 1, Integer.MAX_VALUE);
        if (page > 1 && snapshot.isEmpty()) {
            throw new IllegalArgumentException("A page other than the first needs the snapshot it belongs to.");
        }
        if (since.isPresent() && snapshot.isPresent()) {
            throw new IllegalArgumentException("Either since or snapshot, not both.");
        }
        return new FeedRequest(since, snapshot, page, number(request, "limit", DEFAULT_LIMIT, MAX_LIMIT));
    }

    private static int number(HttpServletRequest request, String name, int otherwise, int most) {
        String text = request.getParameter(name);
        if (text == null) {
            return otherwise;
        }
        int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(name + " must be a number from 1 to " + most + ".");
        }
        return number;
    }
}
