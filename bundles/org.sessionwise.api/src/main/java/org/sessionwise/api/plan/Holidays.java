package org.sessionwise.api.plan;

import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.calendar.BankHolidays;

/**
 * The bank holidays that figures are worked out with: those that GOV.UK published as shipped, and in their place, for the years it
 * has, the list that an administrator uploaded. Without this service those shipped count. Safe from any thread. A change is told to
 * every {@link JobPlanListener} as one that may touch everybody.
 */
@ProviderType
public interface Holidays {

    /** Returns the holidays as they are now. */
    BankHolidays current() throws NoAnswerException;
}
