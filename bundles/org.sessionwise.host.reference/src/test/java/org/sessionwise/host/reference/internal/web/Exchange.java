package org.sessionwise.host.reference.internal.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.sessionwise.host.reference.internal.json.Json;

/** One request to a servlet and its answer, without a server in between. */
final class Exchange {

    private final String method;
    private final String path;
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, String> query = new HashMap<>();
    private final Map<String, String> answered = new HashMap<>();
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
    private String cookie = "";
    private String body = "";
    private boolean unreadable;
    private int status = 200;

    private Exchange(String method, String path) {
        this.method = method;
        this.path = path;
    }

    static Exchange of(String method, String path) {
        return new Exchange(method, path);
    }

    Exchange query(String name, String value) {
        query.put(name, value);
        return this;
    }

    Exchange header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Exchange cookie(String value) {
        cookie = value;
        return this;
    }

    Exchange body(String type, String text) {
        headers.put("Content-Type", type);
        body = text;
        return this;
    }

    /** Neither its query can be decoded nor its body be read to the end. */
    Exchange unreadable() {
        unreadable = true;
        return this;
    }

    Exchange with(HttpServlet servlet) throws Exception {
        servlet.service(request(), response());
        return this;
    }

    int status() {
        return status;
    }

    String answered(String header) {
        return answered.get(header);
    }

    String text() {
        return answer.toString(StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return new Json().read(answer.toByteArray());
    }

    private HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getMethod" -> method;
            case "getPathInfo" -> path;
            case "getRequestURI" -> "/host" + path;
            case "getRemoteAddr" -> "192.0.2.1";
            case "isSecure" -> false;
            case "getContentType" -> headers.get("Content-Type");
            case "getHeader" -> headers.get(arguments[0]);
            case "getParameter" -> parameter((String) arguments[0]);
            case "getCookies" -> cookie.isEmpty() ? null : new Cookie[] {new Cookie("rotahost_session", cookie)};
            case "getInputStream" -> unreadable ? new BrokenIn() : new BodyIn(body);
            default -> null;
        });
    }

    private String parameter(String name) {
        if (unreadable) {
            throw new IllegalArgumentException("bad query");
        }
        return query.get(name);
    }

    private HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (name, arguments) -> {
            switch (name) {
                case "setStatus", "sendError" -> status = (Integer) arguments[0];
                case "setHeader" -> answered.put((String) arguments[0], (String) arguments[1]);
                case "setContentType" -> answered.put("Content-Type", (String) arguments[0]);
                default -> {}
            }
            return name.equals("getOutputStream") ? new BodyOut(answer) : null;
        });
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        Object proxy = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, called, arguments) -> calls.answer(called.getName(), arguments));
        return type.cast(proxy);
    }

    private interface Calls {

        Object answer(String name, Object[] arguments);
    }

    private static final class BrokenIn extends BodyIn {

        BrokenIn() {
            super("");
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            throw new IOException("connection reset");
        }
    }

    private static class BodyIn extends ServletInputStream {

        private final ByteArrayInputStream in;

        BodyIn(String text) {
            in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class BodyOut extends ServletOutputStream {

        private final ByteArrayOutputStream out;

        BodyOut(ByteArrayOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
