package org.sessionwise.httpclient.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.sessionwise.httpclient.HttpAnswer;

/** Reads a whole answer, up to a number of decoded bytes. */
final class AnswerReader {

    private static final Set<String> OF_THE_TRANSFER =
            Set.of("connection", "content-encoding", "content-length", "keep-alive", "transfer-encoding");

    private final int maxBytes;

    AnswerReader(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    HttpAnswer read(ClassicHttpResponse response) throws IOException {
        return HttpAnswer.of(response.getCode(), headers(response), body(response.getEntity()));
    }

    private static Map<String, List<String>> headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (Header header : response.getHeaders()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            if (!OF_THE_TRANSFER.contains(name) && header.getValue() != null) {
                headers.computeIfAbsent(name, first -> new ArrayList<>()).add(header.getValue());
            }
        }
        return headers;
    }

    // The stream is not closed here: closing would read an endless body to its end.
    private byte[] body(HttpEntity entity) throws IOException {
        if (entity == null || entity.getContentLength() == 0) {
            return new byte[0];
        }
        if (entity.getContentLength() > maxBytes) {
            throw new TooLargeException(maxBytes);
        }
        byte[] body = decoded(entity).readNBytes(maxBytes + 1);
        if (body.length > maxBytes) {
            throw new TooLargeException(maxBytes);
        }
        return body;
    }

    private static InputStream decoded(HttpEntity entity) throws IOException {
        String encoding = entity.getContentEncoding();
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return entity.getContent();
        }
        if (encoding.equalsIgnoreCase("gzip") || encoding.equalsIgnoreCase("x-gzip")) {
            return new GZIPInputStream(entity.getContent());
        }
        throw new ZipException("encoded as nobody asked for");
    }
}
