package org.sessionwise.rest.internal;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sessionwise.host.spi.identity.HostRequest;

/** A copy of what a host may look at: it stays true when the request is over, as an event stream needs. */
final class RestHostRequest implements HostRequest {

    private final String method;
    private final Map<String, String> headers;
    private final Map<String, String> cookies;

    private RestHostRequest(String method, Map<String, String> headers, Map<String, String> cookies) {
        this.method = method;
        this.headers = headers;
        this.cookies = cookies;
    }

    static RestHostRequest of(Request request, HttpHeaders headers) {
        Map<String, String> first = headers.getRequestHeaders().entrySet().stream()
                .filter(header -> !header.getValue().isEmpty())
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        RestHostRequest::first,
                        (one, other) -> one));
        Map<String, String> cookies = headers.getCookies().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, cookie -> value(cookie.getValue())));
        return new RestHostRequest(request.getMethod().toUpperCase(Locale.ROOT), first, cookies);
    }

    private static String first(Map.Entry<String, List<String>> header) {
        return header.getValue().get(0);
    }

    private static String value(Cookie cookie) {
        return cookie.getValue() == null ? "" : cookie.getValue();
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }
}
