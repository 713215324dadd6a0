package org.sessionwise.rest.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.attainment.Attainment;
import org.sessionwise.api.evidence.EvidenceRegister;
import org.sessionwise.api.evidence.PersonRecords;
import org.sessionwise.api.sampling.ConsistencySampling;

/** Levels of attainment, their evidence, records about people and samples, if they answer now. */
@Component(service = OfferedAttainment.class)
public final class OfferedAttainment {

    @Reference(
            name = "attainment",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Attainment attainment;

    @Reference(
            name = "evidence",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile EvidenceRegister evidence;

    @Reference(
            name = "records",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile PersonRecords records;

    @Reference(
            name = "sampling",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile ConsistencySampling sampling;

    @Activate
    public OfferedAttainment() {}

    OfferedAttainment(
            Attainment attainment, EvidenceRegister evidence, PersonRecords records, ConsistencySampling sampling) {
        this.attainment = attainment;
        this.evidence = evidence;
        this.records = records;
        this.sampling = sampling;
    }

    Attainment attainment() {
        return running(attainment, "Attainment");
    }

    EvidenceRegister evidence() {
        return running(evidence, "The register of evidence");
    }

    PersonRecords records() {
        return running(records, "What is recorded of people");
    }

    ConsistencySampling sampling() {
        return running(sampling, "Consistency sampling");
    }

    private static <T> T running(T service, String what) {
        if (service == null) {
            throw Problem.noAnswer(what + " is not available right now.");
        }
        return service;
    }
}
