package org.sessionwise.httpclient;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What is asked of another system, and how long and how large the answer may be. Immutable. */
public final class HttpQuestion {

    /** What to do at the address. */
    public enum Method {
        /** Read; may be repeated. */
        GET,
        /** Asked once. */
        POST,
        /** Asked once. */
        PUT,
        /** Asked once. */
        DELETE
    }

    private final Method method;
    private final URI uri;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Duration exchangeDeadline;
    private final Duration totalDeadline;
    private final int maxBytes;
    private final int attempts;

    private HttpQuestion(Builder from) {
        this.method = from.method;
        this.uri = from.uri;
        this.headers = Map.copyOf(from.headers);
        this.body = from.body;
        this.exchangeDeadline = from.exchangeDeadline;
        this.totalDeadline = from.totalDeadline;
        this.maxBytes = from.maxBytes;
        this.attempts = from.attempts;
    }

    /** Begins a question that reads. */
    public static Builder get(URI uri) {
        return new Builder(Method.GET, uri);
    }

    /** Begins any question. */
    public static Builder of(Method method, URI uri) {
        return new Builder(method, uri);
    }

    /** What to do. */
    public Method method() {
        return method;
    }

    /** Where. */
    public URI uri() {
        return uri;
    }

    /** One value by name; unmodifiable. */
    public Map<String, String> headers() {
        return headers;
    }

    /** What is sent, a copy; empty for none. */
    public byte[] body() {
        return body.clone();
    }

    /** How long one attempt may take, from the look-up of the name to the last byte. */
    public Duration exchangeDeadline() {
        return exchangeDeadline;
    }

    /** How long all attempts may take, with the pauses between them. */
    public Duration totalDeadline() {
        return totalDeadline;
    }

    /** The largest decoded body accepted, in bytes. */
    public int maxBytes() {
        return maxBytes;
    }

    /** How often a GET is asked at most, 1 or more; other methods are asked once. */
    public int attempts() {
        return method == Method.GET ? attempts : 1;
    }

    /** Without query, headers or body, which may be secret. */
    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getHost();
    }

    /** Builds a question. Not for several threads. */
    public static final class Builder {

        private static final Set<String> OWN =
                Set.of("accept-encoding", "connection", "content-length", "host", "transfer-encoding", "user-agent");

        private final Method method;
        private final URI uri;
        private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private byte[] body = {};
        private Duration exchangeDeadline = Duration.ofSeconds(10);
        private Duration totalDeadline = Duration.ofSeconds(60);
        private int maxBytes = 8 * 1024 * 1024;
        private int attempts = 4;

        private Builder(Method method, URI uri) {
            this.method = Objects.requireNonNull(method, "method");
            this.uri = Objects.requireNonNull(uri, "uri");
        }

        /**
         * Sets a header; a second value for the same name replaces the first.
         *
         * @throws IllegalArgumentException if it is no header of one line, or one that the client sets itself
         */
        public Builder header(String name, String value) {
            if (OWN.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("the client sets this header itself: " + name);
            }
            if (name.isBlank() || hasLineEnd(name) || hasLineEnd(value)) {
                throw new IllegalArgumentException("a header is one line and has a name");
            }
            headers.put(name, value);
            return this;
        }

        /** Sets what is sent; the default is nothing. */
        public Builder body(String contentType, byte[] bytes) {
            if (method == Method.GET) {
                throw new IllegalArgumentException("GET sends no body");
            }
            this.body = bytes.clone();
            return header("Content-Type", contentType);
        }

        /** How long one attempt may take; the default is 10 s. */
        public Builder exchangeDeadline(Duration longest) {
            this.exchangeDeadline = positive(longest);
            return this;
        }

        /** How long all attempts may take with their pauses; the default is 60 s. */
        public Builder totalDeadline(Duration longest) {
            this.totalDeadline = positive(longest);
            return this;
        }

        /** The largest decoded body accepted, in bytes; the default is 8 MiB, the most 1 GiB. */
        public Builder maxBytes(int most) {
            if (most < 0 || most > 1 << 30) {
                throw new IllegalArgumentException("a size limit is from zero to 1 GiB: " + most);
            }
            this.maxBytes = most;
            return this;
        }

        /** How often a GET is asked at most; the default is 4, and 1 means no repeats. */
        public Builder attempts(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("a question is asked at least once");
            }
            this.attempts = most;
            return this;
        }

        /** The question. */
        public HttpQuestion build() {
            return new HttpQuestion(this);
        }

        private static boolean hasLineEnd(String text) {
            return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\0') >= 0;
        }

        private static Duration positive(Duration time) {
            if (time.isZero() || time.isNegative()) {
                throw new IllegalArgumentException("a deadline is more than nothing: " + time);
            }
            return time;
        }
    }
}
