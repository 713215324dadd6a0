package org.sessionwise.demo.internal.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.sessionwise.demo.internal.Demonstration;
import org.sessionwise.demo.internal.trust.TrustDocument;

/** Gives the trust document to the reference host; nobody else may have it, since the users' passwords are in it. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/demo/trust.json")
public final class TrustDocumentServlet extends KeyedServlet {

    private static final long serialVersionUID = 1L;

    private final transient byte[] document;

    @Activate
    public TrustDocumentServlet(@Reference(name = "demonstration") Demonstration demonstration)
            throws JsonProcessingException {
        super(demonstration.apiKey());
        this.document = write(demonstration.trust());
    }

    /** Returns the bytes that are sent: the same for the same document. */
    static byte[] write(TrustDocument trust) throws JsonProcessingException {
        JsonFactory notRecycling = JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .build();
        return JsonMapper.builder(notRecycling).build().writeValueAsBytes(trust);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}
