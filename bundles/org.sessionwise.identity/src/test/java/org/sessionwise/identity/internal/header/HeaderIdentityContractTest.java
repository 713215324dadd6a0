package org.sessionwise.identity.internal.header;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.sessionwise.host.spi.identity.HostIdentity;
import org.sessionwise.host.spi.identity.HostRequest;
import org.sessionwise.host.tck.HostIdentityContract;
import org.sessionwise.host.tck.HostUnderTest;
import org.sessionwise.identity.internal.FakeRequest;
import org.sessionwise.identity.internal.IdentityUnderTest;
import org.sessionwise.identity.internal.Settings;
import org.sessionwise.identity.internal.access.ConnectedDirectory;

class HeaderIdentityContractTest extends HostIdentityContract {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Override
    protected HostUnderTest newHost() throws IOException {
        return new Fixture();
    }

    private static final class Fixture extends IdentityUnderTest {

        private final HeaderIdentity identity;

        Fixture() throws IOException {
            Map<String, Object> settings = new HashMap<>(RULES);
            settings.put("publicAddress", "https://rota.example");
            settings.put("_proxySecret", SECRET);
            identity = new HeaderIdentity(new ConnectedDirectory(directory), Settings.of(HeaderConfig.class, settings));
        }

        @Override
        public HostIdentity identity() {
            return identity;
        }

        @Override
        protected Function<Boolean, Function<String, HostRequest>> as(String person, String group) {
            return genuine -> method -> proved(
                    new FakeRequest(method)
                            .with("X-Sessionwise-Proxy", SECRET)
                            .with("X-Forwarded-User", person)
                            .with("X-Forwarded-Groups", group),
                    genuine);
        }

        @Override
        public void close() {}
    }
}
