package org.sessionwise.httpclient.internal;

import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Sets Apache HttpClient up: only what we ask for happens. */
final class ClientBuilder {

    private static final int MAX_HEADERS = 100;
    private static final int MAX_HEADER_BYTES = 8192;

    private ClientBuilder() {}

    static CloseableHttpClient build(DnsResolver names, String userAgent, int connections, Duration connectTimeout) {
        return HttpClients.custom()
                .setConnectionManager(connections(names, connections, connectTimeout))
                .setUserAgent(userAgent)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(
            DnsResolver names, int perHost, Duration connectTimeout) {
        Http1Config limits = Http1Config.custom()
                .setMaxHeaderCount(MAX_HEADERS)
                .setMaxLineLength(MAX_HEADER_BYTES)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(limits)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connectTimeout))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                // Our own verifier object, because the default one reads the public-suffix list, which is not embedded.
                .setTlsSocketStrategy(ClientTlsStrategyBuilder.create()
                        .setTlsVersions(TLS.V_1_3, TLS.V_1_2)
                        .setHostnameVerifier(new DefaultHostnameVerifier())
                        .buildClassic())
                .setDnsResolver(names)
                .setMaxConnPerRoute(perHost)
                .setMaxConnTotal(4 * perHost)
                .build();
    }
}
