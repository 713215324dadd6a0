package org.sessionwise.host.reference.internal.account;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.reference.internal.rota.People;
import org.sessionwise.host.reference.internal.store.Sql;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.identity.AccessScope;

/** All accounts, in memory: they come in with the trust and do not change after. Immutable. */
public final class Accounts {

    private final Map<String, Account> accounts = new HashMap<>();

    private Accounts(List<Account> accounts) {
        accounts.forEach(account -> this.accounts.put(account.id(), account));
    }

    public static Accounts load(Connection connection, People people) throws SQLException {
        Map<String, List<Grant>> grants = Sql.of(connection, "SELECT account, kind, target FROM account_scope")
                .list(row -> new Grant(row.getString(1), row.getString(2), row.getString(3)))
                .stream()
                .collect(Collectors.groupingBy(Grant::account));
        return new Accounts(Sql.of(connection, "SELECT id, name, role, password FROM account")
                .list(row -> account(row, grants.getOrDefault(row.getString(1), List.of()), people)));
    }

    public Optional<Account> find(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    /** Returns all of them, ordered by id. */
    public List<Account> all() {
        return accounts.values().stream()
                .sorted(Comparator.comparing(Account::id))
                .toList();
    }

    private static Account account(ResultSet row, List<Grant> grants, People people) throws SQLException {
        Role role = Role.valueOf(row.getString(3));
        AccessScope scope = scope(role, grants, people);
        Set<DepartmentId> open = people.departments().stream()
                .map(Department::id)
                .filter(department -> scope.includes(department)
                        || people.staff(department).stream().anyMatch(scope::includes))
                .collect(Collectors.toUnmodifiableSet());
        Set<StaffId> own = role == Role.STAFF ? targets(grants, "STAFF", StaffId::new) : Set.of();
        return new Account(row.getString(1), row.getString(2), role, row.getString(4), scope, open, own);
    }

    private static AccessScope everything(People people) {
        Set<DepartmentId> all =
                people.departments().stream().map(Department::id).collect(Collectors.toUnmodifiableSet());
        return AccessScope.of(all, Set.of(), Set.of());
    }

    /** A role sees only the kind of scope that belongs to it, whatever else the account was given. */
    private static AccessScope scope(Role role, List<Grant> grants, People people) {
        return switch (role) {
            case COORDINATOR -> AccessScope.of(targets(grants, "DEPARTMENT", DepartmentId::new), Set.of(), Set.of());
            case LEAD -> AccessScope.of(Set.of(), targets(grants, "TEAM", TeamId::new), Set.of());
            case STAFF -> AccessScope.of(Set.of(), Set.of(), targets(grants, "STAFF", StaffId::new));
            case BOARD -> AccessScope.nobody();
            case ADMINISTRATOR -> everything(people);
        };
    }

    private static <T> Set<T> targets(List<Grant> grants, String kind, Function<String, T> id) {
        return grants.stream()
                .filter(grant -> grant.kind().equals(kind))
                .map(Grant::target)
                .map(id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Grant(String account, String kind, String target) {}
}
