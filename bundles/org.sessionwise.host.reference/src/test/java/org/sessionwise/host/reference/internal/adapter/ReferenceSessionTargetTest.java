package org.sessionwise.host.reference.internal.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.domain.Period;
import org.sessionwise.host.reference.internal.TestHost;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.SessionEdit;
import org.sessionwise.host.spi.SessionWriteResult;
import org.sessionwise.host.spi.SessionWriteResult.Status;

/** What the kit does not look at: what the host's own rules ask for. The week of 16 November 2026 is published. */
class ReferenceSessionTargetTest {

    @TempDir
    Path folder;

    private TestHost host;
    private ReferenceSessionTarget target;
    private Period tuesday;

    @BeforeEach
    void open() {
        host = TestHost.in(folder);
        target = new ReferenceSessionTarget(host.host());
        tuesday = host.period("2026-11-17T09:00", "2026-11-17T13:00");
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void aPublishedWeekAsksForAReasonInASentence() throws HostUnavailableException {
        SessionEdit edit = SessionEdit.put(TestHost.BOB, TestHost.CLINIC, tuesday);

        SessionWriteResult result = write(edit, " ");

        assertEquals(Status.REFUSED, result.status());
        assertEquals("The week is published: say why its roster is changed.", result.reason());
        assertEquals(Status.WRITTEN, write(edit, "Left out.").status());
    }

    @Test
    void aDraftWeekAsksForNone() throws HostUnavailableException {
        Period nextWeek = host.period("2026-11-24T09:00", "2026-11-24T13:00");

        assertEquals(
                Status.WRITTEN,
                write(SessionEdit.put(TestHost.BOB, TestHost.CLINIC, nextWeek), "")
                        .status());
    }

    @Test
    void whatIsWorkedIsNotTakenBack() throws HostUnavailableException {
        RosterSession worked = sessions().stream()
                .filter(session -> session.status() == RosterSession.Status.WORKED)
                .findFirst()
                .orElseThrow();

        assertEquals(
                Status.REFUSED, write(SessionEdit.takeBack(worked), "Why not.").status());
    }

    @Test
    void inSomebodysPlaceKeepsWhoseItWouldHaveBeen() throws HostUnavailableException {
        SessionWriteResult put =
                write(SessionEdit.putInPlaceOf(TestHost.AMY, TestHost.BOB, TestHost.CLINIC, tuesday), "Left out.");

        assertEquals(Optional.of(TestHost.AMY), put.session().orElseThrow().owner());
        SessionWriteResult back = write(SessionEdit.give(put.session().get(), TestHost.AMY), "Hers after all.");
        assertEquals(Optional.empty(), back.session().orElseThrow().owner());
    }

    private SessionWriteResult write(SessionEdit edit, String reason) throws HostUnavailableException {
        return target.write(TestHost.SURGERY, edit, reason, "cora");
    }

    private List<RosterSession> sessions() throws HostUnavailableException {
        return new ReferenceSessions(host.host())
                .sessions(TestHost.SURGERY, host.period("2026-11-01T00:00", "2026-12-01T00:00"));
    }
}
