package org.sessionwise.api.evidence;

import org.osgi.annotation.versioning.ConsumerType;

/** Is told that the register or the records of people changed; register it as a service. Called after the write, returns at once. */
@ConsumerType
public interface EvidenceListener {
    void evidenceChanged();
}
