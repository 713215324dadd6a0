package org.sessionwise.jobplan.upload.internal.store;

import java.util.List;
import org.sessionwise.api.upload.UploadReport;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.jobplan.spi.RejectedRecord;
import org.sessionwise.jobplan.upload.internal.plan.Judgement;
import org.sessionwise.jobplan.upload.internal.plan.PlanFile;

/** What people are told of a file. */
final class Reports {

    private static final int FIRST_PLANS = 10;
    private static final int MOST_FAULTS = 500;

    private Reports() {}

    static UploadReport of(String source, PlanFile file) {
        Judgement judgement = file.judgement();
        List<RejectedRecord> rejected = judgement.rejected();
        return new UploadReport(
                source,
                file.rows(),
                file.goodRows(),
                (int) judgement.plans().stream()
                        .map(JobPlanVersion::planId)
                        .distinct()
                        .count(),
                judgement.plans().size(),
                judgement.plans().stream().limit(FIRST_PLANS).map(Reports::plan).toList(),
                rejected.stream().limit(MOST_FAULTS).map(Reports::fault).toList(),
                Math.max(0, rejected.size() - MOST_FAULTS),
                file.notes());
    }

    private static UploadReport.PlanRead plan(JobPlanVersion plan) {
        return new UploadReport.PlanRead(
                plan.planId().value(),
                plan.version(),
                plan.person().assignmentNumber().or(plan.person()::registration).orElse(""),
                plan.state().name(),
                plan.contract().code(),
                plan.inForce().from().toString(),
                plan.activities().size());
    }

    private static UploadReport.Fault fault(RejectedRecord rejected) {
        return new UploadReport.Fault(rejected.record(), rejected.field(), rejected.problem(), remedy(rejected));
    }

    private static String remedy(RejectedRecord rejected) {
        if (rejected.problem().contains("expected one of")) {
            return "Correct the cell, or tell with the columns which of our words it stands for.";
        }
        if (rejected.problem().startsWith("is missing")) {
            return "Fill in the cell, or choose a column or a value for all rows.";
        }
        return rejected.field().isEmpty()
                ? "Correct the row in the file of refused rows, and upload that."
                : "Correct the cell in the file of refused rows, and upload that.";
    }

    /** Returns counts for the audit log; nothing of the content. */
    static String counts(PlanFile file) {
        return "rows " + file.rows() + ", good " + file.goodRows() + ", plan versions "
                + file.judgement().plans().size() + ", faults "
                + file.judgement().rejected().size();
    }
}
