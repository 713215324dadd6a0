package org.sessionwise.domain.year;

import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.plan.Remuneration;

/**
 * What the activities of one category come to, of the contract and additional ones apart.
 *
 * @param remuneration core or additional
 * @param week of the version in force on the day asked for; nothing if none is
 * @param year all versions of the year
 */
public record CategoryTotal(
        ActivityCategory category,
        Remuneration remuneration,
        YearAmount week,
        YearAmount year,
        YearAmount straightLine,
        YearAmount leaveAware,
        YearAmount likely) {}
