package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sessionwise.host.optaweb.fake.FakeOptaWeb;

/** The folders for plain Felix: an adapter is dropped in, replaced and taken away while everything runs. */
class DeployIT {

    private static final Pattern UNQUIET = Pattern.compile("\\b(WARN|ERROR|WARNING|SEVERE)\\b|^\\S*Exception");

    /**
     * HK2 looks into each bundle that comes, a moment later: one replaced by then is gone, which Felix tells as an error.
     * Likewise the REST whiteboard asks for the bundle of a service that went while it was loading its resources anew, and
     * EventAdmin tells that it was stopped in the middle of an event.
     */
    private static final Pattern LOOKED_TOO_LATE = Pattern.compile(
            "hk2\\.osgi-?resource-?locator|BundleRevisionImpl\\.getContent\\(\\)|ServiceReference\\.getBundle\\(\\)"
                    + "|EventAdmin: Event Task Processing Interrupted");

    private static final String ADAPTER = "org.sessionwise.host.optaweb";
    private static final Pattern CONNECTED = Pattern.compile("is the host");

    @Test
    void adapterIsDroppedInReplacedAndTakenAway() throws IOException, InterruptedException {
        try (FakeOptaWeb optaWeb = FakeOptaWeb.with(OptaWebClinic.tenant());
                DeployFolders folders = DeployFolders.unpacked()) {
            folders.start();
            assertFalse(folders.status().contains("\"host\""), folders.status());

            folders.write(ADAPTER, List.of("baseUri = " + optaWeb.uri(), "tenant = 1"));
            folders.write(
                    "org.sessionwise.identity.header",
                    List.of(
                            "publicAddress = " + folders.address(),
                            ".proxySecret = a-secret-of-the-proxy-that-is-long-enough"));
            Path deployed = folders.deploy(ADAPTER);
            awaitHost(folders);

            Files.setLastModifiedTime(deployed, FileTime.fromMillis(System.currentTimeMillis() + 5_000));
            Waiting.until(() -> CONNECTED.matcher(folders.log()).results().count() == 2, folders::log);
            awaitHost(folders);

            folders.stop();
            folders.start();
            awaitHost(folders);

            Files.delete(deployed);
            Waiting.until(() -> !folders.status().contains("\"host\""), folders::log);
            folders.stop();
            assertEquals(
                    List.of(),
                    folders.log()
                            .lines()
                            .filter(line -> UNQUIET.matcher(line).find())
                            .filter(line -> !LOOKED_TOO_LATE.matcher(line).find())
                            .toList());
        }
    }

    private static void awaitHost(DeployFolders folders) {
        Waiting.until(() -> folders.status().contains("\"optaweb\""), folders::log);
    }
}
