package org.sessionwise.host.tck;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.example.acme.AcmeRota;
import org.example.acme.AcmeUnderTest;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterChangeListener;
import org.sessionwise.host.spi.RosterSession;

/** Adapters that tell changes wrongly, each in its own way. */
final class BrokenChanges {

    private BrokenChanges() {}

    @Breaks(
            value = {"Changes.required_C1_whoIsToldFindsTheChange", "Changes.optional_C10_eachChangeIsTold"},
            message = "telling inside the transaction")
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
    /** It finds what stands there when it looks, and takes that for all that happened. */
    @Breaks(value = "Changes.optional_C10_eachChangeIsTold", message = "expected: SESSIONS in w1, of p1, on 2026-06-01")
    static class TakesLookingAgainForAFeed extends HostCompatibility {
        @Override
        protected HostUnderTest newHost() {
            return new LookingAgain() {
                @Override
                public Duration patience() {
                    return Duration.ofMillis(600);
                }
            };
        }
    }
}
