package org.sessionwise.domain.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That an activity is annualised because both sides agreed (e-job planning standard of June 2019, standard 3.4).
 *
 * @param employee when the employee agreed, if the source says so
 * @param employer when the employer agreed, if the source says so
 */
public record AnnualisationAgreement(Optional<LocalDate> employee, Optional<LocalDate> employer) {

    /** Nobody's agreement is recorded. */
    public static final AnnualisationAgreement NONE = new AnnualisationAgreement(Optional.empty(), Optional.empty());

    /** Tells whether both agreed. */
    public boolean isComplete() {
        return employee.isPresent() && employer.isPresent();
    }
}
