package org.sessionwise.operation.internal.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.operation.internal.MonitoringToken;
import org.sessionwise.operation.internal.OperationConfig;

class NumberingTest {

    private static final String TOKEN = "a-token-of-more-than-32-characters";

    private final Map<String, Object> headers = new TreeMap<>();
    private final Meters meters = new Meters();
    private final Numbering numbering = new Numbering(meters);

    @AfterEach
    void close() {
        meters.close();
    }

    @Test
    void eachRequestHasANumberOfItsOwn() throws Exception {
        numbering.filter(request("/sessionwise/api/me"), response(200), (request, response) -> {});
        Object first = headers.get("Sessionwise-Run");
        numbering.filter(request("/sessionwise/api/me"), response(200), (request, response) -> {});

        assertTrue(first.toString().matches("[0-9a-f]{16}"), first::toString);
        assertNotEquals(first, headers.get("Sessionwise-Run"));
        assertTrue(text().contains("sessionwise_requests_total{route=\"api/me\",status=\"2xx\"} 2.0"), this::text);
    }

    @Test
    void requestThatFailsCountsAsSuch() {
        FilterChain broken = (request, response) -> {
            throw new IllegalStateException("broken");
        };

        assertThrows(
                IllegalStateException.class, () -> numbering.filter(request("/sessionwise/"), response(200), broken));

        assertTrue(text().contains("sessionwise_requests_total{route=\"page\",status=\"5xx\"} 1.0"), this::text);
    }

    @Test
    void requestOfAnotherProductPasses() throws Exception {
        numbering.filter(request("/rota/api/people"), response(200), (request, response) -> {});

        assertNull(headers.get("Sessionwise-Run"));
        assertTrue(!text().contains("sessionwise_requests"), this::text);
    }

    @Test
    void tokenOpensTheDetails() throws Exception {
        MonitoringToken token = MonitoringToken.of(config(TOKEN));

        assertEquals(MonitoringToken.Access.DETAILS, token.access(asking("Bearer " + TOKEN)));
        assertEquals(MonitoringToken.Access.REFUSED, token.access(asking("Bearer " + TOKEN + "x")));
        assertEquals(MonitoringToken.Access.OVERALL, token.access(asking(null)));
        assertEquals(MonitoringToken.Access.OVERALL, token.access(asking("Basic abc")));
        assertEquals(
                MonitoringToken.Access.OVERALL, MonitoringToken.of(config("")).access(asking("Bearer ")));
        assertThrows(IllegalArgumentException.class, () -> MonitoringToken.of(config("short")));
    }

    private String text() {
        return PrometheusText.of(meters.all());
    }

    private static HttpServletRequest request(String path) {
        return proxy(HttpServletRequest.class, Map.of("getRequestURI", path, "isAsyncStarted", false));
    }

    private static HttpServletRequest asking(String authorization) {
        return proxy(HttpServletRequest.class, authorization == null ? Map.of() : Map.of("getHeader", authorization));
    }

    private HttpServletResponse response(int status) {
        return (HttpServletResponse) Proxy.newProxyInstance(
                HttpServletResponse.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("setHeader")) {
                        headers.put((String) arguments[0], arguments[1]);
                    }
                    return method.getName().equals("getStatus") ? status : null;
                });
    }

    private static OperationConfig config(String token) {
        return proxy(OperationConfig.class, Map.of("_monitoringToken", token, "monitoringTokenFile", ""));
    }

    private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }
}
