package org.sessionwise.api.plan;

import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.domain.contract.ContractCatalogue;

/** What contracts say, as shipped and as the trust has set it. Safe from any thread. */
@ProviderType
public interface Contracts {

    /** Returns all contracts as they are now; another object once settings changed. */
    ContractCatalogue catalogue();
}
