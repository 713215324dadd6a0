package org.sessionwise.api.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.AttainmentScope;

/**
 * The four indicators (E-job planning, June 2019, appendix 2; standard 4.1 asks for departments and the board, too). Lines of few
 * people are suppressed so that they cannot be worked out from the others. Safe from any thread.
 */
@ProviderType
public interface Indicators {

    /**
     * Returns the four for a scope, with its parts: of the trust departments, of a department teams, each by workforce group, too.
     *
     * @param visible whom the caller may see by name; a line of whom all are visible is never suppressed
     */
    IndicatorSheet sheet(AttainmentScope scope, LocalDate asAt, Set<StaffId> visible) throws NoAnswerException;

    /**
     * Returns a sheet's first lines for the ends of the past months, oldest first, and last for the day itself; days of which
     * nothing is known are missing. What the sheet of such a day, or of the last one, keeps back is suppressed.
     */
    List<IndicatorSheet> trend(AttainmentScope scope, LocalDate until, int months, Set<StaffId> visible)
            throws NoAnswerException;
}
