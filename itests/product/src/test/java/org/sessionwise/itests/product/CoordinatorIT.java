package org.sessionwise.itests.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.itests.product.RosterDesk.inside;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A rota coordinator does the main job, from the first pull to the undo, in the host's own pages. */
class CoordinatorIT {

    private static final Pattern DUTIES = Pattern.compile("(\\d+) duties in all");
    private static final Pattern EDITS = Pattern.compile("Apply (\\d+) changes");

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void pullsPreviewsAppliesAndUndoes() {
        RosterDesk desk =
                RosterDesk.signIn(PRODUCT, BROWSER.open(PRODUCT.at("/host/"), 1440, 900), "coordinator", "roster");
        desk.goToTemplates();
        Locator panel = desk.entitlementPanel();

        panel.getByRole(AriaRole.BUTTON, inside("Check only")).click();
        assertThat(panel.getByText("Check only, nothing kept.")).isVisible();
        panel.getByRole(AriaRole.BUTTON, inside("Pull now")).click();
        assertThat(panel.getByText("Plan versions: 153 added, 0 changed")).not().hasCount(0);
        assertThat(panel.getByText("Plans waiting for a person: 1")).isVisible();
        panel.getByRole(AriaRole.BUTTON, inside("Pull now")).click();
        assertThat(panel.getByText("0 added, 0 changed")
                        .or(panel.getByText("Nothing changed at the source"))
                        .first())
                .isVisible();

        int before = duties(desk);
        panel.getByRole(AriaRole.BUTTON, inside("Preview").setExact(true)).click();
        Locator apply = panel.getByRole(AriaRole.BUTTON, inside("Apply"));
        assertThat(apply).isEnabled();
        int edits = number(EDITS, apply.textContent());
        assertTrue(edits > 0, "nothing to apply");
        desk.open().screenshot("templates-preview-1440");
        apply.click();
        assertThat(panel.getByRole(AriaRole.BUTTON, inside("Undo"))).isVisible();
        assertThat(desk.page().getByText((before + edits) + " duties in all"))
                .isVisible(); // only additions need no yes

        panel.getByRole(AriaRole.BUTTON, inside("Undo")).click();
        assertThat(panel.getByText("Undone", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(desk.page().getByText(before + " duties in all")).isVisible();
        assertEquals(List.of(), desk.open().consoleErrors());
    }

    @Test
    void whatAPersonWroteIsChangedOnlyWithAYes() {
        RosterDesk desk =
                RosterDesk.signIn(PRODUCT, BROWSER.open(PRODUCT.at("/host/"), 1440, 900), "coordinator", "roster");
        desk.goToTemplates();
        Locator panel = desk.entitlementPanel();
        panel.getByRole(AriaRole.BUTTON, inside("Pull now")).click();
        assertThat(panel.getByRole(AriaRole.BUTTON, inside("Pull now"))).isEnabled();

        panel.getByRole(AriaRole.BUTTON, inside("Preview").setExact(true)).click();
        Locator apply = panel.getByRole(AriaRole.BUTTON, inside("Apply"));
        assertThat(apply).isEnabled();
        int undecided = number(EDITS, apply.textContent());
        panel.getByRole(AriaRole.BUTTON, inside("Only what needs a decision")).click();
        panel.getByLabel("Take the plan’s").first().check();

        assertThat(apply).hasText("Apply " + (undecided + 1) + " changes");
    }

    private static int duties(RosterDesk desk) {
        return number(DUTIES, desk.page().getByText("duties in all").textContent());
    }

    private static int number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertTrue(matcher.find(), text);
        return Integer.parseInt(matcher.group(1));
    }
}
