package org.sessionwise.itests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whoever configures the product finds every key explained, and no tool shows them a secret. */
class MetatypeTest {

    private static final Pattern SECRET = Pattern.compile("\\..*|.*(?i:secret|password|token|apikey)");
    /** What they are given is made up at each start. */
    private static final Set<String> DEMONSTRATION = Set.of("org.sessionwise.demo", "org.sessionwise.host.reference");

    @Test
    void everyKeyIsExplained() throws Exception {
        List<String> unexplained = new ArrayList<>();
        int keys = 0;
        for (Path file : files("metatype")) {
            for (Element explained : elements(file, "OCD", "AD")) {
                keys++;
                String description = explained.getAttribute("description");
                if (description.isBlank() || description.equals(explained.getAttribute("name"))) {
                    unexplained.add(file.getFileName() + " " + explained.getAttribute("id"));
                }
            }
        }

        assertEquals(List.of(), unexplained);
        assertFalse(keys == 0, "nothing was built");
    }

    @Test
    void everyPidThatAComponentNamesIsExplained() throws Exception {
        Set<String> explained = new TreeSet<>();
        for (Path file : files("metatype")) {
            for (Element designate : elements(file, "Designate")) {
                explained.add(designate.getAttribute("pid"));
                explained.add(designate.getAttribute("factoryPid"));
            }
        }
        Set<String> named = new TreeSet<>();
        for (Path file : files("")) {
            for (Element component : elements(file, "component")) {
                named.addAll(List.of(component.getAttribute("configuration-pid").split(" ")));
            }
        }
        named.removeAll(explained);
        named.remove("");

        assertEquals(Set.of(), named);
    }

    @Test
    void everySecretIsOfTheTypeThatToolsDoNotShow() throws Exception {
        List<String> shown = new ArrayList<>();
        for (Path file : files("metatype")) {
            for (Element key : elements(file, "AD")) {
                boolean secret = SECRET.matcher(key.getAttribute("id")).matches();
                if (secret && !key.getAttribute("type").equals("Password") && !isOfTheDemonstration(file)) {
                    shown.add(file.getFileName() + " " + key.getAttribute("id"));
                }
            }
        }

        assertEquals(List.of(), shown);
    }

    private static boolean isOfTheDemonstration(Path file) {
        return DEMONSTRATION.stream().anyMatch(name -> file.startsWith(bundles().resolve(name)));
    }

    private static Path bundles() {
        return Path.of(System.getProperty("bundles.directory"));
    }

    private static List<Path> files(String folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path module : BuiltBundlesTest.modules().toList()) {
            Path written = module.resolve("target/classes/OSGI-INF").resolve(folder);
            if (Files.isDirectory(written)) {
                try (Stream<Path> all = Files.list(written)) {
                    all.filter(file -> file.toString().endsWith(".xml")).forEach(files::add);
                }
            }
        }
        return files;
    }

    private static List<Element> elements(Path file, String... names) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        List<Element> elements = new ArrayList<>();
        NodeList all = factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (List.of(names).contains(element.getLocalName())) {
                elements.add(element);
            }
        }
        return elements;
    }
}
