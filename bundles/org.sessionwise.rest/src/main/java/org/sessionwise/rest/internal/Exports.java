package org.sessionwise.rest.internal;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.HostUnavailableException;
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

    private static final int AT_A_TIME = 2;

    private final Offered offered;
    private final int mostRows;
    private final Semaphore places;

    @Activate
    public Exports(@Reference(name = "offered") Offered offered) {
        this(offered, MOST_ROWS, AT_A_TIME);
    }

    Exports(Offered offered, int mostRows, int atATime) {
        this.offered = offered;
        this.mostRows = mostRows;
        this.places = new Semaphore(atATime);
    }

    /**
     * What is asked for.
     *
     * @param kind in a word, which file names begin with
     * @param scope who is in it, in words without a name
     */
    record Order(Actor actor, DepartmentId department, DateRange period, String kind, String scope) {}

    /** Writes the tables of a file, and returns how many rows they have. */
    @FunctionalInterface
    interface Tables {
        int writeTo(TableFile file) throws HostUnavailableException, NoAnswerException, IOException;
    }

    /** Makes a calendar. */
    @FunctionalInterface
    interface Events {
        byte[] make() throws HostUnavailableException, NoAnswerException;
    }

    Response tables(Order order, ExportFormat format, Tables content)
            throws HostUnavailableException, NoAnswerException, IOException {
        enter();
        try (TableFile file = format.open(mostRows)) {
            int rows = content.writeTo(file);
            return answer(order, file.end(), format.mediaType(), format.word(), ", " + rows + " rows");
        } catch (TooManyRowsException e) {
            throw Problem.of(
                    ProblemType.TOO_MANY_ROWS,
                    "A file takes " + mostRows + " rows; ask for a shorter period, or for fewer people.");
        } finally {
            places.release();
        }
    }

    Response calendar(Order order, Events content) throws HostUnavailableException, NoAnswerException {
        enter();
        try {
            return answer(order, content.make(), SessionCalendar.MEDIA_TYPE, "ics", "");
        } finally {
            places.release();
        }
    }

    private void enter() {
        if (!places.tryAcquire()) {
            throw Problem.busy();
        }
    }

    private Response answer(Order order, byte[] file, String type, String ending, String size) {
        offered.audit()
                .record(
                        order.actor(),
                        "exported",
                        "department " + order.department(),
                        order.kind() + " as " + ending + ", " + order.period().from() + " until "
                                + order.period().until() + ", " + order.scope() + size);
        return Response.ok(file, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(order, ending) + "\"")
                .build();
    }

    /** Keys are the host's and may hold anything; a header takes little. */
    private static String name(Order order, String ending) {
        String department = order.department().value().replaceAll("[^A-Za-z0-9._-]", "_");
        return order.kind() + "-" + department + "-" + order.period().from() + "-"
                + order.period().until() + "." + ending;
    }
}
