package org.sessionwise.host.tck;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.example.acme.AcmeUnderTest;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.Cancellation;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.RosterWeek;

/** Adapters that tell sessions and weeks wrongly, each in its own way. */
final class BrokenRosters {

    private BrokenRosters() {}

    /** Breaks what its source does with a good answer. */
    abstract static class BrokenSessions extends HostCompatibility {

        @Override
        protected HostUnderTest newHost() {
            return new AcmeUnderTest() {
                @Override
                public RosterSessionSource sessionSource() {
                    return broken(super.sessionSource());
                }
            };
        }

        abstract RosterSessionSource broken(RosterSessionSource good);
    }

    /** Asks the good source for one period, and does something with what it says. */
    abstract static class BrokenAnswer extends BrokenSessions {

        Period asked(Period period) {
            return period;
        }

        List<RosterSession> told(List<RosterSession> sessions, Period period) {
            return sessions;
        }

        @Override
        RosterSessionSource broken(RosterSessionSource good) {
            return new ForwardingSessions(good) {
                @Override
                public List<RosterSession> sessions(DepartmentId department, Period period)
                        throws HostUnavailableException {
                    return told(super.sessions(department, asked(period)), period);
                }
            };
        }
    }

    @Breaks(
            value = {"Sessions.required_R2_sessionAcrossTheStartIsTold", "Sessions.required_R19_someAreToldAsAll"},
            message = "R-2 broken")
    static class ForgetsWhatBeganBefore extends BrokenAnswer {
        @Override
        List<RosterSession> told(List<RosterSession> sessions, Period period) {
            return sessions.stream()
                    .filter(session -> period.contains(session.period().start()))
                    .toList();
        }
    }

    @Breaks(
            value = {"Sessions.required_R2_sessionAcrossTheStartIsTold", "Sessions.required_R19_someAreToldAsAll"},
            message = "the day before")
    static class AsksByTheDayOfTheStart extends BrokenAnswer {
        @Override
        List<RosterSession> told(List<RosterSession> sessions, Period period) {
            ZoneId zone = ZoneId.of("Europe/London");
            LocalDate first = period.startDate(zone);
            return sessions.stream()
                    .filter(session -> !session.period().startDate(zone).isBefore(first))
                    .toList();
        }
    }

    @Breaks(
            value = "Sessions.required_R3_endOfPeriodIsExcluded",
            message = "A session that starts at the end of the period is not told.\n  expected: []\n  came: [")
    static class IncludesTheEnd extends BrokenAnswer {
        @Override
        Period asked(Period period) {
            return new Period(period.start(), period.end().plusSeconds(1));
        }
    }

    @Breaks(value = "Sessions.required_R4_sessionThatEndsAtTheStartIsNotTold", message = "end after the period's start")
    static class IncludesWhatHasJustEnded extends BrokenAnswer {
        @Override
        Period asked(Period period) {
            return new Period(period.start().minusSeconds(1), period.end());
        }
    }

    @Breaks(
            value = {"Sessions.required_R5_cancelledSessionsAreTold", "Sessions.optional_R16_whoCalledItOffIsTold"},
            message = "CANCELLED")
    static class LeavesOutCancelled extends BrokenAnswer {
        @Override
        List<RosterSession> told(List<RosterSession> sessions, Period period) {
            return sessions.stream()
                    .filter(session -> session.status() != RosterSession.Status.CANCELLED)
                    .toList();
        }
    }

    @Breaks(value = "Sessions.required_R6_sessionsAreOrderedByStartAndKey", message = "order by start, then by key")
    static class OrdersByPerson extends BrokenAnswer {
        @Override
        List<RosterSession> told(List<RosterSession> sessions, Period period) {
            return sessions.stream()
                    .sorted(Comparator.comparing(RosterSession::staff))
                    .toList();
        }
    }

    @Breaks(
            value = "Sessions.required_R7_eachSessionIsToldOnce",
            message = "expected: 14 sessions\n  came: 15 sessions")
    static class OverlappingPages extends BrokenAnswer {
        @Override
        List<RosterSession> told(List<RosterSession> sessions, Period period) {
            List<RosterSession> told = new ArrayList<>(sessions);
            if (told.size() > 10) {
                told.add(10, told.get(9));
            }
            return List.copyOf(told);
        }
    }

    @Breaks(
            value = {
                "Sessions.required_R11_nightOverSpringChangeIsAnHourShort",
                "Sessions.required_R11_nightOverAutumnChangeIsAnHourLong"
            },
            message = "expected: PT11H\n  came: PT12H")
    static class CountsByTheClockOnTheWall extends BrokenAnswer {
        @Override
        List<RosterSession> told(List<RosterSession> sessions, Period period) {
            return sessions.stream().map(this::byTheClock).toList();
        }

