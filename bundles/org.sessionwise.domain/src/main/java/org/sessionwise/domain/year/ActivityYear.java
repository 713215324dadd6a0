package org.sessionwise.domain.year;

import java.util.Optional;

/**
 * The year of one activity of one version.
 *
 * @param balance why the dates of the year differ from the entitlement; empty for what has no dates
 */
public record ActivityYear(
        AnnualEntitlement entitlement, ToDate toDate, Forecast forecast, Optional<YearBalance> balance) {}
