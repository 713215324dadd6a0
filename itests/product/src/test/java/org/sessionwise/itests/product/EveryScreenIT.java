package org.sessionwise.itests.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What holds for every screen, whoever of the four kinds of people opens it: it can be read in the dark in 320 pixels, walked through by
 * the keyboard, printed, and says so when it cannot be had. The screens are those that the page itself offers.
 */
class EveryScreenIT {

    private static final String GAPS = "/sessionwise/#/gaps?department=gastro";
    private static final int WIDE = 1440;
    private static final int PAPER = 718; // A4 with its margins, in pixels of CSS
    private static final int NARROWEST = 320;
    private static final int LEAST_SCREENS = 20;
    private static final int MOST_STOPS = 400;
    private static final int MORE_THAN_CONNECTIONS_TO_ONE_HOST = 7;

    /** What asks for figures and lists; who is there and what is offered goes on being told. */
    private static final Pattern DATA =
            Pattern.compile(".*/sessionwise/api/(?!me$|status$|departments$|contributions|events).*");

    private static final Pattern SAID =
            Pattern.compile("There is a problem|could not be|not available right now", Pattern.CASE_INSENSITIVE);

    /** Tells of the focused element, through shadow roots, why somebody who looks for it would not find it. */
    private static final String WHY_THE_FOCUS_IS_NOT_SEEN = """
            () => {
              let focused = document.activeElement;
              while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
              if (!focused || focused === document.body) return 'end';
              const { top, bottom, left, right, width, height } = focused.getBoundingClientRect();
              const name = focused.tagName + ' ' + (focused.textContent ?? '').trim().slice(0, 40);
              if (width === 0 || height === 0) return 'has no size: ' + name;
              if (bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth) return 'is out of sight: ' + name;
              return '';
            }
            """;

    private static final String NEXT_FRAMES =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))";

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData()
            .with("sessionwise.demonstration", "trust")
            .withSettings(
                    "org.sessionwise.ui",
                    Map.of(
                            "tokenHeader", "X-Rota-Token",
                            "tokenFrom", "json /host/api/session token"));

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @BeforeAll
    static void plansAreThere() {
        Pulls.pull(Visitor.signedIn(PRODUCT, "coordinator", "roster"), "{\"source\":\"http~demo\",\"dryRun\":false}");
    }

    @TestFactory
    Stream<DynamicTest> canBeReadInTheDarkInTheNarrowestWindowAndPrinted() {
        return everyScreen(NARROWEST, visit -> {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertEquals(List.of(), visit.opened().axeViolations());
            assertFalse(visit.opened().scrollsSideways(), "it scrolls sideways");
            visit.isQuiet();

            visit.page().setViewportSize(PAPER, 900);
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertFalse(visit.opened().scrollsSideways(), "it is wider than A4");
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            visit.page().setViewportSize(NARROWEST, 900);
        });
    }

    @TestFactory
    Stream<DynamicTest> keyboardGoesThroughItAndIsAlwaysSeen() {
        return everyScreen(WIDE, visit -> {
            List<String> unseen = new ArrayList<>();
            String why = "";
            for (int stop = 0; stop < MOST_STOPS && !why.equals("end"); stop++) {
                visit.page().keyboard().press("Tab");
                why = String.valueOf(visit.page().evaluate(WHY_THE_FOCUS_IS_NOT_SEEN));
                if (!why.isEmpty() && !why.equals("end")) {
                    unseen.add(why);
                }
            }
            assertEquals(List.of(), unseen);
            assertEquals("end", why, "the keyboard does not come out of it again");
        });
    }

    @Test
    void saysSoWhenItsDataCannotBeHad() {
        List<String> silent = new ArrayList<>();
        int told = 0;
        for (Screen screen : screens(WIDE)) {
            Page page = screen.visit().page();
            page.route(
                    DATA,
                    route -> route.fulfill(
                            StandAloneVisit.json("{\"type\":\"about:blank\",\"title\":\"Made to fail\",\"status\":500}")
                                    .setStatus(500)));
            screen.open();
            if (page.locator("main [data-ext-slot] > *").count() > 0) { // help needs no data
                told++;
                if (!isSaid(page)) {
                    silent.add(screen.toString());
                }
            }
            page.unroute(DATA);
        }
        assertEquals(List.of(), silent);
        assertTrue(told > 10, "only " + told + " screens have panels");
    }

    private static boolean isSaid(Page page) {
        try {
            page.getByText(SAID)
                    .filter(new Locator.FilterOptions().setVisible(true))
                    .first()
                    .waitFor();
            return true;
        } catch (TimeoutError e) {
            return false;
        }
    }

    @Test
    void moreTabsThanABrowserOpensConnectionsAllShowTheirFigures() {
        Page first = StandAloneVisit.signedIn(BROWSER, PRODUCT, "coordinator", "roster", WIDE)
                .go(PRODUCT.at(GAPS))
                .page();
        for (int tab = 1; tab < MORE_THAN_CONNECTIONS_TO_ONE_HOST; tab++) {
            first.context().newPage().navigate(PRODUCT.at(GAPS).toString());
        }
        for (Page tab : first.context().pages()) {
            assertThat(tab.locator("sessionwise-gap-panel-v1 tbody tr").first()).isVisible();
        }
    }

    private static Stream<DynamicTest> everyScreen(int width, Consumer<StandAloneVisit> check) {
        return screens(width).stream()
                .map(screen -> dynamicTest(screen.toString(), () -> {
                    screen.open();
                    check.accept(screen.visit());
                }));
    }

    /** Each screen once: of those that several people may open, the first opens them. */
    private static List<Screen> screens(int width) {
        Map<String, Screen> screens = new LinkedHashMap<>();
        List<List<String>> people = List.of(
                List.of("administrator", "settings"),
                List.of("coordinator", "roster"),
                List.of("lead", "team"),
                List.of("board", "figures"));
        for (List<String> person : people) {
            StandAloneVisit visit = StandAloneVisit.signedIn(BROWSER, PRODUCT, person.get(0), person.get(1), WIDE)
                    .go(PRODUCT.at("/sessionwise/"));
            visit.find("nav a[href^='#/']").first().waitFor();
            for (Object address :
                    (List<?>) visit.find("a[href^='#/']").evaluateAll("links => links.map(a => a.hash)")) {
                String name = address.toString().replaceFirst("[?].*", "");
                screens.putIfAbsent(name, new Screen(person.get(0), name, visit));
            }
            visit.page().setViewportSize(width, 900);
        }
        assertTrue(screens.size() >= LEAST_SCREENS, "only " + screens.keySet());
        return List.copyOf(screens.values());
    }

    /** One screen as one person sees it. */
    private record Screen(String person, String address, StandAloneVisit visit) {

        /** Opens it anew: nothing is left over of the one before. */
        void open() {
            visit.go(PRODUCT.at("/sessionwise/" + address));
            visit.page().reload();
            visit.find("main h1").first().waitFor();
            visit.page().evaluate(NEXT_FRAMES);
            visit.opened().settle();
        }

        @Override
        public String toString() {
            return address + " as " + person;
        }
    }
}
