package org.sessionwise.host.tck;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.example.acme.AcmeUnderTest;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.AccessScope;
import org.sessionwise.host.spi.identity.HostIdentity;
import org.sessionwise.host.spi.identity.HostRequest;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.identity.UserDirectory;

/** Adapters that let the wrong people in, each in its own way. */
final class BrokenAccess {

    private BrokenAccess() {}

    /** Breaks a good identity. */
    abstract static class BrokenIdentity extends HostCompatibility {

        abstract Optional<HostUser> identify(HostIdentity good, HostRequest request) throws HostUnavailableException;

        @Override
        protected HostUnderTest newHost() {
            return new AcmeUnderTest() {
                @Override
                public HostIdentity identity() {
                    HostIdentity good = super.identity();
                    return request -> identify(good, request);
                }
            };
        }
    }

    @Breaks(value = "Identity.required_I3_changesWithoutProofAreNobodys", message = "nobody for POST without proof")
    static class AsksForNoProof extends BrokenIdentity {
        @Override
        Optional<HostUser> identify(HostIdentity good, HostRequest request) throws HostUnavailableException {
            return good.identify(new AsGet(request));
        }
    }

    @Breaks(value = "Identity.required_I1_nobodySignedInIsEmpty", message = "Where nobody is signed in, nobody is told")
    static class GreetsStrangers extends BrokenIdentity {
        @Override
        Optional<HostUser> identify(HostIdentity good, HostRequest request) throws HostUnavailableException {
            HostUser guest = HostUser.of("guest", "Guest", Set.of(), AccessScope.nobody());
            return request.cookie("acme").isEmpty() ? Optional.of(guest) : good.identify(request);
        }
    }

    @Breaks(value = "Identity.required_I6_scopeIsNeverWider", message = "in scope: false")
    static class WidensATeamToItsDepartment extends BrokenIdentity {
        @Override
        Optional<HostUser> identify(HostIdentity good, HostRequest request) throws HostUnavailableException {
            AccessScope whole = AccessScope.of(Set.of(new DepartmentId("w1")), Set.of(), Set.of());
            return good.identify(request).map(user -> HostUser.of(user.id(), "", permissions(user), whole));
        }
    }

    @Breaks(value = "Identity.required_I8_aHostThatIsDownMakesNobodyNobody", message = "came: Optional.empty")
    static class SignsEverybodyOutWhenDown extends BrokenIdentity {
        @Override
        Optional<HostUser> identify(HostIdentity good, HostRequest request) {
            try {
                return good.identify(request);
            } catch (HostUnavailableException e) {
                return Optional.empty();
            }
        }
    }

    @Breaks(value = "Identity.optional_I9_usersAreToldAsTheyAsk", message = "I-9 broken")
    static class ListsAnotherScope extends HostCompatibility {
        @Override
        protected HostUnderTest newHost() {
            return new AcmeUnderTest() {
                @Override
                public UserDirectory userDirectory() {
                    return () -> List.of(
                            HostUser.of("cora", "", Set.of(Permission.VIEW_GAPS), AccessScope.nobody()),
                            HostUser.of("leo", "", Set.of(Permission.VIEW_GAPS), AccessScope.nobody()));
                }
            };
        }
    }

    @Breaks(
            value = {"Identity.optional_I10_eachUserIsListedOnce", "Identity.optional_I9_usersAreToldAsTheyAsk"},
            message = "I-10 broken")
    static class ListsOneTwice extends HostCompatibility {
        @Override
        protected HostUnderTest newHost() {
            return new AcmeUnderTest() {
                @Override
                public UserDirectory userDirectory() {
                    HostUser cora = HostUser.of("cora", "", Set.of(), AccessScope.nobody());
                    return () -> List.of(cora, cora);
                }
            };
        }
    }

    private static Set<Permission> permissions(HostUser user) {
        return user.may(Permission.MANAGE_ENTITLEMENTS)
                ? Set.of(Permission.VIEW_GAPS, Permission.MANAGE_ENTITLEMENTS)
                : Set.of(Permission.VIEW_GAPS);
    }

    private record AsGet(HostRequest request) implements HostRequest {

        @Override
        public String method() {
            return "GET";
        }

        @Override
        public Optional<String> header(String name) {
            return request.header(name);
        }

        @Override
        public Optional<String> cookie(String name) {
            return request.cookie(name);
        }
    }
}
