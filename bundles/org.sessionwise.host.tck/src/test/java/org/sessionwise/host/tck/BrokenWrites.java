package org.sessionwise.host.tck;

import java.util.Optional;
import org.sessionwise.domain.SessionId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.SessionEdit;
import org.sessionwise.host.spi.SessionWriteResult;

/** Adapters that write single sessions wrongly, each in its own way. */
final class BrokenWrites {

    private BrokenWrites() {}

    @Breaks(value = "SessionsWritten.required_E8_nobodyIsInTwoPlaces", message = "expected: STALE\n  came: WRITTEN")
    static class PutsPeopleInTwoPlaces extends HostCompatibility {
        @Override
        protected HostUnderTest newHost() {
            return new WritingAcme() {
                @Override
                boolean isBusy(RosterSession wanted) {
                    return false;
                }
            };
        }
    }

    @Breaks(
            value = {
                "SessionsWritten.required_E11_oneOfManyWritersWins",
                "SessionsWritten.required_E6_changedSessionIsNotTakenBack",
                "SessionsWritten.required_E7_goneSessionIsStale"
            },
            message = "expected: 1\n  came: 4")
    static class OverwritesWhatSomebodyChanged extends HostCompatibility {
        @Override
        protected HostUnderTest newHost() {
            return new WritingAcme() {
                @Override
                boolean stands(RosterSession before) {
                    return true;
                }
            };
        }
    }

    @Breaks(
            value = {
                "SessionsWritten.required_E9_unknownDutyIsRefused",
                "SessionsWritten.required_E9_unknownPersonIsRefused",
                "SessionsWritten.required_E9_weekWithoutARosterIsRefused"
            },
            message = "expected: REFUSED\n  came: WRITTEN")
    static class TakesAnything extends HostCompatibility {
        @Override
        protected HostUnderTest newHost() {
            return new WritingAcme() {
                @Override
                Optional<String> refusal(SessionEdit edit) throws HostUnavailableException {
                    super.refusal(edit); // asks, as the good one does
                    return Optional.empty();
                }
            };
        }
    }

    @Breaks(value = "SessionsWritten.required_E2_sessionGivenIsTheColleagues", message = "came: another-")
    static class GivesUnderAnotherKey extends HostCompatibility {
        @Override
        protected HostUnderTest newHost() {
            return new WritingAcme() {
                @Override
                SessionWriteResult put(RosterSession wanted) {
                    if (wanted.id().equals(SessionEdit.NEW)) {
                        return super.put(wanted);
                    }
                    rota.removeShift(wanted.id().value());
                    SessionId other = new SessionId("another-" + wanted.id().value());
                    return super.put(
                            RosterSession.of(other, wanted.staff(), wanted.duty(), wanted.period(), wanted.status())
                                    .withOwner(wanted.owner().orElse(wanted.staff())));
                }
            };
        }
    }

    @Breaks(value = "SessionsWritten.optional_E14_writeIsTold", message = "SESSIONS of the person on the Tuesday")
    static class TellsNobodyWhatItWrites extends HostCompatibility {
        @Override
        protected HostUnderTest newHost() {
            return new WritingAcme() {
                @Override
                void tell(RosterSession session) {
                    // nobody hears
                }
            };
        }
    }

    @Breaks(value = "SessionsWritten.optional_E12_ownerIsKept", message = "came: Optional.empty")
    static class ForgetsInWhosePlace extends HostCompatibility {
        @Override
        protected HostUnderTest newHost() {
            return new WritingAcme() {
                @Override
                SessionWriteResult put(RosterSession wanted) {
                    return super.put(wanted.withOwner(wanted.staff()));
                }
            };
        }
    }
}
