package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sessionwise.api.Actor;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.rest.internal.export.Columns;
import org.sessionwise.rest.internal.export.ExportFormat;
import org.sessionwise.rest.internal.export.FindingsTable;
import org.sessionwise.rest.internal.export.TableFile;

/** Who waits for whom when files are made. */
@Timeout(60)
class ExportPlacesTest {

    private static final Exports.Order ORDER = new Exports.Order(
            new Actor("lead"),
            new DepartmentId("anaes"),
            new DateRange(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-09")),
            "findings",
            "all");

    private final FakePlans plans = new FakePlans(new FakeJobs());
    private final Exports exports =
            new Exports(new Offered(List.of(), List.of(), plans, plans, plans, plans, new FakeJobs()), 10, 2);

    @Test
    void anOrderedFileLeavesAPlaceToWhoWaitsOnTheirPageAndAnotherOrderedOneHoldsNoThread() throws Exception {
        CountDownLatch there = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        FutureTask<Exports.Made> ordered =
                new FutureTask<>(() -> exports.ordered(table(there, goOn), ExportFormat.CSV));
        new Thread(ordered, "ordered file").start();
        there.await();

        assertThrows(Problem.class, () -> exports.ordered(table(), ExportFormat.CSV), "it does not wait");
        assertEquals(200, exports.tables(table(), ExportFormat.CSV).getStatus());

        goOn.countDown();
        assertEquals(", 0 rows", ordered.get().size());
        assertEquals(", 0 rows", exports.ordered(table(), ExportFormat.CSV).size(), "the place was given back");
    }

    private static TableExport table() {
        return table(new CountDownLatch(1), new CountDownLatch(0));
    }

    private static TableExport table(CountDownLatch there, CountDownLatch goOn) {
        return new TableExport() {
            @Override
            public Exports.Order order() {
                return ORDER;
            }

            @Override
            public Columns columns() {
                return ExportColumns.read(null, ExportFormat.CSV, FindingsTable.headings(), FindingsTable.PRINTED);
            }

            @Override
            public int writeTo(TableFile file) {
                there.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return 0;
            }
        };
    }
}
