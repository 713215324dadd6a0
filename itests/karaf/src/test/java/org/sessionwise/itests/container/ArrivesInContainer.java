package org.sessionwise.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import org.apache.karaf.features.FeaturesService;
import org.junit.jupiter.api.Test;

/** The archive is put where Karaf looks, then a host is installed. */
public class ArrivesInContainer {

    static final String ARCHIVE = "sessionwise.kar";

    @Test
    public void archiveIsInstalledAndThenAHost() throws Exception {
        Karaf.features().installFeature("http-whiteboard"); // as a Karaf has that serves a host's pages
        Karaf.note();
        Path whole =
                Files.copy(Path.of(System.getProperty(ARCHIVE)), Karaf.base().resolve("sessionwise.part"));
        Files.move(whole, Karaf.deployed(), StandardCopyOption.ATOMIC_MOVE); // Karaf must not see half of it
        InContainer.await(() -> InContainer.status(InContainer.STATUS) == 200, () -> "no status");
        assertFalse(InContainer.get(InContainer.STATUS).body().contains("\"host\""));

        Karaf.features()
                .installFeature("sessionwise-demonstration", EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles));
        InContainer.awaitHost();

        assertEquals(List.of(), InContainer.notActive());
    }
}
