package org.sessionwise.identity.internal.oidc;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sessionwise.host.spi.identity.HostIdentity;
import org.sessionwise.host.spi.identity.HostRequest;
import org.sessionwise.host.spi.identity.UserDirectory;
import org.sessionwise.host.tck.HostIdentityContract;
import org.sessionwise.host.tck.HostUnderTest;
import org.sessionwise.identity.internal.Browser;
import org.sessionwise.identity.internal.IdentityUnderTest;

class OidcIdentityContractTest extends HostIdentityContract {

    @Override
    protected HostUnderTest newHost() throws IOException {
        return new Fixture();
    }

    private static final class Fixture extends IdentityUnderTest {

        private final Trust trust = new Trust(RULES, directory);

        Fixture() throws IOException {}

        @Override
        public HostIdentity identity() {
            return trust.identity;
        }

        @Override
        public UserDirectory userDirectory() {
            return trust.identity;
        }

        @Override
        protected Function<Boolean, Function<String, HostRequest>> as(String person, String group) {
            trust.provider.person(
                    Map.of("sub", "id of " + person, "employee_number", person, "groups", List.of(group)));
            Browser browser = trust.browser();
            trust.signIn(browser);
            return genuine -> method -> proved(Trust.request(method, browser), genuine);
        }

        @Override
        public void close() {
            trust.close();
        }
    }
}
