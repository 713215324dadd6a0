package org.sessionwise.host.spi;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.sessionwise.domain.DepartmentId;

/** Reads roster templates. See the package for threads, blocking and errors. */
@ConsumerType
public interface RosterTemplateSource {

    /**
     * Returns the templates of a department without promise of order.
     *
     * @return empty if it has none or is not known (P-9)
     * @throws HostUnavailableException if no complete answer could be had (P-4, P-5)
     */
    List<RosterTemplate> templates(DepartmentId department) throws HostUnavailableException;

    /**
     * Returns one template as it stands now, slots and version of the same moment, and the same as in its department's
     * list (T-2). Its slots say who, what, in which week, on which day and when (T-1); one over midnight is one slot of
     * the day on which it starts (T-8); none is beyond the cycle (T-7). Their keys are unique in the template, not
     * blank, and the same while nobody edits the slot (T-6). The version changes whenever a slot is added, changed or
     * removed, whoever did it (T-4), and only then (T-5).
     *
     * @return empty if there is none by that key, whatever the key looks like (T-3)
     * @throws HostUnavailableException if no complete answer could be had (P-4, P-5)
     */
    Optional<RosterTemplate> template(String templateId) throws HostUnavailableException;
}
