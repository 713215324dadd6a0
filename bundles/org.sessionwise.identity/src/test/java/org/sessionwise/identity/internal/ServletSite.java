package org.sessionwise.identity.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the sign-in servlet over real HTTP: just as much of a servlet container as it needs, and an error for anything else. */
public final class ServletSite implements AutoCloseable {

    private static final String PREFIX = "/sessionwise/sign-in";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile HttpServlet servlet;

    public ServletSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public void serve(HttpServlet to) {
        servlet = to;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().startsWith("/sessionwise/sign-")) {
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            Response response = new Response(exchange);
            try {
                servlet.service(request(exchange), response.servletResponse());
            } catch (ServletException | RuntimeException e) {
                response.status = 500;
            }
            response.send();
        }
    }

    private static HttpServletRequest request(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        boolean under = path.startsWith(PREFIX);
        return proxy(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getMethod" -> exchange.getRequestMethod();
            case "getServletPath" -> under ? PREFIX : path;
            case "getPathInfo" -> under && path.length() > PREFIX.length() ? path.substring(PREFIX.length()) : null;
            case "getHeader" -> exchange.getRequestHeaders().getFirst((String) arguments[0]);
            case "getHeaders" ->
                Collections.enumeration(exchange.getRequestHeaders().getOrDefault((String) arguments[0], List.of()));
            case "getCookies" -> cookies(exchange);
            case "getParameter" -> parameter(exchange.getRequestURI().getRawQuery(), (String) arguments[0]);
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private static Cookie[] cookies(HttpExchange exchange) {
        String line = exchange.getRequestHeaders().getFirst("Cookie");
        return line == null
                ? null
                : Arrays.stream(line.split("; "))
                        .map(cookie -> cookie.split("=", 2))
                        .map(cookie -> new Cookie(cookie[0], cookie[1]))
                        .toArray(Cookie[]::new);
    }

    private static String parameter(String query, String name) {
        for (String field : query == null ? new String[0] : query.split("&")) {
            if (field.startsWith(name + "=")) {
                return URLDecoder.decode(field.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    private static final class Response {

        private final HttpExchange exchange;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private int status = 200;

        Response(HttpExchange exchange) {
            this.exchange = exchange;
        }

        HttpServletResponse servletResponse() {
            return proxy(HttpServletResponse.class, (name, arguments) -> {
                switch (name) {
                    case "setStatus" -> status = (int) arguments[0];
                    case "setHeader" -> exchange.getResponseHeaders().set((String) arguments[0], (String) arguments[1]);
                    case "addHeader" -> exchange.getResponseHeaders().add((String) arguments[0], (String) arguments[1]);
                    case "setContentType" -> exchange.getResponseHeaders().set("Content-Type", (String) arguments[0]);
                    case "getOutputStream" -> {
                        return new Output(body);
                    }
                    default -> throw new UnsupportedOperationException(name);
                }
                return null;
            });
        }

        void send() throws IOException {
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, body.size() == 0 || head ? -1 : body.size());
            if (!head) {
                exchange.getResponseBody().write(body.toByteArray());
            }
        }
    }

    private static final class Output extends ServletOutputStream {

        private final ByteArrayOutputStream to;

        Output(ByteArrayOutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int b) {
            to.write(b);
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

    private interface Answering {
        Object answer(String name, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answering by) {
        Object proxy = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> by.answer(method.getName(), arguments));
        return type.cast(proxy);
    }
}
