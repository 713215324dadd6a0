package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.operation.AccessReport;
import org.sessionwise.api.operation.AccessUser;
import org.sessionwise.api.operation.SeenBy;
import org.sessionwise.host.spi.StaffMember;

/** Who may see whom; {@code note} and {@code staff} are {@code null} where there is nothing to say, or nobody was asked about. */
public record AccessReportJson(boolean known, String note, List<UserJson> users, PersonJson staff) {

    /** A user; {@code name} is {@code null} where the host does not say it. */
    public record UserJson(String id, String name, List<String> permissions, ScopeJson scope, int sees) {

        private static UserJson of(AccessUser user) {
            return new UserJson(
                    user.id(),
                    named(user.name()),
                    user.permissions(),
                    new ScopeJson(user.departments(), user.teams(), user.people()),
                    user.sees());
        }
    }

    /** Names of departments and teams, and how many single people. */
    public record ScopeJson(List<String> departments, List<String> teams, int people) {}

    /** A person, and who may see them. */
    public record PersonJson(String staffId, String name, List<SeenByJson> seenBy) {

        public static PersonJson of(StaffMember person, List<SeenBy> seenBy) {
            return new PersonJson(
                    person.id().value(),
                    person.displayName(),
                    seenBy.stream()
                            .map(one -> new SeenByJson(one.id(), named(one.name()), CamelCase.of(one.through())))
                            .toList());
        }
    }

    /** A user who may see the person, and by what. */
    public record SeenByJson(String id, String name, String through) {}

    /** Returns the report; {@code staff} may be {@code null}. */
    public static AccessReportJson of(AccessReport report, PersonJson staff) {
        return new AccessReportJson(
                report.known(),
                named(report.note()),
                report.users().stream().map(UserJson::of).toList(),
                staff);
    }

    private static String named(String text) {
        return text.isEmpty() ? null : text;
    }
}
