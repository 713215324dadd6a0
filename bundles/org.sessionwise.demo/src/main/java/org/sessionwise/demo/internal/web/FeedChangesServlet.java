package org.sessionwise.demo.internal.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.sessionwise.demo.internal.Demonstration;
import org.sessionwise.demo.internal.feed.JobPlanFeed;

/**
 * Lets something happen in the made-up job-plan system, so that the next pull finds a change: {@code GET changes} names what is
 * prepared, {@code POST changes/{name}} publishes it. Not part of the feed's own documentation.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/demo/job-plans/v1/changes/*")
public final class FeedChangesServlet extends KeyedServlet {

    private static final long serialVersionUID = 1L;

    private final transient JobPlanFeed feed;

    @Activate
    public FeedChangesServlet(@Reference(name = "demonstration") Demonstration demonstration) {
        super(demonstration.apiKey());
        this.feed = demonstration.feed();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode names = answer.putArray("prepared");
        feed.prepared().forEach(names::add);
        Answers.json(response, answer);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        if (!feed.prepared().contains(name)) {
            Answers.problem(
                    response,
                    HttpServletResponse.SC_NOT_FOUND,
                    "No such change",
                    "GET changes names what is prepared.");
        } else if (!feed.publish(name)) {
            Answers.problem(
                    response, HttpServletResponse.SC_CONFLICT, "Published already", "A change is published once.");
        } else {
            Answers.json(response, JsonNodeFactory.instance.objectNode().put("published", name));
        }
    }
}
