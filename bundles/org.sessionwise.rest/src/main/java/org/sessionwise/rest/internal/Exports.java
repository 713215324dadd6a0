package org.sessionwise.rest.internal;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.pdf.PdfWriter;
import org.sessionwise.rest.internal.export.ExportFormat;
import org.sessionwise.rest.internal.export.SessionCalendar;
import org.sessionwise.rest.internal.export.TableFile;
import org.sessionwise.rest.internal.export.TooManyRowsException;

/**
 * Lets figures out of the house as files. A file is made as a whole before its first byte is sent, so that what arrives is
 * complete or a refusal; only so many rows, and only so many files at a time, so that memory is bounded. Each is in the audit log
 * before it leaves.
 */
@Component(service = Exports.class)
public final class Exports {

    /** How many rows a file takes. */
    static final int MOST_ROWS = 50_000;

    /** And how many one for paper: more are read by nobody, and each page costs time. */
    static final int MOST_PRINTED_ROWS = 3_000;

    private static final int AT_A_TIME = 2;

    @Reference(
            name = "printer",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile PdfWriter printer;

    private final Offered offered;
    private final int mostRows;
    private final Semaphore places;
    private final Semaphore placesOfOrdered;

    @Activate
    public Exports(@Reference(name = "offered") Offered offered) {
        this(offered, MOST_ROWS, AT_A_TIME);
    }

    Exports(Offered offered, int mostRows, int atATime) {
        this.offered = offered;
        this.mostRows = mostRows;
        this.places = new Semaphore(atATime, true); // in turn: who waits for an ordered file is not passed by
        this.placesOfOrdered = new Semaphore(Math.max(1, atATime - 1));
    }

    /** Takes a printer in, as the framework does. */
    Exports and(PdfWriter offering) {
        printer = offering;
        return this;
    }

    /**
     * What is asked for.
     *
     * @param kind in a word, which file names begin with
     * @param scope who is in it, in words without a name
     */
    record Order(Actor actor, DepartmentId department, DateRange period, String kind, String scope) {}

    /**
     * A file that is made.
     *
     * @param size how much is in it, for the audit log
     */
    record Made(byte[] bytes, String name, String mediaType, String size) {}

    /** Makes a calendar. */
    @FunctionalInterface
    interface Events {
        byte[] make() throws HostUnavailableException, NoAnswerException;
    }

    /** Makes a file now, unless others are being made. */
    Response tables(TableExport export, ExportFormat format)
            throws HostUnavailableException, NoAnswerException, IOException {
        enter();
        try {
            return answer(make(export, format));
        } finally {
            places.release();
        }
    }

    /**
     * Makes an ordered file: it waits for a place as long as one file takes, never for another ordered one, and leaves a place to
     * those who wait on their page.
     */
    Made ordered(TableExport export, ExportFormat format)
            throws HostUnavailableException, NoAnswerException, IOException, InterruptedException {
        if (!placesOfOrdered.tryAcquire()) {
            throw Problem.busy();
        }
        try {
            places.acquire();
            try {
                return make(export, format);
            } finally {
                places.release();
            }
        } finally {
            placesOfOrdered.release();
        }
    }

    private Made make(TableExport export, ExportFormat format)
            throws HostUnavailableException, NoAnswerException, IOException {
        Order order = export.order();
        int most = format == ExportFormat.PDF ? Math.min(mostRows, MOST_PRINTED_ROWS) : mostRows;
        try (TableFile file = export.columns().of(format.open(most, title(order), this::print))) {
            int rows = export.writeTo(file);
            Made made = new Made(file.end(), name(order, format.word()), format.mediaType(), ", " + rows + " rows");
            record(order, format.word(), made.size());
            return made;
        } catch (TooManyRowsException e) {
            throw Problem.of(
                    ProblemType.TOO_MANY_ROWS,
                    "A file takes " + most + " rows; ask for a shorter period, or for fewer people.");
        }
    }

    private byte[] print(String xhtml) {
        PdfWriter present = printer;
        if (present == null) {
            throw Problem.noAnswer("Printing is not available right now: a workbook holds the same.");
        }
        return present.write(xhtml, Instant.now());
    }

    private static String title(Order order) {
        String kind = order.kind().equals("findings") ? "Sessions" : "Planned and worked";
        return kind + ", " + order.period().from() + " to "
                + order.period().until().minusDays(1);
    }

    Response calendar(Order order, Events content) throws HostUnavailableException, NoAnswerException {
        enter();
        try {
            Made made = new Made(content.make(), name(order, "ics"), SessionCalendar.MEDIA_TYPE, "");
            record(order, "ics", made.size());
            return answer(made);
        } finally {
            places.release();
        }
    }

    private void enter() {
        boolean entered = false;
        try {
            entered = places.tryAcquire(0, TimeUnit.SECONDS); // without a time it would pass by who waits
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!entered) {
            throw Problem.busy();
        }
    }

    private void record(Order order, String ending, String size) {
        offered.audit()
                .record(
                        order.actor(),
                        "exported",
                        "department " + order.department(),
                        order.kind() + " as " + ending + ", " + order.period().from() + " until "
                                + order.period().until() + ", " + order.scope() + size);
    }

    static Response answer(Made made) {
        return Response.ok(made.bytes(), made.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + made.name() + "\"")
                .build();
    }

    /** Keys are the host's and may hold anything; a header takes little. */
    private static String name(Order order, String ending) {
        String department = order.department().value().replaceAll("[^A-Za-z0-9._-]", "_");
        return order.kind() + "-" + department + "-" + order.period().from() + "-"
                + order.period().until() + "." + ending;
    }
}
