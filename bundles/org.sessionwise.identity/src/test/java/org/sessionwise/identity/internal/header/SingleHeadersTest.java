package org.sessionwise.identity.internal.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sessionwise.identity.internal.Settings;

class SingleHeadersTest {

    private final SingleHeaders filter = new SingleHeaders(Settings.of(HeaderConfig.class, Map.of()));

    /** Returns what happened: "served", or the status. */
    private List<Object> outcome(String name, String... values) throws IOException, ServletException {
        return outcomeAt("/sessionwise/api", name, values);
    }

    private List<Object> outcomeAt(String context, String name, String... values) throws IOException, ServletException {
        List<Object> outcome = new ArrayList<>();
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeaders" ->
                        Collections.enumeration(arguments[0].equals(name) ? List.of(values) : List.of());
                    case "getContextPath" -> context;
                    case "getServletPath" -> "";
                    default -> "/me";
                });
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setStatus")) {
                        outcome.add(arguments[0]);
                    }
                    return null;
                });
        filter.doFilter(request, response, (asked, answer) -> outcome.add("served"));
        return outcome;
    }

    @Test
    void headerOfTheProxyThatIsThereTwiceIsRefused() throws IOException, ServletException {
        assertEquals(List.of(400), outcome("X-Forwarded-User", "admin", "amy"));
        assertEquals(List.of(400), outcome("X-Forwarded-Groups", "a", "b"));
        assertEquals(List.of(400), outcome("X-Sessionwise-Proxy", "a", "b"));
    }

    @Test
    void everythingElseIsServed() throws IOException, ServletException {
        assertEquals(List.of("served"), outcome("X-Forwarded-User", "amy"));
        assertEquals(List.of("served"), outcome("Accept", "a", "b"));
        assertEquals(List.of("served"), outcomeAt("/host", "X-Forwarded-User", "admin", "amy"));
    }
}
