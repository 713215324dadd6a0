package org.sessionwise.host.reference.internal.trust;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.util.Set;
import org.sessionwise.host.reference.internal.rota.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the bytes of a trust document from a file or over HTTP; {@link #stop} ends a read that hangs. */
public final class TrustFetch {

    private static final Logger LOG = LoggerFactory.getLogger(TrustFetch.class);
    private static final Set<String> SCHEMES = Set.of("http", "https", "file");
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 20_000;
    private static final int MOST_BYTES = 64 << 20;

    private final String address;
    private final String key;
    private volatile URLConnection open;

    /**
     * Returns a reader of one address.
     *
     * @param address http, https or file
     * @param key sent in the header X-API-Key; blank: no such header
     */
    public TrustFetch(String address, String key) {
        this.address = address;
        this.key = key;
    }

    /**
     * Reads all of it.
     *
     * @throws IOException if it cannot be read now; another time it may
     * @throws Refused if the address is none
     */
    public byte[] read() throws IOException {
        URLConnection connection = url().openConnection();
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        connection.setUseCaches(false);
        if (!key.isBlank()) {
            connection.setRequestProperty("X-API-Key", key);
        }
        open = connection;
        try (InputStream in = connection.getInputStream()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("the trust document is larger than 64 MiB");
            }
            return bytes;
        } finally {
            open = null;
        }
    }

    /** Ends the read that is under way, if there is one. */
    public void stop() {
        if (open instanceof HttpURLConnection http) {
            http.disconnect();
        }
    }

    private URL url() throws MalformedURLException {
        try {
            URI uri = URI.create(address);
            if (uri.getScheme() != null && SCHEMES.contains(uri.getScheme())) {
                return uri.toURL();
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("importFrom is no address", e);
        }
        throw Refused.invalid("configuration", "importFrom", "an http, https or file address");
    }
}
