package org.sessionwise.itests.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The administrators' screens: by keyboard alone, narrow and dark, and with what is not there, not allowed or not finished. */
class AdministrationScreensIT {

    private static final String MATRIX = "sessionwise-switch-matrix-panel-v1";
    private static final Map<String, String> SCREENS = Map.of(
            "setup", "Nation of the trust",
            "administration", "Departments and capabilities",
            "contributions", "sessionwise.gap-panel/v1",
            "access", "Users and whom they see",
            "data", "Demonstration job plans",
            "jobs", "Nothing runs now.",
            "rules", "Review of variances",
            "audit", "newest first");
    private static final String JOBS = """
            {"jobs":[
              {"id":"7","kind":"pull","subject":"http~trust","state":"running","done":12,"total":52,"words":"reading job plans",
               "startedAt":"2026-11-18T09:00:00Z","actor":"coordinator"},
              {"id":"8","kind":"export","subject":"figures of gastro","state":"running","done":0,"words":"beginning",
               "startedAt":"2026-11-18T09:00:00Z","actor":"lead"}]}
            """;
    private static final String OTHERS = """
            {"groups":[],"capabilities":[],"inTwo":{"people":0,"departments":[]},"denominator":"All departments count.",
             "departments":[{"id":"gastro","name":"Gastroenterology","people":40,"mayChange":false,
               "cells":[{"capability":"ENTITLEMENT","on":true,"groups":["Medical and dental"]}]}]}
            """;

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData()
            .withSettings(
                    "org.sessionwise.ui",
                    Map.of("tokenHeader", "X-Rota-Token", "tokenFrom", "json /host/api/session token"));

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void switchIsLookedAtPressedAndUndoneByKeyboard() {
        StandAloneVisit visit = administrator(1440).go(PRODUCT.at("/sessionwise/#/administration"));
        Locator before =
                visit.page().getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("On: Team plan, Gastro"));
        before.press("Enter");
        visit.sees("40 people are concerned.");
        assertThat(visit.page().getByRole(AriaRole.ALERTDIALOG)).isFocused();
        visit.page().keyboard().press("Escape");
        assertThat(before).isFocused();

        before.press("Enter");
        assertThat(visit.button("Switch off")).isEnabled();
        visit.page().keyboard().press("Tab");
        visit.page().keyboard().press("Enter");
        assertThat(visit.find(MATRIX + " #outcome")).containsText("is now: Off");
        assertThat(visit.find(MATRIX + " #outcome")).isFocused();
        visit.looksWell("administration-switched-1440");
        visit.page().keyboard().press("Tab");
        visit.page().keyboard().press("Enter");

        assertThat(visit.find(MATRIX + " #outcome")).containsText("is now: On");
        assertThat(before).isVisible();
        assertThat(visit.find(MATRIX + " [role=region][aria-label=Changes] tbody tr"))
                .hasCount(2);
        assertEquals(List.of(), complaints(visit));
    }

    @Test
    void eachScreenIsAccessibleInTheDarkAt320() {
        StandAloneVisit visit = administrator(320);
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        visit.go(PRODUCT.at("/sessionwise/#/setup"));
        SCREENS.forEach((tab, text) -> {
            visit.page().evaluate("tab => { location.hash = '#/' + tab; }", tab);
            visit.sees(text).looksWell("administration-" + tab + "-dark-320");
        });
        assertEquals(List.of(), complaints(visit));
    }

    @Test
    void jobIsToldInWordsAndEndsAfterAQuestion() {
        StandAloneVisit visit = administrator(390);
        visit.page().route("**/sessionwise/api/jobs/7", route -> route.fulfill(StandAloneVisit.json("{}")));
        visit.answered("api/jobs?limit=100", 200, JOBS).go(PRODUCT.at("/sessionwise/#/jobs"));
        assertThat(visit.page()
                        .getByRole(
                                AriaRole.PROGRESSBAR,
                                new Page.GetByRoleOptions().setName("Pull of job plans: http~trust")))
                .hasAttribute("aria-valuetext", "Reading job plans… 12 of 52");

        visit.button("Cancel Pull of job plans").press("Enter");
        assertThat(visit.page().getByRole(AriaRole.ALERTDIALOG)).isFocused();
        visit.looksWell("administration-cancel-390");
        visit.page().keyboard().press("Tab");
        assertEquals(
                "DELETE",
                visit.page()
                        .waitForRequest(
                                "**/sessionwise/api/jobs/7",
                                () -> visit.page().keyboard().press("Enter"))
                        .method());
        visit.sees("ends at its next step.");
    }

    @Test
    void contributionIsSwitchedOffAfterItIsToldWhatThatDoes() {
        StandAloneVisit visit = administrator(1440).go(PRODUCT.at("/sessionwise/#/contributions"));
        Locator button = visit.find("[id='switch-sessionwise.review-panel/v1']");

        button.press("Enter");
        visit.sees("Nobody is shown Variance review any more, in any department, until it is on again.");
        visit.page().keyboard().press("Escape");
        assertThat(button).isFocused();
        assertThat(button).containsText("Switch off");

        button.press("Enter");
        visit.page().keyboard().press("Tab");
        visit.page().keyboard().press("Enter");
        visit.sees("Variance review is off: nobody sees it any more.");
        visit.button("Undo").click();
        visit.sees("As it was before.");
        assertThat(button).containsText("Switch off");
    }

    @Test
    void switchesAreHeadedByNoDepartment() {
        StandAloneVisit visit = administrator(1440).go(PRODUCT.at("/sessionwise/#/administration?department=gastro"));

        visit.sees("Departments and capabilities");

        assertThat(visit.find("h1")).hasText("Administration");
        assertThat(visit.find(".tools #department")).hasValue("gastro");
    }

    @Test
    void whatIsNotThereOrNotAllowedSaysSo() {
        StandAloneVisit visit = administrator(390)
                .answered("api/capabilities/matrix", 200, OTHERS)
                .refused("api/data-health", 503, "no-answer");
        visit.go(PRODUCT.at("/sessionwise/#/administration")).sees("somebody else administers it");
        assertThat(visit.find(MATRIX + " [role=switch]")).hasCount(0);
        visit.sees("On for Medical and dental");
        visit.page().evaluate("() => { location.hash = '#/data'; }");
        visit.sees("Data health could not be loaded.").sees("Try again").looksWell("administration-failed-390");

        StandAloneVisit lesser = StandAloneVisit.signedIn(BROWSER, PRODUCT, "theatres", "lists", 390);
        lesser.go(PRODUCT.at("/sessionwise/#/administration")).sees("This page is not open to your role.");
        assertEquals(List.of(), lesser.opened().consoleErrors());
    }

    /** A host that stores everything of its people has no sheet of them: the panel asks, and takes no room. */
    private static List<String> complaints(StandAloneVisit visit) {
        return visit.opened().consoleErrors().stream()
                .filter(error -> !error.contains("/staff-record"))
                .toList();
    }

    private static StandAloneVisit administrator(int width) {
        return StandAloneVisit.signedIn(BROWSER, PRODUCT, "administrator", "settings", width);
    }
}
