package org.sessionwise.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/** A capability is on for a department exactly as long as its factory configuration exists. */
public class CapabilityInContainer {

    /** The made-up department that ships without capabilities. */
    private static final String DEPARTMENT = "sleep";

    private static final String DEPARTMENTS = "/sessionwise/api/departments/";

    private final Components components = new Components();

    @ParameterizedTest
    @ValueSource(strings = {"org.sessionwise.entitlement", "org.sessionwise.reconciliation"})
    public void comesAndGoesWithItsConfiguration(String factory) throws IOException {
        Set<String> elsewhere = instancesElsewhere();
        ConfigurationAdmin admin = InContainer.service(ConfigurationAdmin.class);
        Configuration configuration = admin.getFactoryConfiguration(factory, DEPARTMENT, "?");

        configuration.update(settings());
        InContainer.await(this::runsForTheDepartment, () -> "no instance for the department");
        configuration.delete();
        InContainer.await(() -> !runsForTheDepartment(), () -> "still an instance for the department");

        assertEquals(elsewhere, instancesElsewhere());
    }

    @ParameterizedTest
    @CsvSource({
        "org.sessionwise.entitlement, templates, ENTITLEMENT",
        "org.sessionwise.reconciliation, position?from=2026-11-09&until=2026-11-16, RECONCILIATION"
    })
    public void addressesOfOneDepartmentComeAndGoWithItsConfiguration(String factory, String address, String name)
            throws IOException, InterruptedException {
        InContainer.awaitHost();
        HttpClient administrator = InContainer.signedIn("administrator", "settings");
        String here = DEPARTMENTS + DEPARTMENT + "/" + address;
        String elsewhere = DEPARTMENTS + "gastro/" + address;
        InContainer.await(() -> status(administrator, elsewhere) == 200, () -> "not on: " + elsewhere);
        assertNotEnabled(name, InContainer.get(administrator, here));
        Configuration configuration =
                InContainer.service(ConfigurationAdmin.class).getFactoryConfiguration(factory, DEPARTMENT, "?");

        configuration.update(settings());
        InContainer.await(() -> status(administrator, here) == 200, () -> "still off: " + here);
        assertEquals(200, status(administrator, elsewhere));

        configuration.delete();
        InContainer.await(() -> status(administrator, here) == 404, () -> "still on: " + here);
        assertNotEnabled(name, InContainer.get(administrator, here));
        assertEquals(200, status(administrator, elsewhere));
    }

    @Test
    public void shipsOnForTheLargeDepartmentOnly() {
        InContainer.await(
                () -> instancesElsewhere().stream().anyMatch(name -> name.endsWith("~gastro")),
                () -> "instances: " + instancesElsewhere());

        assertEquals(false, runsForTheDepartment());
    }

    private static int status(HttpClient asking, String path) {
        return InContainer.get(asking, path).statusCode();
    }

    private static void assertNotEnabled(String capability, HttpResponse<String> answer) {
        assertEquals(404, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains("capability-not-enabled"), answer::body);
        assertTrue(answer.body().contains("\"capability\":\"" + capability + "\""), answer::body);
    }

    private static Dictionary<String, Object> settings() {
        Dictionary<String, Object> settings = new Hashtable<>();
        settings.put("department", DEPARTMENT);
        return settings;
    }

    private boolean runsForTheDepartment() {
        return components
                .configurations()
                .filter(configuration -> DEPARTMENT.equals(configuration.properties.get("department")))
                .anyMatch(CapabilityInContainer::runs);
    }

    /** The very instances, by id: a change for one department must not restart another's. */
    private Set<String> instancesElsewhere() {
        return components
                .configurations()
                .filter(configuration -> configuration.properties.get("department") != null)
                .filter(configuration -> !DEPARTMENT.equals(configuration.properties.get("department")))
                .map(configuration -> configuration.description.name + " " + configuration.id + " "
                        + configuration.properties.get("service.pid"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean runs(ComponentConfigurationDTO configuration) {
        return configuration.state == ComponentConfigurationDTO.ACTIVE
                || configuration.state == ComponentConfigurationDTO.SATISFIED;
    }
}
