package org.sessionwise.operation.internal.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sessionwise.api.operation.SetupItem;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.identity.UserDirectory;

/** Who counts, who holds which role, and who manages whom. */
final class PeopleItems {

    private static final String NO_GROUP = "not stated";

    private PeopleItems() {}

    static SetupItem scope(Facts facts) {
        List<StaffMember> all = facts.everybody();
        long training = all.stream().filter(StaffMember::inTraining).count();
        long counted = all.size() - training;
        long groupless = all.stream()
                .filter(person ->
                        !person.inTraining() && person.professionalGroup().equals(NO_GROUP))
                .count();
        String found = Says.count(counted, "person counts", "people count") + " in the indicators; "
                + Says.count(training, "doctor in training is", "doctors in training are")
                + " left out, as the standard says.";
        if (all.isEmpty()) {
            return Items.toDo(
                    "scope",
                    "The rostering product has nobody in your departments: set people up there.",
                    Optional.empty());
        }
        return groupless == 0
                ? Items.done("scope", found)
                : Items.attention(
                        "scope",
                        found + " Of " + groupless + " the professional group is not stated: say it in the rostering"
                                + " product, or bring a staff record in.",
                        Items.at("administration"));
    }

    static SetupItem access(Facts facts) {
        List<StaffMember> all = facts.everybody();
        long managed =
                all.stream().filter(person -> person.lineManager().isPresent()).count();
        if (all.isEmpty()) {
            return Items.notKnown("access", "There is nobody yet whose line manager could be known.");
        }
        if (managed == 0) {
            return Items.attention(
                    "access",
                    "Nobody's line manager is known, so nobody can see people through line management: the rostering"
                            + " product or a staff record has to say it.",
                    Items.at("administration"));
        }
        return Items.done(
                "access",
                "The line manager is known of " + managed + " of " + Says.count(all.size(), "person", "people") + ".");
    }

    static SetupItem roles(Optional<UserDirectory> users) throws HostUnavailableException {
        if (users.isEmpty()) {
            return Items.notKnown(
                    "roles",
                    "The rostering product does not tell who its users are: look there at who holds which role.");
        }
        List<HostUser> all = users.get().users();
        List<String> nobody = Arrays.stream(Permission.values())
                .filter(permission -> all.stream().noneMatch(user -> user.may(permission)))
                .map(PeopleItems::words)
                .toList();
        String limit = users.get().limit().isEmpty() ? "" : " " + users.get().limit();
        if (!nobody.isEmpty() && !limit.isEmpty()) {
            return Items.notKnown(
                    "roles", "Of the users who are known, nobody may " + String.join(", or ", nobody) + "." + limit);
        }
        return nobody.isEmpty()
                ? Items.done("roles", "Somebody holds each permission; " + held(all) + "." + limit)
                : Items.toDo(
                        "roles",
                        "Nobody may " + String.join(", or ", nobody)
                                + ": give a role of the rostering product to somebody.",
                        Items.at("access"));
    }

    private static String held(List<HostUser> users) {
        return Arrays.stream(Permission.values())
                .map(permission -> Says.count(
                                users.stream()
                                        .filter(user -> user.may(permission))
                                        .count(),
                                "user may",
                                "users may")
                        + " " + words(permission))
                .collect(Collectors.joining(", "));
    }

    private static String words(Permission permission) {
        return switch (permission) {
            case VIEW_GAPS -> "see gaps";
            case MANAGE_ENTITLEMENTS -> "manage job plans";
            case ADMINISTER -> "administer";
        };
    }
}
