package org.sessionwise.operation.internal.connection;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.operation.Connection;
import org.sessionwise.api.operation.ConnectionProbes;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.identity.HostIdentity;
import org.sessionwise.operation.internal.part.HostParts;

/** The host and its sign-in, as connections. */
@Component
public final class HostProbes implements ConnectionProbes {

    private static final String SILENT = "The rostering product gives no answer: see whether it runs, and the log.";

    private final HostParts host;

    @Activate
    public HostProbes(@Reference(name = "host") HostParts host) {
        this.host = host;
    }

    @Override
    public List<Probe> probes() {
        String title = host.product().map(RosterHost::title).orElse("Rostering product");
        return List.of(
                Asked.of("host", Connection.Kind.HOST, title, this::askHost),
                Asked.of("identity", Connection.Kind.IDENTITY, "Sign-in", this::askIdentity));
    }

    private String askHost() throws NoAnswerException {
        if (host.products().size() > 1) {
            throw new NoAnswerException(
                    host.products().size() + " rostering products are connected: leave the settings of one.");
        }
        StaffDirectory directory = host.directory()
                .orElseThrow(
                        () -> new NoAnswerException("No rostering product is connected: look at the settings of its"
                                + " adapter, and at the log."));
        try {
            return "It answers, and has " + Counted.of(directory.departments().size(), "department", "departments")
                    + ".";
        } catch (HostUnavailableException | RuntimeException | LinkageError e) {
            throw new NoAnswerException(SILENT, e);
        }
    }

    private String askIdentity() throws NoAnswerException {
        List<HostIdentity> identities = host.identities();
        if (identities.size() != 1) {
            throw new NoAnswerException(
                    identities.isEmpty()
                            ? "Nothing says who is asking: configure the adapter's sign-in, or the identity bundle."
                            : identities.size() + " sign-ins are configured: leave the settings of one.");
        }
        try {
            return identities
                    .get(0)
                    .probe()
                    .orElse("The rostering product itself says who is asking; there is nothing else to ask.");
        } catch (HostUnavailableException e) {
            throw new NoAnswerException(
                    "The sign-in gives no usable answer: " + e.getMessage()
                            + ". People who are signed in stay so; nobody else can sign in until it answers.",
                    e);
        } catch (RuntimeException | LinkageError e) {
            throw new NoAnswerException("The sign-in gives no usable answer: see the log.", e);
        }
    }
}
