package org.sessionwise.host.reference.internal.adapter;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.host.tck.HostCompatibility;
import org.sessionwise.host.tck.HostUnderTest;

/** The reference host keeps every rule of the compatibility kit, each on a database file of its own. */
class ReferenceCompatibilityTest extends HostCompatibility {

    @TempDir
    static Path folder;

    @Override
    protected HostUnderTest newHost() throws Exception {
        return new ReferenceUnderTest(Files.createTempDirectory(folder, "host"));
    }
}
