package org.sessionwise.itests.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;

/** The reference host's pages with our panels, as somebody uses them who has signed in. */
final class RosterDesk {

    private final RunningProduct product;
    private final OpenPage open;
    private final Page page;

    private RosterDesk(RunningProduct product, OpenPage open) {
        this.product = product;
        this.open = open;
        this.page = open.page();
    }

    /** Signs in by the page and returns when the roster is there. */
    static RosterDesk signIn(RunningProduct product, OpenPage open, String user, String password) {
        RosterDesk desk = new RosterDesk(product, open);
        desk.page.getByLabel("User name").fill(user);
        desk.page.getByLabel("Password").fill(password);
        desk.page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        assertThat(desk.page.getByRole(AriaRole.GRID)).isVisible();
        return desk;
    }

    OpenPage open() {
        return open;
    }

    Page page() {
        return page;
    }

    /** Goes to a page of the host, such as {@code /host/templates?department=gastro}. */
    void go(String path) {
        URI address = product.at(path);
        page.navigate(address.toString());
    }

    void goToRoster(String monday) {
        go("/host/roster?department=gastro&from=" + monday);
        assertThat(page.getByRole(AriaRole.GRID)).isVisible();
        assertThat(gapPanel().getByText("As at")).isVisible();
    }

    void goToTemplates() {
        go("/host/templates?department=gastro");
        assertThat(page.getByRole(AriaRole.GRID)).isVisible();
        assertThat(entitlementPanel().getByText("1. Pull job plans")).isVisible();
    }

    Locator gapPanel() {
        return page.locator("sessionwise-gap-panel-v1");
    }

    Locator entitlementPanel() {
        return page.locator("sessionwise-entitlement-panel-v1");
    }

    Locator cell(String staff, String date) {
        return page.locator("[data-staff='" + staff + "'] [data-column='" + date + "']");
    }

    /** A person's line in the gap panel. */
    Locator line(String staff) {
        return gapPanel().locator("tr[data-staff='" + staff + "']");
    }

    /** Assigns a duty by the day's dialog. */
    void assign(String staff, String date, String duty, String start, String end) {
        cell(staff, date).dblclick();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add a duty"))
                .click();
        dialog.getByLabel("Duty").selectOption(duty);
        dialog.getByLabel("From").fill(start);
        dialog.getByLabel("To").fill(end);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Assign"))
                .click();
        assertThat(dialog).isHidden();
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
