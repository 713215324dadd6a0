package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessionwise is taken away from beside a host that runs, after it has written to the host's templates. */
class UpgradeRemovalIT {

    private static final List<String> PAGES = List.of(
            "/host/roster",
            "/host/templates",
            "/host/leave",
            "/host/staff",
            "/host/assets/roster.js",
            "/host/assets/host.css");

    @RegisterExtension
    static final RunningProduct PRODUCT = UpgradeHome.withPreviousData();

    @Test
    void hostKeepsItsDataAndItsPages() throws Exception {
        UpgradeDatabase dataBefore = UpgradeHome.snapshot(PRODUCT, "rota-host.db", "before");
        UpgradeAnswers answersBefore = UpgradeAnswers.ofTheHost(PRODUCT);
        Map<String, String> pagesBefore = pages();
        assertTrue(contributions().contains("sessionwise"), "it is there before it goes");

        removeSessionwise();

        UpgradeDatabase dataAfter = UpgradeHome.snapshot(PRODUCT, "rota-host.db", "after");
        assertEquals(Map.of(), dataBefore.rowsMissingIn(dataAfter));
        assertEquals(Map.of(), dataAfter.rowsMissingIn(dataBefore));
        assertEquals(dataBefore.tables(), dataAfter.tables());
        assertEquals(answersBefore, UpgradeAnswers.ofTheHost(PRODUCT));
        assertEquals(pagesBefore, pages());
        assertTrue(contributions().contains("\"contributions\":[]"), "nobody offers anything any more");
        assertTrue(PRODUCT.isRunning());
    }

    private static void removeSessionwise() throws IOException {
        Path made = PRODUCT.home().resolve("removal.jar");
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "org.sessionwise.itests.removal");
        headers.putValue("Bundle-Activator", UpgradeRemoval.class.getName());
        headers.putValue("Import-Package", "org.osgi.framework,org.osgi.framework.wiring");
        String type = UpgradeRemoval.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(made);
                JarOutputStream jar = new JarOutputStream(out, manifest);
                InputStream content = UpgradeRemoval.class.getResourceAsStream("/" + type)) {
            jar.putNextEntry(new JarEntry(type));
            content.transferTo(jar);
        }
        Files.move(made, PRODUCT.home().resolve("deploy").resolve("removal.jar"));
        Visitor stranger = Visitor.stranger(PRODUCT);
        Waiting.until(
                () -> stranger.get(Readiness.STATUS).statusCode() == 404
                        && stranger.get("/host/api/status").body().contains("\"ready\":true"),
                () -> "our addresses still answer\n" + PRODUCT.log());
    }

    private static Map<String, String> pages() {
        Visitor visitor = Visitor.signedIn(PRODUCT, "coordinator", "roster");
        Map<String, String> pages = new TreeMap<>();
        PAGES.forEach(page -> pages.put(
                page, visitor.get(page).statusCode() + " " + visitor.get(page).body()));
        return pages;
    }

    private static String contributions() {
        return Visitor.signedIn(PRODUCT, "coordinator", "roster")
                .get("/host/api/contributions")
                .body();
    }
}
