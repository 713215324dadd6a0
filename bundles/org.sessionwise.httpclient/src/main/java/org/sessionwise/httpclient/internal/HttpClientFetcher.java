package org.sessionwise.httpclient.internal;

import java.util.concurrent.ThreadLocalRandom;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.sessionwise.httpclient.HttpAnswer;
import org.sessionwise.httpclient.HttpFetchException;
import org.sessionwise.httpclient.HttpFetcher;
import org.sessionwise.httpclient.HttpQuestion;

/** Fetches with Apache HttpClient 5. */
@Component(service = HttpFetcher.class, configurationPid = HttpClientFetcher.PID)
@Designate(ocd = HttpClientFetcher.Config.class)
public final class HttpClientFetcher implements HttpFetcher {

    static final String PID = "org.sessionwise.httpclient";

    @ObjectClassDefinition(name = "Sessionwise: HTTP client", description = "How Sessionwise asks other systems.")
    @interface Config {
        @AttributeDefinition(
                name = "Allow plain http",
                description = "Whether http addresses of other machines may be asked. Names, plans and keys then cross"
                        + " the network readably. This machine may always be asked.")
        boolean allowInsecure() default false;

        @AttributeDefinition(
                name = "Connections per host",
                description = "How many connections to one host are open at most; four times as many in all.",
                min = "1")
        int connectionsPerHost() default 4;

        @AttributeDefinition(
                name = "Connect timeout",
                description = "How long it may take to reach one address of a host, in milliseconds.",
                min = "1")
        int connectTimeoutMillis() default 5_000;

        @AttributeDefinition(
                name = "Longest Retry-After",
                description = "In seconds: if a system asks for a longer pause, its answer is passed on instead of"
                        + " waiting for it.",
                min = "0")
        int longestRetryAfterSeconds() default 60;

        @AttributeDefinition(
                name = "Allowed address ranges",
                description = "Blocks such as 10.0.0.0/8 in which the systems asked must lie, whatever their names; if"
                        + " there are none, all addresses. Link-local, multicast and reserved addresses are never asked,"
                        + " and this machine only by the names localhost, 127.x.x.x and [::1].",
                required = false)
        String[] allowedRanges() default {};

        @AttributeDefinition(
                name = "File of trusted authorities",
                description = "Path of a file with certificates in PEM of authorities to be trusted besides those of"
                        + " Java, such as the trust's own. It is read when this configuration is set.",
                required = false)
        String trustedAuthoritiesFile() default "";
    }

    private final Exchanges exchanges;
    private final LiveWaiting waiting = new LiveWaiting();
    private final RepeatingFetcher repeating;

    /** The component. */
    @Activate
    public HttpClientFetcher(BundleContext context, Config config) {
        this(ClientSettings.of(userAgent(context.getBundle().getVersion()), config));
    }

    /** With the usual settings, outside a framework. */
    public HttpClientFetcher() {
        this(ClientSettings.usual("Sessionwise"));
    }

    private HttpClientFetcher(ClientSettings settings) {
        AddressRule rule = settings.addressRule();
        NameLookup names = new NameLookup(SystemDefaultDnsResolver.INSTANCE, rule);
        this.exchanges = new Exchanges(names, ClientBuilder.build(names, settings));
        RetryPauses pauses = new RetryPauses(() -> ThreadLocalRandom.current().nextDouble());
        this.repeating = new RepeatingFetcher(rule, exchanges, pauses, waiting, settings.longestRetryAfter());
    }

    private static String userAgent(Version version) {
        return "Sessionwise/" + version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    @Override
    public HttpAnswer fetch(HttpQuestion question) throws HttpFetchException {
        return repeating.fetch(question);
    }

    /** Cancels what is in flight; ends connections and threads. */
    @Deactivate
    public void close() {
        exchanges.close();
        waiting.stop();
    }
}
