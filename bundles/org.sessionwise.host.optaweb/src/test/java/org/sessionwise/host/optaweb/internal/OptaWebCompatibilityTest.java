package org.sessionwise.host.optaweb.internal;

import org.sessionwise.host.tck.HostCompatibility;
import org.sessionwise.host.tck.HostUnderTest;

/** The compatibility kit on the adapter and the stand-in. */
class OptaWebCompatibilityTest extends HostCompatibility {

    @Override
    protected HostUnderTest newHost() throws Exception {
        return new OptaWebUnderTest();
    }
}
