package org.sessionwise.domain.plan;

/** Where a job plan is kept, which is not how it reached us (e-job planning standard of June 2019, standard 1.1). */
public enum SystemOfRecord {
    /** Dedicated e-job-planning software. */
    E_JOB_PLANNING,
    SPREADSHEET,
    PAPER
}
