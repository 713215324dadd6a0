package org.sessionwise.host.tck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.identity.HostIdentity;
import org.sessionwise.host.spi.identity.HostRequest;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.host.spi.identity.Permission;

/** The rules of {@link HostIdentity}. */
public abstract class HostIdentityContract extends HostContract {

    private static final List<String> SAFE = List.of("GET", "HEAD", "OPTIONS");
    private static final List<String> UNSAFE = List.of("POST", "PUT", "PATCH", "DELETE");

    @Rule(
            id = "I-1",
            says = "Where nobody is signed in, nobody is told.",
            intent = "A stranger sees nothing.",
            check = "defaults for a missing cookie or header")
    void required_I1_nobodySignedInIsEmpty() throws Exception {
        for (String method : SAFE) {
            expect(Optional.empty(), identity().identify(new Stranger(method)));
        }
        for (String method : UNSAFE) {
            expect(Optional.empty(), identity().identify(new Stranger(method)));
        }
    }

    @Rule(
            id = "I-2",
            says = "A signed-in user is told by every safe method, with or without the host's proof.",
            intent = "Pages are opened by links.",
            check = "a proof that is asked of GET, HEAD or OPTIONS")
    void required_I2_signedInUserIsTold() throws Exception {
        for (SignedIn user : users()) {
            for (String method : SAFE) {
                told(user.genuine().apply(method));
                told(user.forged().apply(method));
            }
        }
    }

    @Rule(
            id = "I-3",
            says = "A method that changes something, without the host's proof, comes from nobody.",
            intent = "Another site's page must not act in the user's name.",
            check = "the host's anti-forgery token for every method but GET, HEAD and OPTIONS")
    void required_I3_changesWithoutProofAreNobodys() throws Exception {
        for (SignedIn user : users()) {
            for (String method : UNSAFE) {
                Optional<HostUser> told = identity().identify(user.forged().apply(method));
                expectThat(told.isEmpty(), "nobody for " + method + " without proof", "a user");
            }
        }
    }

    @Rule(
            id = "I-4",
            says = "A method that changes something, with the host's proof, comes from the user.",
            intent = "Users press Apply.",
            check = "the header or field of the anti-forgery token")
    void required_I4_changesWithProofAreTheUsers() throws Exception {
        for (SignedIn user : users()) {
            for (String method : UNSAFE) {
                told(user.genuine().apply(method));
            }
        }
    }

    @Rule(
            id = "I-5",
            says = "A user may do what the host's administrator gave, no more and no less.",
            intent = "The host decides alone.",
            check = "the mapping of roles; an unknown role gives nothing")
    void required_I5_permissionsAreThoseGiven() throws Exception {
        for (SignedIn user : users()) {
            HostUser told = told(user.genuine().apply("GET"));
            for (Permission permission : Permission.values()) {
                expectThat(
                        told.may(permission) == user.permissions().contains(permission),
                        permission + ": " + user.permissions().contains(permission),
                        told.may(permission));
            }
        }
    }

    @Rule(
            id = "I-6",
            says = "A user's scope holds whom the host's administrator gave, nobody more and nobody less.",
            intent = "Gaps in job plans are personal data.",
            check = "a team lead's scope: the team, not its department; an administrator's: nobody, unless given")
    void required_I6_scopeIsNeverWider() throws Exception {
        for (SignedIn user : users()) {
            HostUser told = told(user.genuine().apply("GET"));
            for (Department department : host().staffDirectory().departments()) {
                expectSame(user, told, department.id());
            }
        }
    }

    @Rule(
            id = "I-7",
            says = "A user has one key, which is not blank and is nobody else's.",
            intent = "The audit log keeps it.",
            check = "keys made of names, roles or the session")
    void required_I7_keysTellUsersApart() throws Exception {
        List<String> keys = new ArrayList<>();
        for (SignedIn user : users()) {
            HostUser told = told(user.genuine().apply("GET"));
            expectThat(!told.id().isBlank(), "a key", "a blank one");
            expect(told.id(), told(user.genuine().apply("POST")).id());
            keys.add(told.id());
        }
        expectThat(keys.size() > 1, "two users or more from HostUnderTest.signIns()", keys.size());
        expect(keys.size(), new HashSet<>(keys).size());
    }

