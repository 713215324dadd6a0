package org.sessionwise.host.tck;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.Cancellation;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterHost.Feature;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.SessionEdit;
import org.sessionwise.host.spi.SessionWriteResult;
import org.sessionwise.host.spi.SessionWriteResult.Status;

/** The rules of {@code RosterSessionTarget}; what was written is read back through the adapter's source. */
public abstract class RosterSessionTargetContract extends HostContract {

    private static final String ACTOR = "sessionwise-kit";
    private static final String REASON = "A gap in the plan.";

    @Rule(
            id = "E-1",
            says = "A person who is put on the roster stands there with that duty at that time.",
            intent = "A suggestion that a user took is carried out.",
            check = "the week, which must have been set up; times in the host's zone")
    void required_E1_personPutStandsThere() throws Exception {
        arrange();

        RosterSession stands = written(put(person(1), at(1, "09:00", "13:00")));

        expect(person(1), stands.staff());
        expect(duty(), stands.duty());
        expect(at(1, "09:00", "13:00"), stands.period());
        expect(RosterSession.Status.ROSTERED, stands.status());
    }

    @Rule(
            id = "E-2",
            says = "A session that is given to a colleague is the colleague's, under the key it had.",
            intent = "It is the same session in other hands.",
            check = "products that cancel one and make another")
    void required_E2_sessionGivenIsTheColleagues() throws Exception {
        RosterSession before = arrange();

        RosterSession given = written(write(SessionEdit.give(before, person(1))));

        expect(before.id(), given.id());
        expect(person(1), given.staff());
        expect(List.of(given), read());
    }

    @Rule(
            id = "E-3",
            says = "A session that is taken back is gone, not called off.",
            intent = "What nobody was to do is not held against anybody.",
            check = "products that keep what was deleted as cancelled")
    void required_E3_sessionTakenBackIsGone() throws Exception {
        RosterSession before = arrange();
        RosterSession put = written(put(person(1), at(1, "09:00", "13:00")));

        SessionWriteResult result = write(SessionEdit.takeBack(put));

        expect(SessionWriteResult.takenBack(), result);
        expect(List.of(before), read());
    }

    @Rule(
            id = "E-4",
            says = "The answer holds the session as it is read from now on.",
            intent = "Whoever takes it back later compares with that.",
            check = "answers that are put together from what was sent; the key that the host gave")
    void required_E4_answerIsWhatIsRead() throws Exception {
        arrange();

        SessionWriteResult result = put(person(1), at(1, "09:00", "13:00"));

        expect(Status.WRITTEN, result.status());
        expectThat(read().contains(result.session().orElseThrow()), "a session that is read", result);
    }

    @Rule(
            id = "E-5",
            says = "Nothing else of the roster is touched.",
            intent = "The rest of the roster is people's work.",
            check = "products that save a whole day or week at a time")
    void required_E5_nothingElseIsTouched() throws Exception {
        RosterSession first = arrange();
        RosterSession second = roster(person(0), at(2, "14:00", "18:00"));

        RosterSession put = written(put(person(0), at(1, "09:00", "13:00")));

        expect(Set.of(first, second, put), new HashSet<>(read()));
    }

    @Rule(
            id = "E-6",
            says = "An edit of a session that somebody changed in between is STALE, and nothing is written.",
            intent = "What somebody changed by hand is not overwritten in silence.",
            check = "compare every detail with what stands there, in the transaction of the write")
    void required_E6_changedSessionIsNotTakenBack() throws Exception {
        RosterSession before = arrange();
        RosterSession moved = host().move(before, person(0), at(0, "10:00", "14:00"));

        expect(Status.STALE, write(SessionEdit.takeBack(before)).status());
        expect(Status.STALE, write(SessionEdit.give(before, person(1))).status());

        expect(List.of(moved), read());
    }

    @Rule(
            id = "E-7",
            says = "An edit of a session that is gone is STALE.",
            intent = "The edit says what it replaces; that is no longer there.",
            check = "products that answer a second removal with success")
    void required_E7_goneSessionIsStale() throws Exception {
        arrange();
        RosterSession put = written(put(person(1), at(1, "09:00", "13:00")));
        write(SessionEdit.takeBack(put));

        expect(Status.STALE, write(SessionEdit.takeBack(put)).status());
    }

