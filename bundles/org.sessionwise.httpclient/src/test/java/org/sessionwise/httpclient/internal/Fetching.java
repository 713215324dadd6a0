package org.sessionwise.httpclient.internal;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.sessionwise.httpclient.HttpAnswer;
import org.sessionwise.httpclient.HttpFetchException;
import org.sessionwise.httpclient.HttpQuestion;

/** A fetcher whose pauses take no time and are exactly half of the limit. */
final class Fetching implements AutoCloseable {

    final FakeWaiting waiting = new FakeWaiting();
    private final Exchanges exchanges;
    private final RepeatingFetcher fetcher;

    Fetching() {
        this(SystemDefaultDnsResolver.INSTANCE);
    }

    Fetching(DnsResolver resolver) {
        this(resolver, ClientSettings.usual("Sessionwise/1.2.3"));
    }

    Fetching(DnsResolver resolver, ClientSettings settings) {
        AddressRule rule = settings.addressRule();
        NameLookup names = new NameLookup(resolver, rule);
        this.exchanges = new Exchanges(names, ClientBuilder.build(names, settings));
        this.fetcher = new RepeatingFetcher(
                rule, exchanges, new RetryPauses(() -> 0.5), waiting, settings.longestRetryAfter());
    }

    HttpAnswer fetch(HttpQuestion.Builder question) throws HttpFetchException {
        return fetcher.fetch(question.build());
    }

    HttpFetchException failure(HttpQuestion.Builder question) {
        return assertThrows(HttpFetchException.class, () -> fetch(question));
    }

    @Override
    public void close() {
        exchanges.close();
    }
}
