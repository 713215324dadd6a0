package org.sessionwise.rest.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.sessionwise.api.job.Job;
import org.sessionwise.rest.internal.json.Digests;
import org.sessionwise.rest.internal.json.JobJson;
import org.sessionwise.rest.internal.json.Json;

/** Builds answers from what goes over the wire. */
final class Answers {

    private Answers() {}

    /**
     * Answers a GET: with 304 if the client has this already. It is not to be stored, because browsers store on disks that
     * others use, too; whoever keeps answer and tag in memory may still ask by the tag. The tag leaves out {@code asAt}, since figures that are
     * worked out again and come out the same are the same.
     */
    static Response computed(Object body, Request request) {
        ObjectNode tree = Json.tree(body);
        byte[] bytes = Json.bytes(tree);
        boolean dated = tree.remove("asAt") != null;
        return computed(bytes, MediaType.APPLICATION_JSON, Digests.of(dated ? Json.bytes(tree) : bytes), request);
    }

    /** Answers a GET likewise, with the tag of a body from which the times of reading are left out. */
    static Response computed(Object body, Object undated, Request request) {
        return computed(Json.bytes(body), MediaType.APPLICATION_JSON, Digests.of(Json.bytes(undated)), request);
    }

    /** Answers a GET with bytes of a type. */
    static Response computed(byte[] bytes, String type, String digest, Request request) {
        EntityTag tag = new EntityTag(digest);
        Response.ResponseBuilder answer = unlessKnown(tag, request);
        if (answer == null) {
            answer = Response.ok(bytes, type).tag(tag);
        }
        return answer.build();
    }

    /** Answers a GET with what holds no person, so that a browser may keep it and ask whether it is still good. */
    static Response published(byte[] bytes, String type, String digest, Request request) {
        return Response.fromResponse(computed(bytes, type, digest, request))
                .cacheControl(ask())
                .build();
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

    /** Answers a request that added something. */
    static Response created(Object body) {
        return Response.status(Response.Status.CREATED)
                .entity(Json.bytes(body))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    /** Likewise, with where it is now, below ours. */
    static Response created(Object body, String path, String id) {
        return Response.fromResponse(created(body))
                .location(UriBuilder.fromPath(path).build(id))
                .build();
    }

    /** Answers a request that began something, or asked it to end: with where to look for it. */
    static Response begun(Job job) {
        return Response.accepted(Json.bytes(JobJson.of(job)))
                .type(MediaType.APPLICATION_JSON)
                .location(address(job))
                .build();
    }

    /** Returns the address of a job, below ours. */
    static URI address(Job job) {
        return UriBuilder.fromPath("jobs/{id}").build(job.id());
    }

    /** Answers a request that changed something and has nothing to tell. */
    static Response done() {
        return Response.noContent().build();
    }

    private static CacheControl ask() {
        CacheControl control = new CacheControl();
        control.setNoCache(true);
        control.setNoTransform(false);
        return control;
    }
}