        private RosterSession byTheClock(RosterSession session) {
            ZoneId zone = ZoneId.of("Europe/London");
            Instant start = session.period().start();
            Duration clock = Duration.between(
                    start.atZone(zone).toLocalDateTime(),
                    session.period().end().atZone(zone).toLocalDateTime());
            if (clock.equals(session.period().length())) {
                return session;
            }
            return RosterSession.of(
                    session.id(),
                    session.staff(),
                    session.duty(),
                    new Period(start, start.plus(clock)),
                    session.status());
        }
    }

    @Breaks(value = "Sessions.optional_R16_whoCalledItOffIsTold", message = "R-16 broken")
    static class TakesEveryCancellationForTheTrusts extends BrokenAnswer {
        @Override
        List<RosterSession> told(List<RosterSession> sessions, Period period) {
            return sessions.stream()
                    .map(session -> session.cancellation()
                            .map(off -> session.cancelled(Cancellation.by(Cancellation.By.TRUST)
                                    .at(off.at().orElseThrow())))
                            .orElse(session))
                    .toList();
        }
    }

    @Breaks(
            value = {
                "Sessions.optional_R17_firstOwnerIsTold",
                "Sessions.optional_R19_whatWasTheirsFirstIsTold",
            },
            message = "R-17 broken")
    static class ForgetsWhoseItWas extends BrokenAnswer {
        @Override
        List<RosterSession> told(List<RosterSession> sessions, Period period) {
            return sessions.stream()
                    .map(session -> session.withOwner(session.staff()))
                    .toList();
        }
    }

    /** Breaks what is told of some people. */
    abstract static class BrokenAboutSome extends BrokenSessions {

        abstract List<RosterSession> some(List<RosterSession> all, Set<StaffId> staff);

        @Override
        RosterSessionSource broken(RosterSessionSource good) {
            return new ForwardingSessions(good) {
                @Override
                public List<RosterSession> sessions(DepartmentId department, Set<StaffId> staff, Period period)
                        throws HostUnavailableException {
                    return some(super.sessions(department, period), staff);
                }
            };
        }
    }

    @Breaks(value = "Sessions.optional_R19_whatWasTheirsFirstIsTold", message = "by the person or by the first owner")
    static class AsksByThePersonAlone extends BrokenAboutSome {
        @Override
        List<RosterSession> some(List<RosterSession> all, Set<StaffId> staff) {
            return all.stream()
                    .filter(session -> staff.contains(session.staff()))
                    .toList();
        }
    }

    @Breaks(value = "Sessions.required_R19_someAreToldAsAll", message = "R-19 broken")
    static class TellsEverybodyWhenAskedForNobody extends BrokenAboutSome {
        @Override
        List<RosterSession> some(List<RosterSession> all, Set<StaffId> staff) {
            return all.stream()
                    .filter(session -> staff.isEmpty()
                            || staff.contains(session.staff())
                            || session.owner().filter(staff::contains).isPresent())
                    .toList();
        }
    }

    @Breaks(value = "Sessions.required_P2_answersAreUnmodifiable", message = "add() refused on sessions")
    static class HandsOutItsOwnList extends BrokenAnswer {
        @Override
        List<RosterSession> told(List<RosterSession> sessions, Period period) {
            return new ArrayList<>(sessions);
        }
    }

    @Breaks(value = "Sessions.required_P3_manyThreadsGetTheSameAnswer", message = "P-3 broken")
    static class SharesStateBetweenThreads extends BrokenSessions {

        private final Exchanger<Boolean> meeting = new Exchanger<>();

        @Override
        RosterSessionSource broken(RosterSessionSource good) {
            return new ForwardingSessions(good) {
                @Override
                public List<RosterSession> sessions(DepartmentId department, Period period)
                        throws HostUnavailableException {
                    return meets() ? List.of() : super.sessions(department, period);
                }

                @Override
                public List<RosterSession> sessions(DepartmentId department, Set<StaffId> staff, Period period)
                        throws HostUnavailableException {
                    return good.sessions(department, staff, period);
                }
            };
        }

        /** Tells whether another thread is here, too, within a moment. */
        private boolean meets() {
            try {
                return meeting.exchange(true, 50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException | InterruptedException e) {
                return false;
            }
        }
    }

