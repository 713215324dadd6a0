package org.sessionwise.demo.internal.openid;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** What clients have to know before they send somebody here: the addresses and the key. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern({OpenIdProvider.PATH + "/.well-known/openid-configuration", OpenIdProvider.PATH + "/keys"
})
public final class MetadataServlet extends LoopbackServlet {

    private static final long serialVersionUID = 1L;

    private final transient OpenIdProvider provider;

    @Activate
    public MetadataServlet(@Reference(name = "provider") OpenIdProvider provider) {
        this.provider = provider;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ObjectNode answer = request.getServletPath().endsWith("/keys") ? provider.keys() : provider.discovery();
        response.setContentType("application/json");
        response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }
}
