package org.sessionwise.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sessionwise.host.spi.ui.UiContribution;

/** The manifest, the guide for hosts and what is registered name the same slots. */
class SlotsTest {

    private static final Pattern REQUIRED =
            Pattern.compile("sessionwise\\.ui\\.slot;filter:=\"\\(&\\(sessionwise\\.ui\\.slot=([a-z.]+)\\)"
                    + "\\(version>=(\\d+)\\.0\\)\\(!\\(version>=\\d+\\.0\\)\\)\\)\";resolution:=optional");
    private static final Pattern DESCRIBED = Pattern.compile("(?m)^\\| `([a-z.]+/v\\d+)` \\|");

    @Test
    void manifestRequiresTheSlotsOfWhatIsRegistered() throws Exception {
        assertEquals(registered(), required());
    }

    @Test
    void guideForHostsDescribesTheSlotsOfWhatIsRegistered() throws Exception {
        assertEquals(registered(), all(DESCRIBED.matcher(Files.readString(Path.of("README.md")))));
    }

    @Test
    void idsAndAddressesAreOfTheFormThatHostsAsk() throws Exception {
        for (UiContribution part : parts()) {
            assertTrue(part.id().matches("sessionwise\\.[a-z-]+/v1"), part::id);
            assertTrue(part.address().startsWith("/sessionwise/"), part::id);
        }
    }

    private static TreeSet<String> registered() throws Exception {
        return parts().stream().flatMap(part -> part.slots().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> required() throws IOException {
        return REQUIRED.matcher(header("Require-Capability"))
                .results()
                .map(found -> found.group(1) + "/v" + found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> all(Matcher matcher) {
        return matcher.results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Makes whatever the component descriptions of the bundle register. */
    private static List<UiContribution> parts() throws Exception {
        List<UiContribution> parts = new ArrayList<>();
        for (String file : header("Service-Component").split(",")) {
            Class<?> component =
                    Class.forName(file.replaceAll("^OSGI-INF/|\\.xml$", ""), false, SlotsTest.class.getClassLoader());
            if (UiContribution.class.isAssignableFrom(component)) {
                parts.add((UiContribution) component.getConstructor().newInstance());
            }
        }
        return parts;
    }

    private static String header(String name) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("target/classes/META-INF/MANIFEST.MF"))) {
            return new Manifest(in).getMainAttributes().getValue(name);
        }
    }
}
