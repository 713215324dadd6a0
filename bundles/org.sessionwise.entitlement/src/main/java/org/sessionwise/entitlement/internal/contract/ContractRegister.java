package org.sessionwise.entitlement.internal.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sessionwise.api.plan.Contracts;
import org.sessionwise.domain.contract.ContractCatalogue;
import org.sessionwise.domain.contract.ContractTerms;

/**
 * The shipped catalogue with what the trust has set before it. Of two settings for one contract and day that with the later
 * first day counts; of the same first day, that with the title that comes later.
 */
@Component(service = {Contracts.class, ContractRegister.class})
public final class ContractRegister implements Contracts {

    private static final Comparator<ContractTerms> LAST_COUNTS = Comparator.<ContractTerms, LocalDate>comparing(
                    terms -> terms.inForce().from())
            .thenComparing(ContractTerms::title);

    private final ContractCatalogue shipped = ContractCatalogue.published();
    private final List<OwnContract> own = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile ContractCatalogue catalogue = shipped;

    @Activate
    public ContractRegister() {}

    @Reference(name = "own", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindOwn(OwnContract contract) {
        synchronized (own) {
            own.add(contract);
            catalogue = all();
        }
        listeners.forEach(Runnable::run);
    }

    public void unbindOwn(OwnContract contract) {
        synchronized (own) {
            own.remove(contract);
            catalogue = all();
        }
        listeners.forEach(Runnable::run);
    }

    @Override
    public ContractCatalogue catalogue() {
        return catalogue;
    }

    /** Has a listener told, from now on, after each change. */
    void add(Runnable listener) {
        listeners.add(listener);
    }

    void remove(Runnable listener) {
        listeners.remove(listener);
    }

    private ContractCatalogue all() {
        return shipped.with(
                own.stream().map(OwnContract::terms).sorted(LAST_COUNTS).toList());
    }
}
