package org.sessionwise.rest.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.sessionwise.rest.internal.json.Digests;
import org.sessionwise.rest.internal.json.Json;

/** Builds answers from what goes over the wire. */
final class Answers {

    private Answers() {}

    /**
     * Answers a GET: with 304 if the client has this already. The tag leaves out {@code asAt}, since figures that are
     * worked out again and come out the same are the same.
     */
    static Response computed(Object body, Request request) {
        ObjectNode tree = Json.tree(body);
        byte[] bytes = Json.bytes(tree);
        boolean dated = tree.remove("asAt") != null;
        return computed(bytes, MediaType.APPLICATION_JSON, Digests.of(dated ? Json.bytes(tree) : bytes), request);
    }

    /** Answers a GET with bytes of a type. */
    static Response computed(byte[] bytes, String type, String digest, Request request) {
        EntityTag tag = new EntityTag(digest);
        Response.ResponseBuilder answer = unlessKnown(tag, request);
        if (answer == null) {
            answer = Response.ok(bytes, type).tag(tag);
        }
        return answer.cacheControl(ask()).build();
    }

    /** Returns 304 if the client has this already, else {@code null}; also if its header makes no sense. */
    private static Response.ResponseBuilder unlessKnown(EntityTag tag, Request request) {
        try {
            return request.evaluatePreconditions(tag);
        } catch (ProcessingException e) {
            return null; // what cannot be read is as if it had not been sent: it is no fault of ours
        }
    }

    /** Answers a request that changed something. */
    static Response done(Object body) {
        return Response.ok(Json.bytes(body), MediaType.APPLICATION_JSON).build();
    }

    /** Answers a request that changed something and has nothing to tell. */
    static Response done() {
        return Response.noContent().build();
    }

    private static CacheControl ask() {
        CacheControl control = new CacheControl();
        control.setPrivate(true);
        control.setNoCache(true);
        control.setNoTransform(false);
        return control;
    }
}
