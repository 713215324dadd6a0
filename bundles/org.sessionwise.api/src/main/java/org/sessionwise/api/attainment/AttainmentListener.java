package org.sessionwise.api.attainment;

import org.osgi.annotation.versioning.ConsumerType;

/** Is told that levels may have changed; register it as a service. Called from any thread, must return at once. */
@ConsumerType
public interface AttainmentListener {
    void attainmentChanged();
}