    @Rule(
            id = "E-8",
            says = "A person is not put where something of theirs overlaps: STALE, and nothing is written.",
            intent = "Nobody is in two places.",
            check = "ends that touch do not overlap; what is cancelled is not in the way")
    void required_E8_nobodyIsInTwoPlaces() throws Exception {
        RosterSession before = arrange();

        SessionWriteResult result = put(person(0), at(0, "12:00", "16:00"));

        expect(Status.STALE, result.status());
        expect(List.of(before), read());
        expect(
                Status.WRITTEN,
                put(
                                person(0),
                                new Period(
                                        before.period().end(),
                                        before.period().end().plusSeconds(3_600)))
                        .status());
    }

    @Rule(
            id = "E-8",
            says = "What is cancelled is not in the way of a person who is put on the roster.",
            intent = "Whose session was called off is free.",
            check = "the status of what overlaps")
    void required_E8_cancelledIsNotInTheWay() throws Exception {
        RosterSession off = host().callOff(arrange(), Cancellation.By.TRUST);

        expect(Status.WRITTEN, put(person(0), off.period()).status());
    }

    @Rule(
            id = "E-9",
            says = "A person whom the host does not know is REFUSED with a reason, and nothing is written.",
            intent = "Expected trouble is a value with words for the user, not an exception.",
            check = "keys that are not numbers, and the product's 4xx answers")
    void required_E9_unknownPersonIsRefused() throws Exception {
        RosterSession before = arrange();

        expectRefused(put(new StaffId("sessionwise-kit-nobody"), at(1, "09:00", "13:00")));
        expect(List.of(before), read());
    }

    @Rule(
            id = "E-9",
            says = "A duty that the host does not know is REFUSED with a reason, and nothing is written.",
            intent = "Expected trouble is a value with words for the user, not an exception.",
            check = "codes that the product takes without a look, and its 4xx answers")
    void required_E9_unknownDutyIsRefused() throws Exception {
        RosterSession before = arrange();

        expectRefused(write(SessionEdit.put(person(1), host().unknownDuty(), at(1, "09:00", "13:00"))));
        expect(List.of(before), read());
    }

    @Rule(
            id = "E-9",
            says = "A week that has no roster is REFUSED with a reason.",
            intent = "A session there would be on no roster that anybody sees.",
            check = "products that set a week up by the first session")
    void required_E9_weekWithoutARosterIsRefused() throws Exception {
        arrange();

        expectRefused(put(person(1), at(70, "09:00", "13:00")));
    }

    @Rule(
            id = "E-10",
            says = "A finalised week is REFUSED, and nothing is written.",
            intent = "What was delivered is on record.",
            check = "the state of the week in which the session starts")
    void optional_E10_finalisedWeekIsRefused() throws Exception {
        requireFeature(Feature.FINALISED_WEEKS);
        RosterSession before = arrange();
        host().setUpWeeks(MONDAY, List.of(RosterWeek.State.FINALISED));

        expectRefused(put(person(1), at(1, "09:00", "13:00")));
        expectRefused(write(SessionEdit.give(before, person(1))));
        expect(List.of(before), read());
    }

    @Rule(
            id = "E-11",
            says = "Of several who give one session away at once, one is written.",
            intent = "Two coordinators work at a time.",
            check = "a version, or a lock, from the comparison to the write")
    void required_E11_oneOfManyWritersWins() throws Exception {
        RosterSession before = arrange();

        List<SessionWriteResult> results = atOnce(before);

        expect(
                1L,
                results.stream()
                        .filter(result -> result.status() == Status.WRITTEN)
                        .count());
        expect(1, read().size());
    }

    @Rule(
            id = "E-12",
            says =
                    "Whose a session was first is kept of one that is put in somebody's place, and of one that is given.",
            intent = "What a colleague does for somebody is not called missing.",
            check = "R-17; a host that does not keep it tells no owner")
    void optional_E12_ownerIsKept() throws Exception {
        RosterSession before = arrange();
        if (host().giveTo(person(1), before).owner().isEmpty()) {
            throw new TestAbortedException("the host lacks this: it keeps the new person alone");
        }

        RosterSession put =
                written(write(SessionEdit.putInPlaceOf(person(0), person(1), duty(), at(1, "09:00", "13:00"))));

        expect(Optional.of(person(0)), put.owner());
        RosterSession back = written(write(SessionEdit.give(put, person(0))));
        expect(Optional.empty(), back.owner());
    }

    @Rule(
            id = "E-13",
            says = "The reason of a refusal names no person.",
            intent = "Refusals are shown to people who may not see everybody.",
            check = "words of the product that are passed on")
    void required_E13_refusalNamesNobody() throws Exception {
        arrange();
        PersonalData names = PersonalData.of(host(), department());

        SessionWriteResult result = write(SessionEdit.put(person(1), host().unknownDuty(), at(1, "09:00", "13:00")));

        expectThat(names.isAbsentFrom(result.reason()), "no name or number of a person", result.reason());
    }

