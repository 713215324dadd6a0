package org.sessionwise.host.tck;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.example.acme.AcmeRota;
import org.example.acme.AcmeUnderTest;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterChangeListener;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.identity.AccessScope;
import org.sessionwise.host.spi.identity.HostIdentity;
import org.sessionwise.host.spi.identity.HostRequest;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.host.spi.identity.Permission;

/** Adapters that let the wrong people in, or tell changes wrongly, each in its own way. */
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

    @Breaks(value = "Changes.required_C1_whoIsToldFindsTheChange", message = "telling inside the transaction")
    static class TellsBeforeTheCommit extends HostCompatibility {
        @Override
        protected HostUnderTest newHost() {
            return new AcmeUnderTest() {
                @Override
                public RosterSession roster(StaffId staff, DutyCode duty, Period period, RosterSession.Status status) {
                    LocalDate day = period.startDate(rosterHost().zone());
                    rota.tell(new AcmeRota.Event("SESSIONS", "w1", Set.of(staff.value()), day, day.plusDays(1)));
                    return super.roster(staff, duty, period, status);
                }

                @Override
                public void listen(RosterChangeListener listener) {
                    AtomicBoolean told = new AtomicBoolean();
                    super.listen(change -> {
                        if (!told.getAndSet(true)) {
                            listener.changed(change);
                        }
                    });
                }

                @Override
                public Duration patience() {
                    return Duration.ofMillis(200);
                }
            };
        }
    }

    @Breaks(
            value = "Changes.required_C3_bothSidesOfAMoveAreTold",
            message = "expected: SESSIONS in w1, of p1, on 2026-06-01")
    static class TellsOneSideOfASwap extends HostCompatibility {
        @Override
        protected HostUnderTest newHost() {
            return new AcmeUnderTest() {
                @Override
                public void listen(RosterChangeListener listener) {
                    super.listen(change -> listener.changed(oneSided(change)));
                }

                @Override
                public Duration patience() {
                    return Duration.ofMillis(200);
                }
            };
        }

        private static RosterChange oneSided(RosterChange change) {
            return change.staff().size() < 2
                    ? change
                    : RosterChange.of(change.kind(), change.department(), Set.of(new StaffId("p2")), change.dates());
        }
    }

    @Breaks(
            value = {
                "Changes.required_C4_leaveIsTold",
                "Changes.required_C5_templateIsTold",
                "Changes.required_C6_weekIsTold"
            },
            message = "C-4 broken: Approved leave is told as UNAVAILABILITY")
    static class TellsOfSessionsOnly extends HostCompatibility {
        @Override
        protected HostUnderTest newHost() {
            return new AcmeUnderTest() {
                @Override
                public void listen(RosterChangeListener listener) {
                    super.listen(change -> List.of(change).stream()
                            .filter(each -> each.kind() == RosterChange.Kind.SESSIONS)
                            .forEach(listener::changed));
                }

                @Override
                public Duration patience() {
                    return Duration.ofMillis(200);
                }
            };
        }
    }
}
