package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.host.optaweb.fake.FakeOptaWeb;

/** What runs is what the start and operators' settings say, whatever ran on the same data before. */
class SettingsIT {

    private static final String STATUS = Interface.ROOT + "/status";
    private static final String ADAPTER = "org.sessionwise.host.optaweb";

    private final FakeOptaWeb optaWeb = FakeOptaWeb.with(OptaWebClinic.tenant());
    private final RunningProduct product = RunningProduct.withNewData();
    private final Visitor stranger = Visitor.stranger(product);

    @AfterEach
    void stop() {
        product.stop();
        optaWeb.close();
    }

    @Test
    void adapterComesAndGoesWithItsFile() {
        OptaWebDesk.withProxy(product).expectingNoHost().start();
        assertFalse(status().has("host"));
        assertEquals(404, stranger.get("/host/").statusCode());
        assertEquals(404, stranger.get("/demo/job-plans/v1/job-plans").statusCode());

        product.withSettings(ADAPTER, OptaWebDesk.host(optaWeb.uri().toString()));
        awaitHost("optaweb");
        assertEquals(
                200,
                new OptaWebDesk(product)
                        .ask("GET", Interface.ROOT + "/departments", "")
                        .statusCode());

        product.withoutSettings(ADAPTER);
        Waiting.until(() -> !status().has("host"), product::log);
    }

    @Test
    void twoHostsAtOnceAnswerNobody() {
        product.withSettings(ADAPTER, OptaWebDesk.host(optaWeb.uri().toString()))
                .expectingNoHost()
                .start();
        Waiting.until(
                () -> stranger.get(Interface.ROOT + "/departments").body().contains("more-than-one-host"),
                () -> stranger.get(Interface.ROOT + "/departments").body());

        product.withoutSettings(ADAPTER);

        awaitHost("reference");
        assertEquals(401, stranger.get(Interface.ROOT + "/departments").statusCode());
    }

    @Test
    void anotherDemonstrationTakesBackWhatTheOneBeforeHadConfigured() {
        product.withSettings(
                        "org.sessionwise.jobplan.csv-own",
                        Map.of("sourceId", "csv~own", "title", "Own", "path", "p.csv"))
                .start();
        awaitHost("reference");
        product.stop();

        OptaWebDesk.withProxy(product).expectingNoHost().start();

        assertFalse(status().has("host"));
        assertEquals(404, stranger.get("/host/").statusCode());
        product.withSettings(ADAPTER, OptaWebDesk.host(optaWeb.uri().toString()));
        awaitHost("optaweb");
        String sources =
                new OptaWebDesk(product).get(Interface.ROOT + "/sources").toString();
        assertTrue(sources.contains("csv~own"), sources);
        assertFalse(sources.contains("http~demo"), sources);
    }

    @Test
    void settingsThatAreRefusedAreToldInTheLog() {
        OptaWebDesk.withProxy(product).expectingNoHost();
        product.withSettings(
                        "org.sessionwise.identity.header",
                        Map.of("publicAddress", product.address().toString(), ".proxySecret", "short"))
                .start();

        Waiting.until(() -> product.log().contains("32 characters"), product::log);
    }

    private void awaitHost(String name) {
        Waiting.until(() -> status().at("/host/name").asText().equals(name), () -> status() + "\n" + product.log());
    }

    private JsonNode status() {
        return Visitor.json(stranger.get(STATUS));
    }
}
