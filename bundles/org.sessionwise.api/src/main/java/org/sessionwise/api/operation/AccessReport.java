package org.sessionwise.api.operation;

import java.util.List;

/**
 * Who may see whom, as the host tells it now.
 *
 * @param known whether the host tells who its users are at all
 * @param note why it is not known, or whom the list leaves out; empty text if there is nothing to say
 * @param users by key; empty if it is not known
 */
public record AccessReport(boolean known, String note, List<AccessUser> users) {

    public AccessReport {
        users = List.copyOf(users);
    }

    /** Returns that nobody can say. */
    public static AccessReport unknown(String why) {
        return new AccessReport(false, why, List.of());
    }
}
