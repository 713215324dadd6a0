package org.sessionwise.host.reference.internal.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.host.reference.internal.TestHost;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.Unavailability;

class LeaveBookTest {

    @TempDir
    Path folder;

    private TestHost host;
    private LeaveBook book;

    @BeforeEach
    void open() {
        host = TestHost.in(folder);
        book = host.host().leave();
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void askingTellsNobodyAndApprovingDoes() {
        Leave asked = ask();
        assertEquals(List.of(), host.changes());

        assertEquals(true, book.approve(TestHost.SURGERY, asked.id(), "cora").approved());

        RosterChange change = host.changes().get(0);
        assertEquals(RosterChange.Kind.UNAVAILABILITY, change.kind());
        assertEquals(Set.of(TestHost.CAT), change.staff());
        assertEquals(TestHost.days("2026-11-23", "2026-11-25"), change.dates());
    }

    @Test
    void leaveBelongsToItsDepartment() {
        Leave asked = ask();
        assertThrows(Refused.class, () -> book.approve(TestHost.ANAESTHETICS, asked.id(), "ada"));
        assertThrows(
                Refused.class,
                () -> book.ask(
                        TestHost.SURGERY,
                        TestHost.DAN,
                        TestHost.days("2026-11-23", "2026-11-25"),
                        Unavailability.Kind.OTHER,
                        "cora"));
    }

    @Test
    void withdrawnLeaveIsGone() {
        Leave asked = ask();
        book.withdraw(TestHost.SURGERY, asked.id(), "cora");

        assertThrows(Refused.class, () -> book.get(TestHost.SURGERY, asked.id()));
        book.withdraw(TestHost.SURGERY, "l1", "cora");
        assertEquals(1, host.changes().size());
    }

    private Leave ask() {
        return book.ask(
                TestHost.SURGERY,
                TestHost.CAT,
                TestHost.days("2026-11-23", "2026-11-25"),
                Unavailability.Kind.STUDY_LEAVE,
                "cora");
    }
}
