package org.sessionwise.host.optaweb.internal.rotation;

import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.optaweb.internal.product.TenantReading;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.RosterTemplateSource;

/** The rotation as the tenant's one template; none if it has no whole weeks. */
public final class OptaWebTemplates implements RosterTemplateSource {

    private final TenantReading tenant;

    public OptaWebTemplates(TenantReading tenant) {
        this.tenant = tenant;
    }

    @Override
    public List<RosterTemplate> templates(DepartmentId department) throws HostUnavailableException {
        return department.equals(tenant.facts().department())
                ? template(Rotation.templateId(tenant.facts())).stream().toList()
                : List.of();
    }

    @Override
    public Optional<RosterTemplate> template(String templateId) throws HostUnavailableException {
        if (!tenant.facts().wholeWeeks() || !templateId.equals(Rotation.templateId(tenant.facts()))) {
            return Optional.empty();
        }
        return Optional.of(Rotation.read(tenant, TenantReading.deadline()).template());
    }
}
