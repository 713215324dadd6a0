package org.sessionwise.rest.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Some items of a list in a row. The cursor says where the next page begins and of which list: it does not fit one
 * that has changed, so that nothing is told twice or left out.
 *
 * @param first index of the first item
 * @param total items of the whole list
 * @param next cursor of the next page; {@code null} on the last
 */
public record Page<T>(List<T> items, int first, int total, String next) {

    /**
     * Returns the page that begins at a cursor.
     *
     * @param cursor as the page before gave it; empty for the first page
     * @return empty if the cursor was made for another list, or by somebody else
     */
    public static <T> Optional<Page<T>> of(List<T> all, Optional<String> cursor, int most) {
        String list = Digests.of(Json.bytes(all));
        int first = cursor.map(text -> start(text, list)).orElse(0);
        if (first < 0 || first > all.size()) {
            return Optional.empty();
        }
        int end = Math.min(all.size(), first + most);
        String next = end < all.size() ? cursor(end, list) : null;
        return Optional.of(new Page<>(all.subList(first, end), first, all.size(), next));
    }

    public boolean isFirst() {
        return first == 0;
    }

    private static String cursor(int start, String list) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((start + " " + list).getBytes(StandardCharsets.US_ASCII));
    }

    private static int start(String cursor, String list) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(" ", 2);
            return parts.length == 2 && parts[1].equals(list) ? Integer.parseInt(parts[0]) : -1;
        } catch (IllegalArgumentException e) {
            return -1; // not one of ours
        }
    }
}
