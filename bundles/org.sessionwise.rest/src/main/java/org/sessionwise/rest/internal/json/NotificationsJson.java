package org.sessionwise.rest.internal.json;

import java.time.Instant;
import java.util.List;

/** What waits for somebody, for a host's own notices. */
public record NotificationsJson(String apiVersion, List<NotificationJson> notifications) {

    /**
     * One of them.
     *
     * @param id the same for as long as there is nothing new to say
     * @param href where it is dealt with in our own page
     * @param contribution the id of the part that deals with it, for a host that has a page for it
     * @param expires when it is no news any more, an instant; {@code null} if it does not say
     */
    public record NotificationJson(
            String id, String tone, String text, String href, String contribution, String expires) {

        /** Returns one that stands until it is dealt with. */
        public static NotificationJson of(String id, String tone, String text, String href, String contribution) {
            return new NotificationJson(id, tone, text, href, contribution, null);
        }

        /** Returns this one, of which nobody need hear later. */
        public NotificationJson until(Instant end) {
            return new NotificationJson(id, tone, text, href, contribution, end.toString());
        }
    }

    public static NotificationsJson of(List<NotificationJson> notifications) {
        return new NotificationsJson(Versions.API, notifications);
    }
}