    @Rule(
            id = "E-14",
            says = "What is written is told to the host's listeners.",
            intent = "Figures follow from what is told, whoever changed it.",
            check = "the feed's place: after the commit, below the screens and the adapter")
    void optional_E14_writeIsTold() throws Exception {
        requireFeature(Feature.CHANGE_FEED);
        arrange();
        BlockingQueue<RosterChange> told = new LinkedBlockingQueue<>();
        host().listen(told::add);

        written(put(person(1), at(1, "09:00", "13:00")));

        long end = System.nanoTime() + host().patience().toNanos();
        RosterChange heard = told.poll(host().patience().toMillis(), TimeUnit.MILLISECONDS);
        while (heard != null && !isOfTuesday(heard)) {
            heard = told.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        expectThat(heard != null, "SESSIONS of the person on the Tuesday", "nothing of the kind");
    }

    private boolean isOfTuesday(RosterChange change) {
        LocalDate tuesday = MONDAY.with(DayOfWeek.TUESDAY);
        return change.kind() == RosterChange.Kind.SESSIONS
                && change.dates().contains(tuesday)
                && (change.staff().isEmpty() || change.staff().contains(person(1)));
    }

    @Rule(
            id = "E-15",
            says = "While the product is away, a write throws HostUnavailableException.",
            intent = "Nobody may take a write for made, or for not made, that is not known.",
            check = "exceptions of drivers and clients; no name or number of a person in the message (P-6)")
    void required_E15_noAnswerWhileTheHostIsDown() throws Exception {
        arrange();
        PersonalData names = PersonalData.of(host(), department());
        host().cause(HostUnderTest.Trouble.DOWN);
        try {
            SessionWriteResult result = put(person(1), at(1, "09:00", "13:00"));
            throw broken("HostUnavailableException", result.toString());
        } catch (HostUnavailableException e) {
            expectThat(names.isAbsentFrom(e), "no name or number of a person in the message", e);
        } finally {
            host().mend();
        }
    }

    @Rule(
            id = "E-16",
            says = "The actor is written into the host's audit, with the reason.",
            intent = "The host's own record says who did it and why.",
            check = "")
    void untested_E16_actorAndReasonAreKept() {
        cannotBeTested("the kit cannot read the host's audit");
    }

    /** Sets the first week up, with one session of the first person on Monday morning. */
    private RosterSession arrange() throws Exception {
        host().sessionTarget(); // says first of all that there is none
        return roster(person(0), at(0, "09:00", "13:00"));
    }

    private RosterSession roster(StaffId staff, Period period) throws Exception {
        return host().roster(staff, duty(), period, RosterSession.Status.ROSTERED);
    }

    private SessionWriteResult put(StaffId staff, Period period) throws HostUnavailableException {
        return write(SessionEdit.put(staff, duty(), period));
    }

    private SessionWriteResult write(SessionEdit edit) throws HostUnavailableException {
        return host().sessionTarget().write(department(), edit, REASON, ACTOR);
    }

    private RosterSession written(SessionWriteResult result) throws HostUnavailableException {
        expectThat(result.status() == Status.WRITTEN, "WRITTEN", result.status() + " " + result.reason());
        RosterSession stands = result.session().orElseThrow(() -> broken("the session", "none"));
        expectThat(read().contains(stands), "a session that is read", stands);
        return stands;
    }

    private void expectRefused(SessionWriteResult result) {
        expect(Status.REFUSED, result.status());
        expectThat(!result.reason().isBlank(), "a reason in words", "none");
    }

    private List<RosterSession> read() throws HostUnavailableException {
        return host().sessionSource()
                .sessions(
                        department(),
                        new Period(
                                at(0, "00:00", "01:00").start(),
                                at(7, "00:00", "01:00").start()));
    }

    private List<SessionWriteResult> atOnce(RosterSession session) throws Exception {
        List<StaffId> others = host().people().stream()
                .filter(person -> !person.equals(session.staff()))
                .toList();
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            List<Future<SessionWriteResult>> results = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                StaffId colleague = others.get(i % others.size());
                results.add(writers.submit(() -> write(SessionEdit.give(session, colleague))));
            }
            List<SessionWriteResult> ended = new ArrayList<>();
            for (Future<SessionWriteResult> result : results) {
                ended.add(result.get(60, TimeUnit.SECONDS));
            }
            return ended;
        } finally {
            writers.shutdownNow();
        }
    }
}
