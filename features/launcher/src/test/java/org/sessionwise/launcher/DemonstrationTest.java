package org.sessionwise.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.launcher.Demonstration.Property;

class DemonstrationTest {

    @AfterEach
    void forget() {
        List.of(Property.OPTAWEB, Property.TENANT, Property.PLANS).forEach(System::clearProperty);
    }

    @Test
    void namesAreWhatUsersWrite() {
        assertEquals("trust, optaweb, none", Demonstration.names());
        assertEquals(Optional.of(Demonstration.NONE), Demonstration.named("none"));
        assertEquals(Optional.empty(), Demonstration.named("NONE"));
    }

    @Test
    void nothingIsConfiguredWithButTheCommonFile() {
        assertEquals(List.of("configuration.json"), Demonstration.NONE.configurations());
    }

    @Test
    void addressAndTenantAreNeededForOptaWeb() {
        System.setProperty(Property.OPTAWEB, "http://127.0.0.1:8180");
        System.setProperty(Property.TENANT, " "); // as an empty option of Maven comes

        assertEquals(List.of(Property.TENANT), Demonstration.OPTAWEB.missing());
    }

    @Test
    void addressWithoutASchemeAndTenantThatIsNoNumberAreMistakes() {
        System.setProperty(Property.OPTAWEB, "127.0.0.1:8180");
        System.setProperty(Property.TENANT, "1");
        assertTrue(Demonstration.OPTAWEB.mistake().orElseThrow().contains("http://"));

        System.setProperty(Property.OPTAWEB, "http://127.0.0.1:8180");
        assertEquals(Optional.empty(), Demonstration.OPTAWEB.mistake());

        System.setProperty(Property.TENANT, "first");
        assertTrue(Demonstration.OPTAWEB.mistake().orElseThrow().contains("a number"));
        assertEquals(Optional.empty(), Demonstration.NONE.mistake());
    }

    @Test
    void plansAreMadeUpUnlessThereIsAFile() {
        assertEquals(
                "made-up-plans.json", Demonstration.OPTAWEB.configurations().get(2));
        System.setProperty(Property.PLANS, "plans.csv");

        assertEquals("plans-file.json", Demonstration.OPTAWEB.configurations().get(2));
    }
}
