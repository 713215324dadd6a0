package org.sessionwise.itests.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessionwise.itests.product.RosterDesk.inside;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A coordinator follows a pull, cancels it, gives a plan to somebody, and decides on what is held back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PullsOnTheScreenIT {

    private static final String TITLE = "A feed of four";
    private static final int[] WIDTHS = {1440, 390};

    @RegisterExtension
    static final FaultyFeed SOURCE = new FaultyFeed();

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData()
            .withSettings(
                    "org.sessionwise.jobplan.http-four",
                    Map.of(
                            "sourceId", "http~four",
                            "title", TITLE,
                            "baseUri", SOURCE.base(),
                            ".apiKey", "key",
                            "attempts", "1",
                            "pageSize", "2"));

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private RosterDesk desk;
    private Locator panel;

    private void sit(int width) {
        desk = RosterDesk.signIn(PRODUCT, BROWSER.open(PRODUCT.at("/host/"), width, 900), "coordinator", "roster");
        desk.goToTemplates();
        panel = desk.entitlementPanel();
        assertThat(button("Pull now " + TITLE)).isEnabled();
    }

    private Locator button(String name) {
        return panel.getByRole(AriaRole.BUTTON, inside(name));
    }

    private void looksWell(String name) {
        assertEquals(List.of(), desk.open().axeViolations());
        desk.open().screenshot(name);
    }

    private static FaultyFeed.Answer four() {
        return new OfferedPlans()
                .with("F-1", 1, "29000274")
                .with("F-2", 1, "29000411")
                .with("F-3", 1, "29000548")
                .with("F-4", 1, "99999999")
                .answer();
    }

    @Test
    @Order(1)
    void pullThatTakesLongIsFollowedAndCancelled() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        SOURCE.answers(SOURCE.silence(asked));
        sit(1440);

        button("Pull now " + TITLE).click();
        asked.await();
        assertThat(panel.getByRole(AriaRole.PROGRESSBAR)).isVisible();
        assertThat(button("Pull now " + TITLE)).isDisabled();
        looksWell("pull-running-1440");
        button("Cancel the pull from " + TITLE).click();

        assertThat(panel.getByText("Cancelled. Nothing was kept.")).isVisible();
        assertThat(button("Pull now " + TITLE)).isEnabled();
        assertThat(panel.getByText("Nobody has pulled job plans yet.")).isVisible();
    }

    @Test
    @Order(2)
    void planWithoutAPersonIsGivenToSomebodyAndTakenBack() {
        SOURCE.answers(four());
        sit(390);
        button("Pull now " + TITLE).click();
        assertThat(panel.getByText("4 added").first()).isVisible();

        panel.getByText("Plans waiting for a person: 1").click();
        panel.getByLabel("Whose plan is F-4?").selectOption("g40");
        looksWell("plans-waiting-390");
        button("Give the plan F-4 to this person").click();
        assertThat(panel.getByText("Plan F-4 is now Daniel Osei's.")).isVisible();
        assertThat(panel.getByText("Plans waiting for a person")).hasCount(0);

        panel.getByText("Given to somebody by hand: 1").click();
        assertThat(panel.getByText("F-4 is Daniel Osei's, by coordinator")).isVisible();
        button("Take back the decision on plan F-4").click();
        assertThat(panel.getByText("Plans waiting for a person: 1")).isVisible();
        assertEquals(List.of(), desk.open().consoleErrors());
    }

    @Test
    @Order(3)
    void pullThatWouldEndEverythingWaitsForAYes() {
        SOURCE.answers(new OfferedPlans().answer());
        for (int width : WIDTHS) {
            sit(width);
            button("Pull now " + TITLE).click();
            assertThat(panel.getByText("Held back, nothing was kept: somebody has to decide.")
                            .first())
                    .isVisible();
            assertThat(button("Pull, and end")).isVisible();
            looksWell("pull-held-" + width);
        }

        button("Pull, and end").click();
        assertThat(panel.getByText("4 closed").first()).isVisible();
        assertThat(button("Pull, and end")).hasCount(0);
    }
}
