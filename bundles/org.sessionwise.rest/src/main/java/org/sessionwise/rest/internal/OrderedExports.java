package org.sessionwise.rest.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobFile;
import org.sessionwise.api.job.JobFiles;
import org.sessionwise.api.job.JobOrder;
import org.sessionwise.api.job.JobResult;
import org.sessionwise.api.job.JobWork;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.rest.internal.export.ExportFormat;
import org.sessionwise.rest.internal.json.JobJson;

/** Makes files in the background and keeps them for a while. */
@Component(service = OrderedExports.class)
public final class OrderedExports {

    private static final Duration KEPT = Duration.ofDays(7);

    /** Of all users, on all nodes: a second one would only wait for the first, and hold a thread that a pull could have. */
    private static final int AT_A_TIME = 1;

    private final Exports exports;
    private final Clock clock;

    @Reference(
            name = "files",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile JobFiles files;

    @Activate
    public OrderedExports(@Reference(name = "exports") Exports exports) {
        this(exports, Clock.systemUTC());
    }

    OrderedExports(Exports exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    /** Takes the keeper of files in, as the framework does. */
    OrderedExports and(JobFiles keeper) {
        files = keeper;
        return this;
    }

    /** Returns the keeper of files. */
    JobFiles files() {
        JobFiles present = files;
        if (present == null) {
            throw Problem.noAnswer("Files of jobs are not kept right now.");
        }
        return present;
    }

    /** Returns the ids of the jobs whose files are there for a user; empty if none, or files are not kept right now. */
    Set<String> kept(Actor owner) throws NoAnswerException {
        JobFiles present = files;
        return present == null ? Set.of() : present.kept(owner);
    }

    /** Returns the order: so few at a time that pulls keep their threads; none if the file could not be kept. */
    JobOrder order(TableExport export) throws NoAnswerException {
        Exports.Order order = export.order();
        if (!files().hasRoom(order.actor())) {
            throw Problem.of(
                    ProblemType.BUSY,
                    "As many ordered files are kept as may be; each goes after a week. Take the file at once instead.");
        }
        return JobOrder.of(JobJson.EXPORT, subject(order), order.actor()).atMost(1, AT_A_TIME);
    }

    private static String subject(Exports.Order order) {
        return order.department() + " " + order.kind() + " " + order.actor().id();
    }

    /** Returns whose data a job makes a file of, as its subject tells; keys may hold blanks, kinds do not. */
    static Optional<DepartmentId> department(Job job) {
        String owner = " " + job.actor().id();
        String subject = job.subject();
        int end = subject.endsWith(owner) ? subject.lastIndexOf(' ', subject.length() - owner.length() - 1) : -1;
        return end > 0 ? Optional.of(new DepartmentId(subject.substring(0, end))) : Optional.empty();
    }

    /** Returns the work; who was in sight when it was ordered is kept with the file. */
    JobWork work(TableExport export, ExportFormat format, Set<StaffId> sight) {
        JobFiles keeper = files();
        return control -> {
            try {
                control.progress(0, -1, "working out " + export.order().kind());
                Exports.Made made = exports.ordered(export, format);
                control.step();
                Exports.Order order = export.order();
                keeper.keep(JobFile.of(control.id(), order.actor(), order.department(), sight)
                        .holding(made.name(), made.mediaType(), made.bytes())
                        .until(clock.instant().plus(KEPT)));
                return JobResult.done("The file is ready" + made.size() + ".", control.id());
            } catch (HostUnavailableException e) {
                throw new NoAnswerException("The rostering system gave no answer. Order it again.", e);
            } catch (IOException e) {
                throw new NoAnswerException("The file could not be written. Order it again.", e);
            } catch (Problem e) {
                return JobResult.failed(e.words(), "");
            }
        };
    }
}
