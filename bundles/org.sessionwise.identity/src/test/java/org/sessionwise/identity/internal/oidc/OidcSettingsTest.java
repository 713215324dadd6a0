package org.sessionwise.identity.internal.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.identity.internal.Settings;
import org.sessionwise.identity.internal.web.PublicAddress;

class OidcSettingsTest {

    private static OidcSettings with(String name, Object value) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "issuer", "https://id.example/realm", "clientId", "rota", "publicAddress", "https://rota.example"));
        all.put(name, value);
        return OidcSettings.of(Settings.of(OidcConfig.class, all));
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, ''",
        "clientId, ' '",
        "publicAddress, ''",
        "userClaim, ''",
        "issuer, ftp://id.example",
        "issuer, https://id.example?a=b"
    })
    void settingThatCannotWorkIsRefusedByName(String name, String value) {
        Exception refused = assertThrows(IllegalArgumentException.class, () -> with(name, value));

        assertTrue(refused.getMessage().contains(name), refused.getMessage());
    }

    @Test
    void openidIsAskedForEvenIfNotConfigured() {
        assertEquals("openid email", with("scopes", new String[] {"email"}).scope());
        assertEquals(
                "openid email groups",
                with("scopes", new String[] {"email groups"}).scope());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://rota.example",
                "https://rota.example/path",
                "https://user@rota.example",
                "https://rota.example?a",
                "rota.example",
                "http://localhost.evil.example"
            })
    void publicAddressIsHttpsAndNothingButAnOrigin(String address) {
        assertThrows(IllegalArgumentException.class, () -> PublicAddress.parse(address));
    }

    @ParameterizedTest
    @CsvSource({
        "https://Rota.Example/, https://rota.example",
        "https://rota.example:443, https://rota.example",
        "https://rota.example:8443, https://rota.example:8443",
        "http://localhost:8080, http://localhost:8080"
    })
    void publicAddressIsWrittenAsBrowsersWriteOrigins(String address, String origin) {
        assertEquals(origin, PublicAddress.parse(address).origin());
    }

    @Test
    void cookiesInForeignFramesNeedHttps() {
        assertThrows(IllegalArgumentException.class, () -> new SiteCookies(false, true));
    }
}
