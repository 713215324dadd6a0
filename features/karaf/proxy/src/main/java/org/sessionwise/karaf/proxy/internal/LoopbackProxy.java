package org.sessionwise.karaf.proxy.internal;

import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import javax.servlet.ServletConfig;
import javax.servlet.ServletContext;
import javax.servlet.ServletOutputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.client.api.Request;
import org.eclipse.jetty.client.api.Response;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.proxy.AsyncProxyServlet;

/** Hands on a request as it came to a port of 127.0.0.1, and the answer as it comes. No thread waits meanwhile. */
class LoopbackProxy extends AsyncProxyServlet {

    private static final long serialVersionUID = 1;

    /** Said by who asks; this proxy tells what it sees. Who signed in before a proxy has headers of its own, which pass. */
    private static final List<String> SAID_FROM_OUTSIDE = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Server",
            "Via");

    /** Jetty's names. The host is kept because pages of another origin are known by it; streams may be silent for long. */
    private static final Map<String, String> SETTINGS = Map.of(
            "preserveHost", "true", "timeout", "0", "idleTimeout", "0", "maxThreads", "16", "maxConnections", "1024");

    private final int port;

    LoopbackProxy(int port) {
        this.port = port;
    }

    @Override
    public ServletConfig getServletConfig() {
        return new Settings(super.getServletConfig());
    }

    @Override
    protected String rewriteTarget(HttpServletRequest request) {
        String query = request.getQueryString();
        String target = "http://127.0.0.1:" + port + request.getRequestURI() + (query == null ? "" : "?" + query);
        try {
            return "127.0.0.1".equals(URI.create(target).getHost()) ? target : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    protected void onProxyRewriteFailed(HttpServletRequest request, HttpServletResponse response) {
        sendProxyResponseError(request, response, HttpServletResponse.SC_BAD_REQUEST);
    }

    @Override
    protected void addProxyHeaders(HttpServletRequest request, Request proxied) {
        SAID_FROM_OUTSIDE.forEach(name -> proxied.getHeaders().remove(name));
        addXForwardedHeaders(request, proxied);
        // A connection for each request costs little on one machine: none is found closed, and nobody's rest is read by
        // another.
        proxied.header(HttpHeader.CONNECTION, "close");
    }

    /** Karaf's server dates its answers itself. */
    @Override
    protected String filterServerResponseHeader(
            HttpServletRequest request, Response answer, String name, String value) {
        return HttpHeader.DATE.is(name) ? null : value;
    }

    @Override
    protected StreamWriter newWriteListener(HttpServletRequest request, Response answer) {
        String type = answer.getHeaders().get(HttpHeader.CONTENT_TYPE);
        boolean live = type != null && type.startsWith("text/event-stream");
        return live ? new LiveWriter(request, answer) : super.newWriteListener(request, answer);
    }

    /** Jetty gathers small pieces until its buffer is full; an event must not wait for the next. */
    private final class LiveWriter extends StreamWriter {

        private final HttpServletRequest request;
        private boolean flushed;

        LiveWriter(HttpServletRequest request, Response answer) {
            super(request, answer);
            this.request = request;
        }

        @Override
        protected void complete() {
            try {
                ServletOutputStream out =
                        request.getAsyncContext().getResponse().getOutputStream();
                if (!flushed) {
                    flushed = true;
                    out.flush();
                }
                if (out.isReady()) { // if not, this is called again as soon as it is
                    flushed = false;
                    super.complete();
                }
            } catch (IOException e) {
                onError(e);
            }
        }
    }

    /** Jetty's proxy reads its settings from the servlet's. */
    private record Settings(ServletConfig given) implements ServletConfig {

        @Override
        public String getServletName() {
            return given.getServletName();
        }

        @Override
        public ServletContext getServletContext() {
            return given.getServletContext();
        }

        @Override
        public String getInitParameter(String name) {
            return SETTINGS.get(name);
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.enumeration(SETTINGS.keySet());
        }
    }
}
