package org.sessionwise.api.operation;

import java.util.List;

/**
 * A user of the host, and what of some departments they may see. Personal data.
 *
 * @param id the host's key
 * @param name empty text if the host does not say
 * @param permissions by their names, such as {@code VIEW_GAPS}
 * @param departments names of those in scope as a whole, of those asked about
 * @param teams likewise
 * @param people how many are in scope one by one, of those asked about
 * @param sees how many people of the departments asked about are in scope in one way or another
 */
public record AccessUser(
        String id,
        String name,
        List<String> permissions,
        List<String> departments,
        List<String> teams,
        int people,
        int sees) {

    public AccessUser {
        permissions = List.copyOf(permissions);
        departments = List.copyOf(departments);
        teams = List.copyOf(teams);
    }
}
