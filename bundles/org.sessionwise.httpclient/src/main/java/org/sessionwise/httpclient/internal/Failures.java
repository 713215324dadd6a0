package org.sessionwise.httpclient.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.sessionwise.httpclient.HttpFetchException.Kind;

/** Says what an exception of the library means to an operator. */
final class Failures {

    private Failures() {}

    static ExchangeFailure of(Kind ended, Exception e) {
        if (ended == Kind.CANCELLED) {
            return new ExchangeFailure(Kind.CANCELLED, false, "cancelled", null);
        }
        if (ended == Kind.DEADLINE) {
            return new ExchangeFailure(Kind.DEADLINE, true, "no complete answer in time", null);
        }
        return e instanceof IOException io ? of(io) : new ExchangeFailure(Kind.PROTOCOL, false, broken(e), null);
    }

    private static ExchangeFailure of(IOException e) {
        if (e instanceof TooLargeException) {
            return new ExchangeFailure(Kind.TOO_LARGE, false, e.getMessage(), null);
        }
        if (e instanceof MessageConstraintException) {
            return new ExchangeFailure(Kind.TOO_LARGE, false, "the headers are larger than allowed", null);
        }
        if (e instanceof RefusedAddressException) {
            return new ExchangeFailure(Kind.REFUSED_ADDRESS, false, e.getMessage(), null);
        }
        if (e instanceof SSLException) {
            return ofTls(e);
        }
        if (isBroken(e)) {
            return new ExchangeFailure(Kind.PROTOCOL, true, broken(e), null);
        }
        return ofConnection(e);
    }

    private static ExchangeFailure ofTls(IOException e) {
        boolean refused = e instanceof SSLHandshakeException || e instanceof SSLPeerUnverifiedException;
        String message = refused ? "no secure connection: " + distrust(e) : broken(e);
        // Without the cause where the words say it all: the library's quote the certificate.
        return new ExchangeFailure(Kind.PROTOCOL, !refused, message, null);
    }

    private static String distrust(IOException e) {
        if (e instanceof SSLPeerUnverifiedException) {
            return "its certificate is for another host";
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedCertificateException refused) {
                return "its certificate " + refused.getMessage();
            }
        }
        return "it offers no version or cipher of today; TLS 1.2 or 1.3 is needed";
    }

    private static boolean isBroken(IOException e) {
        return e instanceof ClientProtocolException
                || e instanceof ConnectionClosedException
                || e instanceof MalformedChunkCodingException
                || e instanceof ZipException
                || e instanceof EOFException;
    }

    private static ExchangeFailure ofConnection(IOException e) {
        if (e instanceof UnknownHostException) {
            return new ExchangeFailure(Kind.UNREACHABLE, true, "the name of the host was not found", e);
        }
        if (e instanceof InterruptedIOException && !(e instanceof ConnectTimeoutException)) {
            return new ExchangeFailure(Kind.DEADLINE, true, "no complete answer in time", e);
        }
        return new ExchangeFailure(Kind.UNREACHABLE, true, "no connection, or it broke before an answer", e);
    }

    // Without the library's message and cause: they may quote what was received.
    private static String broken(Exception e) {
        return "the answer was broken or ended early (" + e.getClass().getSimpleName() + ")";
    }
}
