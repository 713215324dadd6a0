package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Takes the pictures of the gallery: each tab of the page of our own as those see it whom it is for, and what stands around them. */
@EnabledIfSystemProperty(
        named = "gallery",
        matches = "write",
        disabledReason = "a node test holds the gallery against the tabs")
class GalleryIT {

    private static final Path GALLERY = Path.of(System.getProperty("work.directory"))
            .resolve("../../../bundles/org.sessionwise.ui/gallery")
            .normalize();

    private static final int LARGEST_PICTURE = 60 * 1024;
    /** The first that makes a picture small enough. */
    private static final int[] QUALITIES = {60, 45, 30, 15};

    /** Until a screen shows what it is about; the first figures of a trust take a while. */
    private static final double PATIENCE_MILLIS = 180_000;

    private static final int LARGEST_GALLERY = 2 * 1024 * 1024;

    private static final Map<String, String> PASSWORDS =
            Map.of("coordinator", "roster", "lead", "team", "board", "figures", "administrator", "settings");

    /** Whose tabs are whose, by the navigation's groups. */
    private static final Map<String, String> WHO =
            Map.of("coordinators", "coordinator", "leads", "lead", "board", "board", "administrators", "administrator");

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private final StringBuilder index = new StringBuilder();

    @Test
    void everyScreenIsPictured() throws IOException {
        Files.createDirectories(GALLERY);
        someWorkIsDone();
        chapter("The stand-alone page");
        for (String group : List.of("coordinators", "leads", "board", "administrators")) {
            StandAloneVisit visit = visit(WHO.get(group), 1440, ColorScheme.LIGHT);
            visit.go(PRODUCT.at("/sessionwise/")).find("nav a").first().waitFor();
            for (Tab tab : tabs(visit, group)) {
                visit.go(PRODUCT.at("/sessionwise/" + tab.address()));
                picture(visit, tab.name(), tab.title() + ", for " + group);
            }
        }
        chapter("Help, tour, narrow, dark");
        ownPage("coordinator", "help", "help", "Help", 1440, ColorScheme.LIGHT);
        ownPage("coordinator", "tour", "tour", "The tour of the demonstration", 1440, ColorScheme.LIGHT);
        ownPage("coordinator", "tour-step", "gaps?tour=2", "A step of the tour", 1440, ColorScheme.LIGHT);
        ownPage("coordinator", "accessibility", "accessibility", "Accessibility statement", 1440, ColorScheme.LIGHT);
        ownPage("coordinator", "gaps-390", "gaps", "Gaps on a telephone", 390, ColorScheme.LIGHT);
        ownPage("board", "board-390-dark", "board", "Board on a telephone, dark", 390, ColorScheme.DARK);
        ownPage("lead", "figures-dark", "figures", "Figures, dark", 1440, ColorScheme.DARK);
        ownPage(
                "administrator",
                "administration-dark",
                "administration",
                "Administration, dark",
                1440,
                ColorScheme.DARK);
        chapter("Inside the reference host");
        host("coordinator", "host-roster", "/host/roster?department=gastro", "The roster with markers and gaps");
        host(
                "coordinator",
                "host-templates",
                "/host/templates?department=gastro",
                "A template with job plans beside it");
        Files.writeString(GALLERY.resolve("README.md"), page());
        assertTrue(size() <= LARGEST_GALLERY, () -> "the gallery has " + size() + " bytes");
    }

    /** So that there is something to be seen: job plans are pulled and stand in the template. */
    private void someWorkIsDone() {
        StandAloneVisit visit = visit("coordinator", 1440, ColorScheme.LIGHT);
        visit.go(PRODUCT.at("/sessionwise/#/templates"));
        visit.button("Pull now Demonstration job plans").click();
        visit.sees("added");
        visit.button("Preview").click();
        visit.sees("The plans would add");
        visit.find("button.main", "Apply").click();
        visit.sees("Undo");
    }

    private void ownPage(String user, String name, String place, String title, int width, ColorScheme scheme)
            throws IOException {
        StandAloneVisit visit = visit(user, width, scheme);
        visit.go(PRODUCT.at("/sessionwise/#/" + place));
        picture(visit, name, title);
    }

    private void host(String user, String name, String address, String title) throws IOException {
        StandAloneVisit visit = visit(user, 1440, ColorScheme.LIGHT);
        visit.go(PRODUCT.at(address));
        picture(visit, name, title);
    }

    private record Tab(String name, String title, String address) {}

    private static List<Tab> tabs(StandAloneVisit visit, String group) {
        List<Tab> found = new ArrayList<>();
        for (Locator link :
                visit.find("nav ul[aria-labelledby=group-" + group + "] a").all()) {
            String address = link.getAttribute("href");
            found.add(new Tab(address.replaceFirst("#/", "").replaceFirst("\\?.*", ""), link.innerText(), address));
        }
        assertTrue(!found.isEmpty(), group);
        return found;
    }

    private void picture(StandAloneVisit visit, String name, String title) throws IOException {
        visit.find("h1").first().waitFor();
        Locator filled = visit.find("main [data-ext-slot] > *");
        if (visit.find("main [data-ext-slot]").count() > 0) {
            filled.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        }
        visit.page().waitForTimeout(1_000); // elements that are yet to ask for their data
        visit.opened().settle();
        byte[] webp = taken(visit, QUALITIES[0]);
        for (int next = 1; next < QUALITIES.length && webp.length > LARGEST_PICTURE; next++) {
            webp = taken(visit, QUALITIES[next]);
        }
        int bytes = webp.length;
        assertTrue(bytes <= LARGEST_PICTURE, () -> name + " has " + bytes + " bytes");
        Files.write(GALLERY.resolve(name + ".webp"), webp);
        index.append("### %s%n%n![%s](%s.webp)%n%n".formatted(title, title, name));
    }

    /** What a window shows, no more: a gallery says what a screen looks like, not all that it holds. */
    private static byte[] taken(StandAloneVisit visit, int quality) {
        JsonObject asked = new JsonObject();
        asked.addProperty("format", "webp");
        asked.addProperty("quality", quality);
        JsonObject answer = visit.page().context().newCDPSession(visit.page()).send("Page.captureScreenshot", asked);
        return Base64.getDecoder().decode(answer.get("data").getAsString());
    }

    private void chapter(String title) {
        index.append("## %s%n%n".formatted(title));
    }

    private String page() {
        return """
                # Gallery

                Every screen, with the made-up people of the demonstration, taken by

                ```
                mvn verify -pl itests/product -am -Dgallery=write -Dtest=NoneAtAll -Dit.test=GalleryIT \\
                  -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
                ```

                which writes this page, too. A picture is a window of 1,440 by 900 pixels, or of 390 by 844, and has at most 60 kB.

                """ + index.toString().stripTrailing().replace("\r\n", "\n") + "\n";
    }

    private static long size() {
        try (Stream<Path> files = Files.list(GALLERY)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StandAloneVisit visit(String user, int width, ColorScheme scheme) {
        StandAloneVisit visit = StandAloneVisit.signedIn(BROWSER, PRODUCT, user, PASSWORDS.get(user), width, scheme);
        visit.page().setDefaultTimeout(PATIENCE_MILLIS);
        return visit;
    }
}
