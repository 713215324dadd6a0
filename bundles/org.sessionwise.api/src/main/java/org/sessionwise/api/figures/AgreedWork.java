package org.sessionwise.api.figures;

import java.time.LocalDate;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;

/**
 * What people agreed to do, against what came of it, in one department: numbers of a year, time, and clinical output. Registered beside
 * {@link Figures}, with the same property, and under the same rules of who is in it.
 */
@ProviderType
public interface AgreedWork {

    /** Service property with the department's id. */
    String DEPARTMENT = "sessionwise.department";

    /** Returns the one department that this service is for. */
    DepartmentId department();

    /**
     * Returns how everything stands that people agreed as a number of occurrences: annualised activities, those that are counted by the
     * week, month or year, and duties on call.
     *
     * @param on the day at whose end it stands so, in the plan year of each person that it falls in
     */
    Annualised annualised(LocalDate on, Set<StaffId> visible) throws NoAnswerException;

    /** Returns time allocated against time taken, of the occurrences of a period that were worked. */
    TimeSheet times(DateRange period, Set<StaffId> visible) throws NoAnswerException;

    /** Returns the clinical output that planned and delivered sessions stand for at what was agreed on average. */
    OutputSheet output(DateRange period, Set<StaffId> visible) throws NoAnswerException;
}
