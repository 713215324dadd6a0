package org.sessionwise.rest.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.indicator.Indicators;
import org.sessionwise.api.pack.Packs;

/** Indicators and packs, if they answer now. */
@Component(service = OfferedReporting.class)
public final class OfferedReporting {

    @Reference(
            name = "indicators",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Indicators indicators;

    @Reference(
            name = "packs",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Packs packs;

    @Activate
    public OfferedReporting() {}

    OfferedReporting(Indicators indicators, Packs packs) {
        this.indicators = indicators;
        this.packs = packs;
    }

    Indicators indicators() {
        return running(indicators, "What indicators are made of");
    }

    Packs packs() {
        return running(packs, "What packs are made of");
    }

    private static <T> T running(T service, String what) {
        if (service == null) {
            throw Problem.noAnswer(what + " is not available right now.");
        }
        return service;
    }
}
