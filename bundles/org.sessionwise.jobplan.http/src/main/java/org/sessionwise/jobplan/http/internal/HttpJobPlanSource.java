package org.sessionwise.jobplan.http.internal;

import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;
import org.sessionwise.httpclient.HttpFetcher;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.JobPlanSource;
import org.sessionwise.jobplan.spi.PullProgress;
import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads job plans from a feed over HTTP; one for each factory configuration. */
@Component(configurationPid = HttpJobPlanSource.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = HttpJobPlanSource.Config.class, factory = true)
public final class HttpJobPlanSource implements JobPlanSource {

    static final String PID = "org.sessionwise.jobplan.http";
    static final String BASIC = "client_secret_basic";
    static final String POST = "client_secret_post";

    private static final Logger LOG = LoggerFactory.getLogger(HttpJobPlanSource.class);

    @ObjectClassDefinition(
            name = "Sessionwise: job plans over HTTP",
            description = "Reads job plans from a system that offers our job plan feed, version 1.")
    @interface Config {
        @AttributeDefinition(
                name = "Source id",
                description = "A stable id, unique among sources, such as http~trust. Plans are kept under it: if it"
                        + " changes, they count as another source's.")
        String sourceId();

        @AttributeDefinition(name = "Title", description = "What people call the source.")
        String title();

        @AttributeDefinition(
                name = "Base address",
                description = "The https address of the feed, without /job-plans. No user, query or fragment.")
        String baseUri();

        // The underscore makes it .apiKey: a property that starts with a dot is not shown on the service.
        @AttributeDefinition(
                name = "API key",
                description = "Sent as X-API-Key. Either this or the key's file.",
                type = AttributeType.PASSWORD,
                required = false)
        String _apiKey() default "";

        @AttributeDefinition(
                name = "API key file",
                description = "Path of a file that holds nothing but the key. It is read at each pull. Either this or"
                        + " the key.",
                required = false)
        String apiKeyFile() default "";

        @AttributeDefinition(
                name = "Token address",
                description = "The https address of the service that gives access tokens by OAuth 2 client"
                        + " credentials; then there is no API key, and a client id with its secret.",
                required = false)
        String tokenUri() default "";

        @AttributeDefinition(
                name = "Client id",
                description = "Who we are to the token service. With a token address only.",
                required = false)
        String clientId() default "";

        @AttributeDefinition(
                name = "Client secret",
                description = "Either this or its file. With a token address only.",
                type = AttributeType.PASSWORD,
                required = false)
        String _clientSecret() default "";

        @AttributeDefinition(
                name = "Client secret file",
                description = "Path of a file that holds nothing but the secret. It is read whenever a token is asked"
                        + " for. Either this or the secret.",
                required = false)
        String clientSecretFile() default "";

        @AttributeDefinition(
                name = "Scope",
                description = "What a token is asked for, as the feed's makers say; may be blank.",
                required = false)
        String scope() default "";

        @AttributeDefinition(
                name = "Audience",
                description = "For whom a token is asked, where the token service wants to know; usually blank.",
                required = false)
        String audience() default "";

        @AttributeDefinition(
                name = "Client authentication",
                description = "How id and secret are sent to the token service.",
                options = {
                    @Option(label = "in a header (client_secret_basic)", value = BASIC),
                    @Option(label = "in the body (client_secret_post)", value = POST)
                })
        String clientAuthentication() default BASIC;

        @AttributeDefinition(
                name = "Deadline of an exchange",
                description = "How long one attempt at one page may take, to its last byte, in milliseconds.",
                min = "1")
        int exchangeDeadlineMillis() default 10_000;

        @AttributeDefinition(
                name = "Deadline of a pull",
                description = "How long all pages with all attempts may take, in seconds.",
                min = "1")
        int totalDeadlineSeconds() default 300;

        @AttributeDefinition(
                name = "Attempts",
                description = "How often one page is asked for at most, with growing pauses between.",
                min = "1")
        int attempts() default 4;

