package org.sessionwise.host.rotamap.internal;

import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.tck.HostCompatibility;
import org.sessionwise.host.tck.HostUnderTest;

class RotamapCompatibilityTest extends HostCompatibility {

    @Override
    protected HostUnderTest newHost() throws HostUnavailableException {
        return new RotamapUnderTest();
    }
}
