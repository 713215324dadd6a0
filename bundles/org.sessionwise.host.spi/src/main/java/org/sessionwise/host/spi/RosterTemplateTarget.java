package org.sessionwise.host.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Writes roster templates. A host without this service can be read but not filled. See the package for threads and errors.
 * Sessionwise writes to one template at a time, and only on a user's word.
 */
@ConsumerType
public interface RosterTemplateTarget {

    /**
     * Applies edits to one template.
     *
     * <p>Not called again for the same edits: where no answer came, the template is read to find out what was made. A host with {@link RosterHost.Feature#TEMPLATE_VERSIONS} refuses the whole request if the template is no longer at
     * {@code expectedVersion}; another host must compare what each edit says it replaces with what stands there, refuse on a
     * difference, and read back what it wrote. A host with {@link RosterHost.Feature#ATOMIC_TEMPLATE_WRITE} applies all edits
     * or none.
     *
     * @param templateId the template
     * @param expectedVersion the version that the edits were worked out against
     * @param edits in the order in which to apply them; not empty
     * @param actor {@code HostUser.id()} of the user on whose behalf, for the host's own audit
     * @return what became of it; expected trouble is a value
     * @throws HostUnavailableException if it is not known whether anything was written, or there is no such template any
     *     more: read it again
     */
    TemplateWriteResult write(String templateId, String expectedVersion, List<TemplateEdit> edits, String actor)
            throws HostUnavailableException;
}
