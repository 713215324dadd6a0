package org.sessionwise.identity.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.host.spi.identity.HostRequest;

/** A request as the REST interface hands it over. */
public final class FakeRequest implements HostRequest {

    private final String method;
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, String> cookies = new HashMap<>();

    public FakeRequest(String method) {
        this.method = method;
    }

    public FakeRequest with(String name, String value) {
        headers.put(name.toLowerCase(Locale.ROOT), value);
        return this;
    }

    public FakeRequest cookie(String name, String value) {
        cookies.put(name, value);
        return this;
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
