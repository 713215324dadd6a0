package org.sessionwise.host.spi;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.sessionwise.domain.DepartmentId;

/** Reads roster templates. See the package for threads, blocking and errors. */
@ConsumerType
public interface RosterTemplateSource {

    /** Returns the templates of a department without promise of order; empty if it has none or is not known. */
    List<RosterTemplate> templates(DepartmentId department) throws HostUnavailableException;

    /** Returns one template as it stands now, slots and version of the same moment; empty if there is none by that key. */
    Optional<RosterTemplate> template(String templateId) throws HostUnavailableException;
}
