package org.sessionwise.ui.internal;

import java.util.Optional;
import java.util.OptionalInt;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.Capabilities;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.capability.ContributionSettings;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.ui.UiContribution;

/**
 * What all our contributions have in common: whether they are offered, and where they stand, is decided by the capability that
 * they belong to and by an administrator, whose services come and go while we answer. While one of them is gone, or cannot say,
 * it stands in nobody's way: the data end-points check again.
 */
abstract class Contribution implements UiContribution {

    private static final int USUAL_WEIGHT = 100;

    @Reference(
            name = "settings",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile ContributionSettings settings;

    @Reference(
            name = "capabilities",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Capabilities capabilities;

    private final Optional<Capability> capability;

    Contribution(Optional<Capability> capability) {
        this.capability = capability;
    }

    @Override
    public final Optional<String> capability() {
        return capability.map(Capability::name);
    }

    @Override
    public int usualWeight() {
        return USUAL_WEIGHT;
    }

    @Override
    public final int weight() {
        ContributionSettings now = settings;
        OptionalInt decided = now == null ? OptionalInt.empty() : now.weight(id());
        return decided.orElseGet(this::usualWeight);
    }

    @Override
    public boolean isOffered(Optional<DepartmentId> department) {
        ContributionSettings now = settings;
        return (now == null || now.isOn(id()))
                && capability.map(one -> isOn(one, itsOwn(department))).orElse(true);
    }

    /** What does not read the department is the trust's: it has something to show in one where its capability is off, too. */
    private Optional<DepartmentId> itsOwn(Optional<DepartmentId> department) {
        return department.filter(there -> contextKeys().contains("department"));
    }

    private boolean isOn(Capability wanted, Optional<DepartmentId> department) {
        Capabilities now = capabilities;
        if (now == null) {
            return true;
        }
        try {
            return now.settings().stream()
                    .filter(setting -> setting.capability() == wanted)
                    .anyMatch(setting ->
                            department.isEmpty() || setting.department().equals(department.get()));
        } catch (NoAnswerException e) {
            return true;
        }
    }
}
