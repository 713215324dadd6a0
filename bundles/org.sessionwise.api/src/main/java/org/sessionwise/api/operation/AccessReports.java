package org.sessionwise.api.operation;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;

/** Who may see whom. Whoever asks is to be recorded by the caller: the answer is personal data. Safe from any thread. */
@ProviderType
public interface AccessReports {

    /**
     * Returns the users of the host.
     *
     * @param departments whose people are asked about: an administrator's own. Users who may see nobody of them are told only if
     *     they are all the departments there are
     * @throws NoAnswerException if the host gives no answer
     */
    AccessReport users(Set<DepartmentId> departments) throws NoAnswerException;

    /**
     * Returns who may see a person, by the key of the users; empty if nobody may, the department does not have the person, or it
     * is not known.
     *
     * @throws NoAnswerException if the host gives no answer
     */
    List<SeenBy> whoSees(DepartmentId department, StaffId staff) throws NoAnswerException;
}
