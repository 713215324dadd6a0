package org.sessionwise.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The host goes, then the archive, and Karaf is as it was. */
public class LeavesInContainer {

    @Test
    public void karafIsAsItWas() throws Exception {
        Karaf.features().uninstallFeature("sessionwise-proxy");
        Karaf.features().uninstallFeature("sessionwise-demonstration");
        InContainer.await(
                () -> !InContainer.statusNamesAHost() && InContainer.status(InContainer.STATUS) == 200,
                () -> "the host is still there");

        Files.delete(Karaf.deployed());
        InContainer.await(
                () -> Karaf.State.now().equals(Karaf.before()),
                () -> "before " + Karaf.before() + "\nnow    " + Karaf.State.now());

        assertEquals(0, InContainer.status(InContainer.STATUS));
    }
}
