package org.sessionwise.httpclient.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up, on a few threads of its own: a look-up cannot be interrupted, and must not hold an exchange past its
 * deadline. HttpClient asks again when it connects; that answer comes from the platform's cache, and is checked as well.
 */
final class NameLookup implements DnsResolver {

    private static final int THREADS = 4;

    private final DnsResolver names;
    private final AddressRule rule;
    private final ThreadPoolExecutor threads;

    NameLookup(DnsResolver names, AddressRule rule) {
        this.names = names;
        this.rule = rule;
        this.threads = new ThreadPoolExecutor(
                0, THREADS, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), new NamedThreads("sessionwise-http-names"));
    }

    /** Begins to look a name up. */
    Future<InetAddress[]> begin(String host) throws UnknownHostException {
        try {
            return threads.submit(() -> resolve(host));
        } catch (RejectedExecutionException e) {
            throw new UnknownHostException("all look-ups of names hang");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        rule.check(host, found);
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    void close() {
        threads.shutdownNow();
    }
}