        @AttributeDefinition(
                name = "Pages in flight",
                description = "How many pages are asked for at the same time. More than the HTTP client's connections"
                        + " per host bring nothing.",
                min = "1")
        int pagesInFlight() default 4;

        @AttributeDefinition(
                name = "Page size",
                description = "How many plan versions are asked for on a page. A change reads everything once.",
                min = "1")
        int pageSize() default 100;

        @AttributeDefinition(
                name = "Largest page",
                description = "In bytes after decompression; a larger page is refused.",
                min = "1")
        int maxPageBytes() default 8 * 1024 * 1024;

        @AttributeDefinition(
                name = "Most records",
                description = "An answer that announces more is refused.",
                min = "1")
        int maxRecords() default 100_000;
    }

    private final HttpFetcher http;
    private final String id;
    private final String title;
    private final Login login;
    private final FeedSettings settings;
    private final PageReader pages;
    private final PageLanes lanes;

    @Activate
    public HttpJobPlanSource(@Reference(name = "http") HttpFetcher http, Config config) {
        this.http = http;
        this.id = named("sourceId", config.sourceId());
        this.title = named("title", config.title());
        this.login = login(http, config);
        this.settings = FeedSettings.of(named("baseUri", config.baseUri()), config);
        this.pages = new PageReader(settings.records());
        this.lanes = new PageLanes(id, settings.pagesInFlight());
    }

    private static Login login(HttpFetcher http, Config config) {
        boolean byKey = !config._apiKey().isBlank() || !config.apiKeyFile().isBlank();
        boolean byToken =
                !(config.tokenUri() + config.clientId() + config._clientSecret() + config.clientSecretFile()).isBlank();
        if (byKey && byToken) {
            throw new IllegalArgumentException("expected either .apiKey or apiKeyFile, or tokenUri with clientId and"
                    + " .clientSecret or clientSecretFile; found some of both in the configuration of " + PID);
        }
        return byToken
                ? TokenLogin.of(http, config, Clock.systemUTC())
                : new KeyLogin(Secret.of(".apiKey", config._apiKey(), "apiKeyFile", config.apiKeyFile()));
    }

    private static String named(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing in the configuration of " + PID);
        }
        return value.strip();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public JobPlanBatch read(Optional<String> since, PullProgress progress) throws SourceUnavailableException {
        Deadline deadline = Deadline.in(settings.total());
        FeedClient client = new FeedClient(http, settings, pages, login, deadline);
        FeedPull pull = new FeedPull(client, settings, lanes, deadline, progress);
        FeedCursor cursor = since.map(text -> FeedCursor.parse(text, settings)).orElse(FeedCursor.BEGINNING);
        try {
            return pull.from(cursor);
        } catch (ExpiredException expired) {
            LOG.info("{}: {}; everything is read again", id, expired.getMessage());
            return again(pull);
        }
    }

    @Override
    public Optional<String> probe() throws SourceUnavailableException {
        FeedSettings brief = settings.forProbe();
        Deadline deadline = Deadline.in(brief.total());
        try {
            new FeedClient(http, brief, pages, login, deadline).first(FeedCursor.BEGINNING);
            return Optional.of("The job plan feed at " + settings.host() + " answers, and lets us in.");
        } catch (ExpiredException expired) {
            throw new SourceUnavailableException(
                    "the job plan feed at " + settings.host() + " lets its first answer expire (410); ask its makers",
                    expired);
        }
    }

    private JobPlanBatch again(FeedPull pull) throws SourceUnavailableException {
        try {
            return pull.from(FeedCursor.BEGINNING);
        } catch (ExpiredException twice) {
            throw new SourceUnavailableException(
                    "the job plan feed at " + settings.host()
                            + " lets its answers expire (410) while they are read, twice in a row; lower pageSize or"
                            + " ask its makers",
                    twice);
        }
    }

    @Deactivate
    void stop() {
        lanes.close();
    }
}