    @Rule(
            id = "I-8",
            says = "While the host is down, a user stays the same or the call throws HostUnavailableException.",
            intent = "\"Nobody\" would sign users out; anybody else would be worse.",
            check = "errors that end as Optional.empty()")
    void required_I8_aHostThatIsDownMakesNobodyNobody() throws Exception {
        SignedIn user = users().get(0);
        HostRequest request = user.genuine().apply("GET");
        String before = told(request).id();
        PersonalData names = PersonalData.of(host(), department());
        host().cause(HostUnderTest.Trouble.DOWN);
        try {
            expect(Optional.of(before), identity().identify(request).map(HostUser::id));
        } catch (HostUnavailableException e) {
            expectThat(
                    names.isAbsentFrom(e), "no name or number of a person in the message (P-6)", "one that holds one");
        } finally {
            host().mend();
        }
    }

    @Rule(
            id = "I-9",
            says = "The list of users tells of each what the identity tells when they ask.",
            intent = "Administrators read from it who can see whom.",
            check = "permissions and scope that are worked out in two places")
    void optional_I9_usersAreToldAsTheyAsk() throws Exception {
        List<SignedIn> signedIn = users();
        List<HostUser> all = host().userDirectory().users();
        for (SignedIn user : signedIn) {
            HostUser asking = told(user.genuine().apply("GET"));
            Optional<HostUser> listed =
                    all.stream().filter(one -> one.id().equals(asking.id())).findFirst();
            expectThat(listed.isPresent(), asking + " in the list", "a list without");
            for (Permission permission : Permission.values()) {
                expectThat(
                        listed.get().may(permission) == asking.may(permission),
                        permission + " of " + asking + ": " + asking.may(permission),
                        listed.get().may(permission));
            }
            expect(asking.scope(), listed.get().scope());
        }
    }

    @Rule(
            id = "I-10",
            says = "The list of users has each once, ordered by key, and cannot be changed.",
            intent = "A report that names somebody twice, or another each time, convinces nobody.",
            check = "accounts with several roles; an order by name")
    void optional_I10_eachUserIsListedOnce() throws Exception {
        users(); // where those who are signed in alone are known, it tells somebody
        List<HostUser> all = host().userDirectory().users();
        List<String> keys = all.stream().map(HostUser::id).toList();
        expect(keys.stream().distinct().sorted().toList(), keys);
        expectThat(isUnmodifiable(all), "a list that cannot be changed (P-2)", "one that can");
    }

    private static boolean isUnmodifiable(List<HostUser> all) {
        try {
            all.clear();
            return false;
        } catch (UnsupportedOperationException e) {
            return true;
        }
    }

    private void expectSame(SignedIn user, HostUser told, DepartmentId department) throws HostUnavailableException {
        boolean given = user.scope().includes(department);
        expectThat(
                told.scope().includes(department) == given,
                "department " + department + " in scope: " + given,
                told.scope().includes(department));
        for (StaffMember person : host().staffDirectory().staff(department)) {
            boolean seen = user.scope().includes(person);
            expectThat(
                    told.scope().includes(person) == seen,
                    "person " + person.id() + " in scope: " + seen,
                    told.scope().includes(person));
        }
    }

    private HostUser told(HostRequest request) throws HostUnavailableException {
        return identity().identify(request).orElseThrow(() -> broken("a user for " + request.method(), "nobody"));
    }

    private List<SignedIn> users() throws Exception {
        identity();
        return host().signIns();
    }

    private HostIdentity identity() {
        return host().identity();
    }

    /** Somebody without cookies and headers. */
    private record Stranger(String method) implements HostRequest {

        @Override
        public Optional<String> header(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> cookie(String name) {
            return Optional.empty();
        }
    }
}
