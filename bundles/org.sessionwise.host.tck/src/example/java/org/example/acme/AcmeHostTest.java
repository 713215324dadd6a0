package org.example.acme;

import org.sessionwise.host.tck.HostCompatibility;
import org.sessionwise.host.tck.HostUnderTest;

class AcmeHostTest extends HostCompatibility {

    @Override
    protected HostUnderTest newHost() {
        return new AcmeUnderTest();
    }
}
