package org.sessionwise.ui.internal;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * Headers of the element modules. A snapshot keeps its path when its content changes, so browsers ask each time and are
 * answered 304 by the modification date. They are read and nothing else: the servlet behind would obey TRACE, which tells back what
 * the request carried.
 */
@Component(service = Filter.class)
@HttpWhiteboardFilterPattern(WebResources.PATH + "/*")
public final class ResourceHeaders implements Filter {

    private static final List<String> READING = List.of("GET", "HEAD");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("Cache-Control", "no-cache");
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        answer.setHeader("Referrer-Policy", "same-origin");
        if (READING.contains(((HttpServletRequest) request).getMethod())) {
            chain.doFilter(request, response);
        } else {
            answer.setHeader("Allow", String.join(", ", READING));
            answer.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }
}
