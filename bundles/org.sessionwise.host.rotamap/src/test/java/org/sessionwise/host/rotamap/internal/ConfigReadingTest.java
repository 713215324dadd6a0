package org.sessionwise.host.rotamap.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.host.rotamap.internal.wire.ApiSettings;

class ConfigReadingTest {

    private static final Map<String, Object> LEAST = Map.of(
            "baseUri",
            "https://site.example/publicapi/",
            "user",
            "api",
            "_password",
            "s3cret",
            "departmentId",
            "anaesthetics",
            "departmentName",
            "Anaesthetics");

    @Test
    void whatRotamapAllowsIsTheDefault() {
        ApiSettings api = ConfigReading.api(config(Map.of()));

        assertEquals("https://site.example/publicapi", api.base().toString());
        assertEquals(Duration.ofSeconds(20), api.minimumPause());
        assertEquals(Duration.ofMinutes(20), api.tokenLife());
        assertEquals(50, api.tokenRequests());
    }

    @Test
    void thePasswordIsNotShown() {
        assertFalse(ConfigReading.api(config(Map.of())).toString().contains("s3cret"));
    }

    @Test
    void aYearBackAndTwelveWeeksAheadAreTheDefault() {
        RotaSettings rota = ConfigReading.rota(config(Map.of()));

        assertEquals(
                new RotaSettings.ReadPlan(52, 12, 4, Duration.ofMinutes(60), Duration.ofMinutes(240)), rota.plan());
        assertEquals("Europe/London", rota.zone().getId());
        assertEquals(DutyFrom.LOCATION, rota.dutyFrom());
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseUri", "user", "departmentId", "departmentName", "zone"})
    void whatIsMissingIsNamed(String key) {
        assertTrue(refusal(Map.of(key, " ")).contains(key + " is missing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://site.example/publicapi",
                "site.example",
                "https://me:pass@site.example/publicapi",
                "https://site.example/publicapi?x=1"
            })
    void anAddressThatCannotBeOneIsRefused(String base) {
        assertTrue(refusal(Map.of("baseUri", base)).contains("baseUri"));
    }

    @ParameterizedTest
    @CsvSource({
        "minimumPauseSeconds,0",
        "tokenMinutes,1",
        "tokenRequests,0",
        "exchangeSeconds,61",
        "maxBytes,0",
        "weeksBack,157",
        "weeksAhead,-1",
        "weeksAtOnce,13",
        "againMinutes,0",
        "oldestMinutes,59"
    })
    void numbersOutOfRangeAreRefused(String key, int value) {
        assertTrue(refusal(Map.of(key, value)).startsWith(key + " is " + value + ", expected"));
    }

    @Test
    void aPasswordAndAFileForItAreOneTooMany() {
        assertTrue(refusal(Map.of("passwordFile", "password.txt")).contains("exactly one"));
        assertTrue(refusal(Map.of("_password", "")).contains("exactly one"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"am", "am=8-12", "am=08:00-25:00", "=08:00-12:00", "am=08:00"})
    void sessionTimesThatAreNoneAreRefused(String line) {
        assertTrue(refusal(Map.of("sessionTimes", new String[] {line})).contains("\"" + line + "\" is not like"));
    }

    @Test
    void aKindOfSessionIsNamedOnce() {
        assertTrue(refusal(Map.of("sessionTimes", new String[] {"am=08:00-12:00", "AM=08:00-13:00"}))
                .contains("twice"));
    }

    @Test
    void aZoneThatIsNoneIsRefused() {
        assertTrue(refusal(Map.of("zone", "Europe/Nowhere")).contains("no time zone"));
    }

    @Test
    void entriesMayStandInOneLineAsInASettingsFile() {
        RotaSettings rota = ConfigReading.rota(config(Map.of("notWork", new String[] {"Off; Away, abroad;"})));

        assertEquals(Set.of("Off", "Away, abroad"), rota.notWork());
        assertTrue(refusal(Map.of("sessionTimes", new String[] {"am=08:00-12:00; pm=13:00-17:00; am=09:00-12:00"}))
                .contains("twice"));
    }

    static RotaConfig config(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(LEAST);
        all.putAll(settings);
        return (RotaConfig) Proxy.newProxyInstance(
                ConfigReadingTest.class.getClassLoader(),
                new Class<?>[] {RotaConfig.class},
                (proxy, method, none) -> all.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    private static String refusal(Map<String, Object> settings) {
        return assertThrows(IllegalArgumentException.class, () -> {
                    RotaConfig config = config(settings);
                    ConfigReading.api(config);
                    ConfigReading.rota(config);
                })
                .getMessage();
    }
}