    @Breaks(
            value = "Sessions.required_R13_weeksBeginInTheRange",
            message = "[2026-06-08]\n  came: [2026-06-01, 2026-06-08]")
    static class TellsWeeksThatReachIn extends BrokenSessions {
        @Override
        RosterSessionSource broken(RosterSessionSource good) {
            return new ForwardingSessions(good) {
                @Override
                public List<RosterWeek> weeks(DepartmentId department, DateRange range)
                        throws HostUnavailableException {
                    return super.weeks(department, new DateRange(range.from().minusDays(6), range.until()));
                }
            };
        }
    }

    @Breaks(
            value = {
                "Sessions.required_R14_finalisedOnlyWithTheFeature",
                "Sessions.required_R12_weeksAreToldInOrderWithTheirState"
            },
            message = "no finalised week")
    static class TakesPublishedForFinal extends BrokenSessions {
        @Override
        RosterSessionSource broken(RosterSessionSource good) {
            return new ForwardingSessions(good) {
                @Override
                public List<RosterWeek> weeks(DepartmentId department, DateRange range)
                        throws HostUnavailableException {
                    return super.weeks(department, range).stream()
                            .map(week -> RosterWeek.of(week.monday(), RosterWeek.State.FINALISED))
                            .toList();
                }
            };
        }
    }

    /** Breaks what its source does when the host gives no answer. */
    abstract static class BrokenInTrouble extends BrokenSessions {

        abstract List<RosterSession> instead(HostUnavailableException trouble) throws HostUnavailableException;

        @Override
        RosterSessionSource broken(RosterSessionSource good) {
            return new ForwardingSessions(good) {
                @Override
                public List<RosterSession> sessions(DepartmentId department, Period period)
                        throws HostUnavailableException {
                    try {
                        return super.sessions(department, period);
                    } catch (HostUnavailableException e) {
                        return instead(e);
                    }
                }
            };
        }
    }

    @Breaks(
            value = "Sessions.required_P4_aHostThatIsDownIsNoAnswer",
            message = "HostUnavailableException from sessions, or the whole answer from memory\n  came: a list of 0")
    static class TakesNoAnswerForNothing extends BrokenInTrouble {
        @Override
        List<RosterSession> instead(HostUnavailableException trouble) {
            return List.of();
        }
    }

    @Breaks(value = "Sessions.required_P4_aHostThatIsDownIsNoAnswer", message = "no name or number of a person")
    static class NamesPeopleInMessages extends BrokenInTrouble {
        @Override
        List<RosterSession> instead(HostUnavailableException trouble) throws HostUnavailableException {
            throw new HostUnavailableException("no roster of Amy Archer", trouble);
        }
    }

    @Breaks(value = "Sessions.required_P4_aHostThatIsDownIsNoAnswer", message = "came: java.lang.IllegalStateException")
    static class LetsTheWireShine extends BrokenInTrouble {
        @Override
        List<RosterSession> instead(HostUnavailableException trouble) {
            throw new IllegalStateException("connection refused");
        }
    }

    @Breaks(value = "Sessions.required_P4_aSilentHostIsNoAnswer", message = "within 10 s\n  came: no return yet")
    static class WaitsForEver extends BrokenInTrouble {

        private boolean silent;

        @Override
        protected HostUnderTest newHost() {
            return new AcmeUnderTest() {
                @Override
                public RosterSessionSource sessionSource() {
                    return broken(super.sessionSource());
                }

                @Override
                public void cause(Trouble trouble) {
                    silent = trouble == Trouble.SILENT;
                    rota.reachable(false);
                }
            };
        }

        @Override
        List<RosterSession> instead(HostUnavailableException trouble) throws HostUnavailableException {
            if (silent) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new HostUnavailableException("ended", e);
                }
            }
            throw trouble;
        }
    }

    @Breaks(value = "Sessions.required_P5_halfAnAnswerIsNone", message = "P-5 broken: An answer that breaks off")
    static class TellsHalf extends BrokenInTrouble {

        private boolean cutOff;

        @Override
        protected HostUnderTest newHost() {
            return new AcmeUnderTest() {
                @Override
                public RosterSessionSource sessionSource() {
                    return broken(super.sessionSource());
                }

                @Override
                public void cause(Trouble trouble) {
                    cutOff = trouble == Trouble.CUT_OFF;
                    rota.reachable(false);
                }
            };
        }

        @Override
        List<RosterSession> instead(HostUnavailableException trouble) throws HostUnavailableException {
            if (!cutOff) {
                throw trouble;
            }
            return List.of();
        }
    }
}
