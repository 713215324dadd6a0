package org.sessionwise.host.reference.internal.adapter;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.reference.internal.OpenHost;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.RosterTemplateSource;
import org.sessionwise.host.spi.RosterTemplateTarget;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateWriteResult;

/** Reads templates, and writes them all or none, by version. */
@Component(property = RosterHost.HOST_PROPERTY + "=reference")
public final class ReferenceTemplates implements RosterTemplateSource, RosterTemplateTarget {

    private final OpenHost host;

    @Activate
    public ReferenceTemplates(@Reference(name = "host") OpenHost host) {
        this.host = host;
    }

    @Override
    public List<RosterTemplate> templates(DepartmentId department) throws HostUnavailableException {
        return Answer.of(() -> host.templates().templates(department));
    }

    @Override
    public Optional<RosterTemplate> template(String templateId) throws HostUnavailableException {
        return Answer.of(() -> host.templates().template(templateId));
    }

    @Override
    public TemplateWriteResult write(String templateId, String expectedVersion, List<TemplateEdit> edits, String actor)
            throws HostUnavailableException {
        return Answer.of(() -> host.templates().write(templateId, expectedVersion, edits, actor))
                .orElseThrow(() -> new HostUnavailableException("there is no such template"));
    }
}
