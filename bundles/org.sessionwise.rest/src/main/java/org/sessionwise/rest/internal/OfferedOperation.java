package org.sessionwise.rest.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.operation.AccessReports;
import org.sessionwise.api.operation.Connections;
import org.sessionwise.api.operation.DataHealth;
import org.sessionwise.api.operation.Setup;

/** What administrators ask about the product itself, if it answers now. */
@Component(service = OfferedOperation.class)
public final class OfferedOperation {

    @Reference(
            name = "setup",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Setup setup;

    @Reference(
            name = "connections",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Connections connections;

    @Reference(
            name = "dataHealth",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile DataHealth dataHealth;

    @Reference(
            name = "accessReports",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile AccessReports accessReports;

    @Activate
    public OfferedOperation() {}

    OfferedOperation(Setup setup, Connections connections, DataHealth dataHealth, AccessReports accessReports) {
        this.setup = setup;
        this.connections = connections;
        this.dataHealth = dataHealth;
        this.accessReports = accessReports;
    }

    Setup setup() {
        return running(setup, "The checklist");
    }

    Connections connections() {
        return running(connections, "Testing connections");
    }

    DataHealth dataHealth() {
        return running(dataHealth, "What is known of the data");
    }

    AccessReports accessReports() {
        return running(accessReports, "The report of who sees whom");
    }

    private static <T> T running(T service, String what) {
        if (service == null) {
            throw Problem.noAnswer(what + " is not available right now.");
        }
        return service;
    }
}
