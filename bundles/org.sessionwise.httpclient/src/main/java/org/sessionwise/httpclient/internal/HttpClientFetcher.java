package org.sessionwise.httpclient.internal;

import java.time.Duration;
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

    private static final int CONNECTIONS = 4;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int LONGEST_RETRY_AFTER_SECONDS = 60;

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
        int connectionsPerHost() default CONNECTIONS;

        @AttributeDefinition(
                name = "Connect timeout",
                description = "How long it may take to reach one address of a host, in milliseconds.",
                min = "1")
        int connectTimeoutMillis() default CONNECT_MILLIS;

        @AttributeDefinition(
                name = "Longest Retry-After",
                description = "In seconds: if a system asks for a longer pause, its answer is passed on instead of"
                        + " waiting for it.",
                min = "0")
        int longestRetryAfterSeconds() default LONGEST_RETRY_AFTER_SECONDS;
    }

    private final Exchanges exchanges;
    private final LiveWaiting waiting = new LiveWaiting();
    private final RepeatingFetcher repeating;

    /** The component. */
    @Activate
    public HttpClientFetcher(BundleContext context, Config config) {
        this(
                userAgent(context.getBundle().getVersion()),
                config.allowInsecure(),
                config.connectionsPerHost(),
                Duration.ofMillis(config.connectTimeoutMillis()),
                Duration.ofSeconds(config.longestRetryAfterSeconds()));
    }

    /** With the usual settings, outside a framework. */
    public HttpClientFetcher() {
        this(
                "Sessionwise",
                false,
                CONNECTIONS,
                Duration.ofMillis(CONNECT_MILLIS),
                Duration.ofSeconds(LONGEST_RETRY_AFTER_SECONDS));
    }

    private HttpClientFetcher(
            String userAgent, boolean insecure, int connections, Duration connectTimeout, Duration longestRetryAfter) {
        AddressRule rule = new AddressRule(insecure);
        NameLookup names = new NameLookup(SystemDefaultDnsResolver.INSTANCE, rule);
        this.exchanges = new Exchanges(names, ClientBuilder.build(names, userAgent, connections, connectTimeout));
        RetryPauses pauses = new RetryPauses(() -> ThreadLocalRandom.current().nextDouble());
        this.repeating = new RepeatingFetcher(rule, exchanges, pauses, waiting, longestRetryAfter);
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
