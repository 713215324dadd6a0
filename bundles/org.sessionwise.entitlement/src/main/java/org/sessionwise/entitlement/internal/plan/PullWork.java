package org.sessionwise.entitlement.internal.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.JobControl;
import org.sessionwise.api.job.JobResult;
import org.sessionwise.api.job.JobWork;
import org.sessionwise.api.plan.PullOrder;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.contract.ContractCatalogue;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.JobPlanSource;
import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One pull: reads source and host outside, then keeps versions, cursor, report and audit entry in one transaction. */
final class PullWork implements JobWork {

    private static final Logger LOG = LoggerFactory.getLogger(PullWork.class);

    private final PullServices services;
    private final PullOrder order;
    private final Actor actor;

    PullWork(PullServices services, PullOrder order, Actor actor) {
        this.services = services;
        this.order = order;
        this.actor = actor;
    }

    @Override
    public JobResult run(JobControl control) throws NoAnswerException, InterruptedException {
        try {
            PullReport report = pull(new PullRun(control.id(), order, services.clock()), control);
            return report.outcome() == PullReport.Outcome.FAILED
                    ? JobResult.failed(PullWords.ofResult(report), report.id())
                    : JobResult.done(PullWords.ofResult(report), report.id());
        } catch (NoAnswerException e) {
            control.step(); // the database may have given up because somebody cancelled
            throw e;
        }
    }

    private PullReport pull(PullRun run, JobControl control) throws NoAnswerException, InterruptedException {
        control.progress(0, -1, "asking the source");
        Optional<JobPlanSource> source = services.sources().find(order.source());
        if (source.isEmpty()) {
            return failed(run, "No such source is running; see the list of sources.", control);
        }
        services.history().begins(order.source());
        List<StaffMember> staff;
        JobPlanBatch batch;
        try {
            services.host().requirePeople();
            batch = source.get()
                    .read(since(), (done, total) -> control.progress(done, total, PullWords.ofProgress(done, total)));
            control.step();
            staff = services.host().everybody();
        } catch (SourceUnavailableException e) {
            control.step();
            if (e.reason() == SourceUnavailableException.Reason.STOPPED) {
                throw stopped(e);
            }
            services.history().failed(order.source(), e);
            return failed(run, e.getMessage(), control);
        } catch (NoAnswerException e) {
            control.step();
            return failed(run, e.getMessage(), control);
        } catch (RuntimeException e) {
            control.step();
            // by class and place: its message may quote a plan
            Object place = e.getStackTrace().length == 0 ? "" : e.getStackTrace()[0];
            LOG.warn(
                    "Source {} broke with {} at {}.", run.source(), e.getClass().getName(), place);
            LOG.debug("The fault in full:", e);
            return failed(run, "The source broke; see the log of the server.", control);
        }
        control.step();
        return run.dryRun() ? tryOut(batch, staff, run, control) : take(batch, staff, run, control);
    }

    private static InterruptedException stopped(SourceUnavailableException cause) {
        InterruptedException stopped = new InterruptedException(cause.getMessage());
        stopped.initCause(cause);
        return stopped;
    }

    private Optional<String> since() throws NoAnswerException {
        return order.isOfEverything()
                ? Optional.empty()
                : services.store().read(connection -> new PullTable(connection).cursor(order.source()));
    }

    private PullReport tryOut(JobPlanBatch batch, List<StaffMember> staff, PullRun run, JobControl control)
            throws NoAnswerException {
        PersonMatcher people = new PersonMatcher(staff);
        ContractCatalogue contracts = services.contracts().catalogue();
        PullOutcome outcome = services.store().read(connection -> new PlanIntake(connection)
                .tryOut(run.source(), batch, people, contracts, run.startedAt()));
        return services.store().write(connection -> {
            control.guard();
            return keep(connection, judged(connection, batch, outcome, staff, run));
        });
    }

    private PullReport take(JobPlanBatch batch, List<StaffMember> staff, PullRun run, JobControl control)
            throws NoAnswerException {
        PersonMatcher people = new PersonMatcher(staff);
        ContractCatalogue contracts = services.contracts().catalogue();
        Set<StaffId> touched = new HashSet<>();
        PullReport report = services.store().write(connection -> {
            control.guard();
            PlanIntake intake = new PlanIntake(connection);
            PullOutcome outcome = intake.tryOut(run.source(), batch, people, contracts, run.startedAt());
            PullReport judged = judged(connection, batch, outcome, staff, run);
            if (judged.outcome() != PullReport.Outcome.HELD) {
                intake.keep(outcome);
                touched.addAll(outcome.touched());
                if (!outcome.refused()) {
                    new PullTable(connection).putCursor(run.source(), batch.cursor());
                }
                new PullHoldTable(connection).use(order.releaseKey());
            }
            return keep(connection, judged);
        });
        services.listeners().plansChanged(touched);
        return report;
    }

    /** Returns what becomes of the answer: held back, or taken in. */
    private PullReport judged(
            Connection connection, JobPlanBatch batch, PullOutcome outcome, List<StaffMember> staff, PullRun run)
            throws SQLException {
        PullHoldTable holds = new PullHoldTable(connection);
        Optional<PullHold> hold =
                services.brake().hold(outcome, departments(staff), holds.released(order.releaseKey()));
        if (hold.isEmpty()) {
            return run.done(batch, outcome);
        }
        holds.offer(hold.get());
        return run.held(batch, outcome, hold.get());
    }

    private static Map<StaffId, DepartmentId> departments(List<StaffMember> staff) {
        Map<StaffId, DepartmentId> departments = new HashMap<>();
        staff.forEach(person -> departments.putIfAbsent(person.id(), person.department()));
        return departments;
    }

    private PullReport failed(PullRun run, String problem, JobControl control) throws NoAnswerException {
        return services.store().write(connection -> {
            control.guard();
            return keep(connection, run.failed(problem));
        });
    }

    private PullReport keep(Connection connection, PullReport report) throws SQLException {
        new PullTable(connection).add(report);
        String released = order.releaseKey().isEmpty() ? "" : ", endings released by a person";
        services.audit()
                .record(
                        actor,
                        report.dryRun() ? "job plan pull tried out" : "job plans pulled",
                        "source " + report.source(),
                        PullWords.ofAudit(report) + released);
        return report;
    }
}
