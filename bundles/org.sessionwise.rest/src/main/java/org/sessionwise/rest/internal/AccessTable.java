package org.sessionwise.rest.internal;

import java.io.IOException;
import java.util.List;
import org.sessionwise.api.operation.AccessUser;
import org.sessionwise.api.operation.SeenBy;
import org.sessionwise.rest.internal.export.Cell;
import org.sessionwise.rest.internal.export.TableFile;
import org.sessionwise.rest.internal.json.CamelCase;

/** Who may see whom, as a table. */
final class AccessTable {

    private static final String SEPARATOR = ", ";

    private AccessTable() {}

    static void ofUsers(TableFile file, List<AccessUser> users) throws IOException {
        file.table(
                "Users",
                List.of(
                        "User",
                        "Name",
                        "Permissions",
                        "Whole departments",
                        "Whole teams",
                        "Single people",
                        "People seen in all"));
        for (AccessUser user : users) {
            file.row(List.of(
                    Cell.of(user.id()),
                    Cell.of(user.name()),
                    Cell.of(String.join(SEPARATOR, user.permissions())),
                    Cell.of(String.join(SEPARATOR, user.departments())),
                    Cell.of(String.join(SEPARATOR, user.teams())),
                    Cell.of(user.people()),
                    Cell.of(user.sees())));
        }
    }

    static void ofPerson(TableFile file, List<SeenBy> seenBy) throws IOException {
        file.table("Seen by", List.of("User", "Name", "Through"));
        for (SeenBy one : seenBy) {
            file.row(List.of(Cell.of(one.id()), Cell.of(one.name()), Cell.of(CamelCase.of(one.through()))));
        }
    }
}
