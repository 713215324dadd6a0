package org.sessionwise.identity.internal.header;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;
import org.sessionwise.identity.internal.web.Answers;

/**
 * Refuses requests in which a header of the proxy stands twice: a proxy that adds its own without removing the browser's would
 * let the browser say who is there. {@code identify} sees the first of them only, so the others are looked for here.
 */
@Component(
        service = Filter.class,
        configurationPid = HeaderIdentity.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=*)") // the REST interface has one of its own
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
public final class SingleHeaders implements Filter {

    private final List<String> names;

    @Activate
    public SingleHeaders(HeaderConfig config) {
        this.names = ProxyHeaders.names(config);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        boolean twice = isForUs(asked)
                && names.stream()
                        .anyMatch(
                                name -> Collections.list(asked.getHeaders(name)).size() > 1);
        if (twice) {
            Answers.refuse((HttpServletResponse) response, HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Other applications of the same server have rules of their own. */
    private static boolean isForUs(HttpServletRequest request) {
        String path = request.getContextPath()
                + request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        return path.contains("/sessionwise/");
    }
}
