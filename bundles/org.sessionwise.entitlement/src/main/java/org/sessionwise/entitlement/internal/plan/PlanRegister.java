package org.sessionwise.entitlement.internal.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.plan.Contracts;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.database.Database;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.contract.ContractCatalogue;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.entitlement.internal.store.EntitlementStore;

/** The register in the database. A version that was taken back is told for the days before that. */
@Component(service = JobPlanRegister.class)
public final class PlanRegister implements JobPlanRegister {

    private static final Comparator<JobPlanVersion> IN_ORDER = Comparator.comparing(
                    (JobPlanVersion version) -> version.inForce().from())
            .thenComparing(version -> version.planId().value())
            .thenComparing(JobPlanVersion::version);

    private final EntitlementStore store;
    private final Contracts contracts;

    @Activate
    public PlanRegister(
            @Reference(name = "database") Database database, @Reference(name = "contracts") Contracts contracts) {
        this.store = new EntitlementStore(database);
        this.contracts = contracts;
    }

    @Override
    public Map<StaffId, List<JobPlanVersion>> plans(Set<StaffId> staff, DateRange range) throws NoAnswerException {
        ContractCatalogue catalogue = contracts.catalogue();
        Map<StaffId, List<JobPlanVersion>> plans = new TreeMap<>();
        for (KeptVersion kept : store.read(connection -> new PlanVersionTable(connection).of(staff))) {
            StaffId owner = kept.owner().staff().orElseThrow();
            kept.ruled()
                    .filter(version -> version.inForce().overlaps(range))
                    .ifPresent(version -> plans.computeIfAbsent(owner, any -> new ArrayList<>())
                            .add(governed(version, catalogue)));
        }
        plans.replaceAll((owner, versions) -> versions.stream()
                .sorted(Comparator.comparing(version -> version.inForce().from()))
                .toList());
        return Collections.unmodifiableMap(plans);
    }

    @Override
    public Map<StaffId, List<JobPlanVersion>> known(Set<StaffId> staff) throws NoAnswerException {
        ContractCatalogue catalogue = contracts.catalogue();
        Map<StaffId, List<JobPlanVersion>> plans = new TreeMap<>();
        for (KeptVersion kept : store.read(connection -> new PlanVersionTable(connection).of(staff))) {
            plans.computeIfAbsent(kept.owner().staff().orElseThrow(), any -> new ArrayList<>())
                    .add(governed(kept.version(), catalogue));
        }
        plans.replaceAll((owner, versions) -> versions.stream().sorted(IN_ORDER).toList());
        return Collections.unmodifiableMap(plans);
    }

    @Override
    public DutyMapping dutyMapping(DepartmentId department) throws NoAnswerException {
        return store.read(connection -> new DutyTable(connection, department).mapping());
    }

    private static JobPlanVersion governed(JobPlanVersion version, ContractCatalogue catalogue) {
        Contract contract = version.contract();
        return version.toBuilder()
                .contract(contract.governedBy(catalogue.terms(contract.code())))
                .build();
    }
}
