package org.sessionwise.itests.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sessionwise.host.optaweb.fake.FakeOptaWeb;
import org.sessionwise.host.optaweb.fake.FakeTenant;

/** A coordinator of a trust that has OptaWeb, at a browser: everything on our own page, by an OpenID Connect sign-in. */
class OptaWebCoordinatorIT {

    /** Of this week: what changes long before or after today is found later. */
    private static final LocalDate MONDAY =
            LocalDate.now(ZoneId.of("Europe/London")).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

    private static final String FORTNIGHT = "/sessionwise/#/gaps?from=" + MONDAY + "&weeks=2";
    private static final String TITLE = "OptaWeb Employee Rostering";

    /** Longer than it takes until the page hears of what somebody did in OptaWeb. */
    private static final LocatorAssertions.HasTextOptions LIVE =
            new LocatorAssertions.HasTextOptions().setTimeout(60_000);

    private static final FakeTenant TENANT = OptaWebClinic.tenant(MONDAY);
    private static final FakeOptaWeb OPTAWEB = FakeOptaWeb.with(TENANT);

    @RegisterExtension
    static final RunningProduct PRODUCT = withPlans(RunningProduct.withNewData());

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @AfterAll
    static void close() {
        OPTAWEB.close();
    }

    /** Three people's clinic on a day of each week; the file's code of it is not known to anybody. */
    private static RunningProduct withPlans(RunningProduct product) {
        Path plans = product.home().resolve("plans.csv");
        PlanSheet.write(
                plans,
                PlanSheet.row("F-1", "optaweb-1-" + OptaWebClinic.FIRST, "MONDAY"),
                PlanSheet.row("F-2", "optaweb-1-" + OptaWebClinic.SECOND, "TUESDAY"),
                PlanSheet.row("F-3", "optaweb-1-" + OptaWebClinic.THIRD, "WEDNESDAY"));
        return product.with("sessionwise.demonstration", "optaweb")
                .with("sessionwise.optaweb", OPTAWEB.uri().toString())
                .with("sessionwise.optaweb.tenant", "1")
                .with("sessionwise.demo.plans", plans.toString())
                .withSettings(
                        "org.sessionwise.host.optaweb",
                        Map.of("baseUri", OPTAWEB.uri().toString(), "tenant", "1", "pollSeconds", "1"));
    }

    @Test
    void plansArePulledMappedAppliedSeenAsFiguresAndUndone() {
        ArrayNode before = TENANT.rotation();
        StandAloneVisit visit = signedIn();

        templates(visit);
        visit.button("Pull now").click();
        visit.sees("Plan versions: 3 added");
        map(visit, "CLINIC", "Clinic");
        visit.button("Preview").click();
        visit.sees("The plans would add 6, change 0 and remove 0; 1 stay as they are, 0 cannot be written.");
        calm(visit, "optaweb-preview");
        visit.button("Apply 6 changes").click();
        visit.sees("6 added, 0 changed, 0 removed.");
        assertEquals(7, OptaWebClinic.seats(TENANT).size(), "six of clinic beside the one of the ward");

        gaps(visit);
        Locator covered = visit.find("sessionwise-gap-panel-v1 p", "Department:");
        assertThat(covered).containsText("roster covers 0 of 6 planned occurrences");
        assertThat(rosterGap(visit, "First Person")).hasText("−2 not on the roster");
        assertThat(visit.find("footer")).containsText("Sessionwise beside " + TITLE);
        OptaWebClinic.provision(TENANT, MONDAY);
        assertThat(rosterGap(visit, "First Person")).hasText("0 not on the roster", LIVE);
        assertThat(covered).containsText("roster covers 6 of 6 planned occurrences");
        visit.button("First Person").click();
        visit.sees("2 planned = 2 as planned + 0 moved");
        calm(visit, "optaweb-gaps");

        templates(visit);
        visit.find("sessionwise-entitlement-panel-v1 button", "Undo").click();
        visit.find("sessionwise-entitlement-panel-v1 .tag", "Undone").waitFor();
        assertEquals(before, TENANT.rotation(), "the rotation is as it was, to the letter");
    }

    /** By the link of the sign-in page to the demonstration's provider, its form, and back to what was asked for. */
    private static StandAloneVisit signedIn() {
        StandAloneVisit visit = StandAloneVisit.ofNobody(BROWSER, 1440).go(PRODUCT.at(FORTNIGHT));
        visit.find("a.action.main").click();
        visit.sees("Not for real use");
        visit.page().getByLabel("User name").fill("coordinator");
        visit.page()
                .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill("roster");
        visit.button("Sign in").click();
        assertThat(visit.find("#limits")).hasText("What " + TITLE + " does not tell");
        return visit;
    }

    private static void templates(StandAloneVisit visit) {
        visit.go(PRODUCT.at("/sessionwise/#/templates")).sees("1. Pull job plans");
    }

    private static void gaps(StandAloneVisit visit) {
        visit.go(PRODUCT.at(FORTNIGHT)).sees("Job plan gaps");
    }

    private static void map(StandAloneVisit visit, String activity, String duty) {
        visit.sees("1 not mapped");
        visit.find("select[name=duty]").selectOption(duty);
        visit.button("Save duty for " + activity).click();
        visit.sees(activity + " is now rostered as " + duty + ".");
    }

    private static Locator rosterGap(StandAloneVisit visit, String person) {
        return visit.find("sessionwise-gap-panel-v1 tbody tr", person)
                .first()
                .locator(".tag")
                .first();
    }

    /** Wide and narrow: accessible, nothing beside the screen. */
    private static void calm(StandAloneVisit visit, String name) {
        for (int width : List.of(390, 1440)) {
            visit.page().setViewportSize(width, 900);
            visit.opened().settle();
            visit.opened().screenshot(name + "-" + width);
            assertEquals(List.of(), visit.opened().axeViolations());
            assertFalse(visit.opened().scrollsSideways(), name + " at " + width);
        }
    }
}
