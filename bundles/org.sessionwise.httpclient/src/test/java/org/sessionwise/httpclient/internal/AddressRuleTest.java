package org.sessionwise.httpclient.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.httpclient.HttpFetchException;
import org.sessionwise.httpclient.HttpFetchException.Kind;
import org.sessionwise.httpclient.HttpQuestion;

@Timeout(30)
class AddressRuleTest {

    private static final String NAME = "plans.trust.example";

    private final AddressRule everything = new AddressRule(false, List.of());
    private final AddressRule inside = new AddressRule(
            false,
            Stream.of("10.20.0.0/16", "fd12:3456::/32").map(AddressRange::of).toList());

    private static InetAddress address(String text) throws UnknownHostException {
        return InetAddress.getByName(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "::1",
                "0.0.0.0",
                "0.1.2.3",
                "::",
                "169.254.169.254",
                "169.254.0.1",
                "fe80::1",
                "febf::1",
                "224.0.0.1",
                "239.255.255.255",
                "ff02::1",
                "240.0.0.1",
                "255.255.255.255",
                "100.100.100.200",
                "168.63.129.16",
                "192.0.0.192",
                "fd00:ec2::254",
                "fd20:ce::254",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "::ffff:0:127.0.0.1",
                "64:ff9b::127.0.0.1",
                "64:ff9b::169.254.169.254",
                "64:ff9b:1::7f00:1",
                "2002:7f00:1::1",
                "2002:a9fe:a9fe::1",
                "2001:0:7f00:1::1",
                "2001:0:808:808::80ff:fffe",
                "2a00::5efe:127.0.0.1"
            })
    void someAddressesAreNeverAsked(String address) throws UnknownHostException {
        InetAddress found = address(address);

        assertThrows(RefusedAddressException.class, () -> everything.check(NAME, found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.20.30.40",
                "172.16.0.1",
                "192.168.1.1",
                "100.64.0.1",
                "8.8.8.8",
                "2a00:1450::1",
                "fd12:3456::1",
                "64:ff9b::10.0.0.1",
                "2002:a14:1e28::1"
            })
    void publicAndPrivateAddressesAreAsked(String address) throws UnknownHostException {
        InetAddress found = address(address);

        assertDoesNotThrow(() -> everything.check(NAME, found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.20.30.40", "fd12:3456::1", "64:ff9b::10.20.0.1", "2002:a14:1e28::1"})
    void whatTheAdministratorAllowedIsAsked(String address) throws UnknownHostException {
        InetAddress found = address(address);

        assertDoesNotThrow(() -> inside.check(NAME, found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.21.0.1", "8.8.8.8", "fd12:3457::1", "64:ff9b::10.21.0.1", "2002:808:808::1"})
    void nothingElseIsThen(String address) throws UnknownHostException {
        InetAddress found = address(address);

        assertThrows(RefusedAddressException.class, () -> inside.check(NAME, found));
        assertThrows(RefusedAddressException.class, () -> inside.check(NAME, address("10.20.0.1"), found));
    }

    @Test
    void thisMachineIsAskedByItsOwnNamesOnly() throws UnknownHostException {
        InetAddress here = address("127.0.0.1");

        assertDoesNotThrow(() -> inside.check("localhost", here));
        assertDoesNotThrow(() -> inside.check("127.0.0.1", here));
        assertDoesNotThrow(() -> inside.check("::1", address("::1")));
        assertThrows(RefusedAddressException.class, () -> inside.check("localhost", address("10.20.0.1")));
        assertThrows(RefusedAddressException.class, () -> inside.check("localhost.", here));
        assertThrows(RefusedAddressException.class, () -> inside.check(NAME, here));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0/",
                "https://127.0.0.1./",
                "https://127.0.0.256/",
                "https://1.2.3.4.5/",
                "https://010.0.0.1/",
                "https://169.254.169.254/",
                "https://[fe80::1]/",
                "https://[::ffff:169.254.169.254]/",
                "https://[64:ff9b::a9fe:a9fe]/",
                "https://[::]/"
            })
    void oddNumbersAreRefusedBeforeAnybodyIsAsked(String uri) {
        try (Fetching fetching = new Fetching()) {
            HttpFetchException refused =
                    fetching.failure(HttpQuestion.get(URI.create(uri)).exchangeDeadline(Duration.ofSeconds(5)));

            assertEquals(Kind.REFUSED_ADDRESS, refused.kind());
        }
    }

    /** The first look-up gives a harmless address, the next the one that is wanted. */
    private static final class Rebinding extends SystemDefaultDnsResolver {

        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            String found = asked.incrementAndGet() == 1 ? "192.0.2.1" : "127.0.0.1";
            return new InetAddress[] {
                InetAddress.getByAddress(host, address(found).getAddress())
            };
        }
    }

    @Test
    void aNameThatChangesBetweenLookUpAndConnectionIsRefused() throws Exception {
        Rebinding names = new Rebinding();
        ClientSettings usual = ClientSettings.usual("Sessionwise");
        ClientSettings insecure = new ClientSettings(
                usual.userAgent(), true, 1, usual.connectTimeout(), usual.longestRetryAfter(), List.of(), List.of());
        try (RawServer server = new RawServer(RawServer.status(200, "secret"));
                Fetching fetching = new Fetching(names, insecure)) {
            URI uri = URI.create("http://" + NAME + ":" + server.uri("/").getPort() + "/");

            HttpFetchException refused = fetching.failure(HttpQuestion.get(uri));

            assertEquals(Kind.REFUSED_ADDRESS, refused.kind());
            assertEquals(2, names.asked.get());
            assertEquals(0, server.requests().size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.0/33",
                "10.0.0.1/8",
                "10.0.0/8",
                "trust.example",
                "trust.example/8",
                "10.0.0.0/-1",
                "::/129",
                "fd00::1/8",
                "300.0.0.0/8",
                "10.0.0.0/8/8"
            })
    void aRangeThatIsNoneIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> AddressRange.of(text));
    }
}
