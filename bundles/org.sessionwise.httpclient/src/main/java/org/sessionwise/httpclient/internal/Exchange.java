package org.sessionwise.httpclient.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.sessionwise.httpclient.HttpAnswer;
import org.sessionwise.httpclient.HttpFetchException.Kind;
import org.sessionwise.httpclient.HttpQuestion;

/** One attempt. It can be ended from another thread wherever it is; socket timeouts alone are no deadline. */
final class Exchange {

    private final HttpQuestion question;
    private final HttpUriRequestBase request;
    private volatile Kind ended;
    private volatile Future<InetAddress[]> lookup;

    Exchange(HttpQuestion question, Duration deadline) {
        this.question = question;
        this.request = new HttpUriRequestBase(question.method().name(), question.uri());
        request.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(deadline))
                .setResponseTimeout(Timeout.of(deadline))
                .setRedirectsEnabled(false)
                .build());
        request.setHeader("Accept-Encoding", "gzip");
        question.headers().forEach(request::setHeader);
        byte[] body = question.body();
        if (body.length > 0) {
            request.setEntity(new ByteArrayEntity(body, null));
        }
    }

    /** Ends the exchange, for this reason; whoever runs it gets an exception. */
    void end(Kind reason) {
        ended = reason;
        Future<InetAddress[]> looking = lookup;
        if (looking != null) {
            looking.cancel(true);
        }
        request.cancel();
    }

    /** Why it was ended from outside, or null. */
    Kind ended() {
        return ended;
    }

    HttpAnswer run(NameLookup names, CloseableHttpClient client) throws IOException {
        find(names);
        return client.execute(request, this::read);
    }

    private void find(NameLookup names) throws IOException {
        lookup = names.begin(question.uri().getHost().replaceAll("[\\[\\]]", ""));
        if (ended != null) {
            lookup.cancel(true);
        }
        try {
            lookup.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException unknown ? unknown : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            lookup.cancel(true);
            ended = Kind.CANCELLED;
            throw new InterruptedIOException();
        }
    }

    private HttpAnswer read(ClassicHttpResponse response) throws IOException {
        boolean whole = false;
        try {
            HttpAnswer answer = new AnswerReader(question.maxBytes()).read(response);
            whole = true;
            return answer;
        } finally {
            if (!whole) {
                request.cancel(); // else the client would read the rest to save the connection
            }
        }
    }
}
