package org.sessionwise.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.rest.internal.json.Digests;

/** The contract itself. It is public: it is part of the source. */
@Component(service = DocumentResource.class)
@JakartarsResource
@JakartarsName("sessionwise.document")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("openapi.yaml")
@Produces(MediaType.APPLICATION_JSON)
public final class DocumentResource {

    private static final String TYPE = "application/yaml";

    private final byte[] document;

    @Activate
    public DocumentResource() throws IOException {
        try (InputStream in = DocumentResource.class.getResourceAsStream("/openapi.yaml")) {
            document = in.readAllBytes();
        }
    }

    @GET
    @Produces(TYPE)
    public Response document(@Context Request request) {
        return Answers.published(document, TYPE, Digests.of(document), request);
    }
}
