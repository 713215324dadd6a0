package org.sessionwise.api.operation;

import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.NoAnswerException;

/** Whether job plans, figures and roster are fresh. Safe from any thread. */
@ProviderType
public interface DataHealth {

    /**
     * Returns how it stands now.
     *
     * @throws NoAnswerException if the pulls cannot be read
     */
    DataReport report() throws NoAnswerException;
}
