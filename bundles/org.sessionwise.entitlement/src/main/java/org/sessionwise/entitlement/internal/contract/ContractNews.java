package org.sessionwise.entitlement.internal.contract;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.entitlement.internal.plan.PlanListeners;

/**
 * Tells those who listen to job plans when contracts were set anew, which may touch everybody. Apart from the register, since
 * those who listen may need that themselves before they are there.
 */
@Component(
        service = {},
        immediate = true)
public final class ContractNews {

    private final ContractRegister register;
    private final Runnable tell;

    @Activate
    public ContractNews(
            @Reference(name = "register") ContractRegister register,
            @Reference(name = "listeners") PlanListeners listeners) {
        this.register = register;
        this.tell = listeners::everythingChanged;
        register.add(tell);
    }

    @Deactivate
    public void close() {
        register.remove(tell);
    }
}
