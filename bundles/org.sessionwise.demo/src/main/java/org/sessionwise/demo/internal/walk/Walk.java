package org.sessionwise.demo.internal.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sessionwise.demo.internal.rota.Rota;
import org.sessionwise.demo.internal.rota.RotaTrust;
import org.sessionwise.demo.internal.trust.TrustDocument.User;

/** Pull, map, apply, set up, bring in, reconcile. Each step can be repeated: a second walk ends with the same figures. */
final class Walk {

    private static final String API = "/sessionwise/api";
    private static final String OURS = API + "/departments/" + RotaTrust.DEPARTMENT;
    private static final String TEMPLATE = OURS + "/templates/" + RotaTrust.TEMPLATE;
    private static final String HOST = "/host/api/departments/" + RotaTrust.DEPARTMENT;

    private static final long LOOK_AGAIN_MILLIS = 200;

    private final Browser browser;
    private final Rota rota;
    private final String today;
    private final List<String> steps = new ArrayList<>();

    /** Today is the day on which the rota is looked at, not the day of this machine: its plans are in force then. */
    Walk(URI server, Rota rota, String today) {
        this.browser = new Browser(server);
        this.rota = rota;
        this.today = today;
    }

    /** Returns what was done and the figures, as text for people. */
    String report(User coordinator) throws StoppedException, InterruptedException {
        browser.signIn(coordinator.id(), coordinator.password());
        pull();
        map();
        apply();
        setUp();
        bringIn();
        JsonNode position =
                browser.get(OURS + "/position?from=" + rota.firstDay() + "&until=" + rota.dayAfterTheLast());
        return String.join("\n", steps) + "\n\n" + new RotaReport(rota, position).text();
    }

    private void pull() throws StoppedException, InterruptedException {
        JsonNode report = ended(browser.send("POST", API + "/pulls", Map.of("source", "http~demo")));
        if (report.path("outcome").asText().equals("FAILED")) {
            throw new StoppedException(
                    "the pull failed: " + report.path("problem").asText());
        }
        steps.add("Job plans pulled: " + report.path("added") + " added, " + report.path("changed") + " changed, "
                + report.path("unchanged") + " unchanged, " + report.path("unmatched") + " without a person, "
                + report.path("rejected").size() + " rejected.");
    }

    /** Waits until a job has ended, and returns what it made. */
    private JsonNode ended(JsonNode begun) throws StoppedException, InterruptedException {
        JsonNode job = begun;
        while (job.path("state").asText().equals("running")) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
            job = browser.get(API + "/jobs/" + begun.path("id").asText());
        }
        if (job.path("result").isMissingNode()) {
            throw new StoppedException("the pull failed: " + job.path("words").asText());
        }
        return browser.get(API + job.path("result").asText());
    }

    /** The plans call the duties what the roster calls them. */
    private void map() throws StoppedException, InterruptedException {
        for (String code : rota.duties()) {
            String address = OURS + "/duties/" + URLEncoder.encode(code, StandardCharsets.UTF_8);
            browser.send("PUT", address, Map.of("duty", code));
        }
    }

    private void apply() throws StoppedException, InterruptedException {
        JsonNode proposal = browser.get(TEMPLATE + "/proposal?asOf=" + today);
        JsonNode result = browser.send(
                "POST",
                TEMPLATE + "/applications",
                Map.of(
                        "fingerprint",
                        proposal.path("fingerprint"),
                        "asOf",
                        proposal.path("asOf"),
                        "accepted",
                        List.of()));
        steps.add("Roster template: " + proposal.at("/counts/add") + " slots to add, " + proposal.at("/counts/keep")
                + " to keep, " + proposal.at("/counts/cannot") + " that cannot be. "
                + result.path("message").asText());
    }

    private void setUp() throws StoppedException, InterruptedException {
        JsonNode made = browser.send(
                "POST",
                HOST + "/rosters",
                Map.of(
                        "template", RotaTrust.TEMPLATE,
                        "from", rota.firstDay().toString(),
                        "until", rota.dayAfterTheLast().toString()));
        steps.add("Roster set up from the template: " + made.path("sessions") + " sessions in "
                + made.path("weeks").size() + " weeks; " + made.path("already").size() + " weeks were there already.");
    }

    private void bringIn() throws StoppedException, InterruptedException {
        JsonNode report =
                browser.postCsv("/host/api/import/sessions?department=" + RotaTrust.DEPARTMENT, rota.rosteredFile());
        steps.add("The rota as it became, brought in from its file: " + report.path("sessions")
                + " sessions instead of " + report.path("replaced") + ".");
    }
}
