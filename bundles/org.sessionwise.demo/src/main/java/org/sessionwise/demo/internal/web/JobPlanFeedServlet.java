package org.sessionwise.demo.internal.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.sessionwise.demo.internal.feed.JobPlanFeed;
import org.sessionwise.demo.internal.feed.OfferedFeed;
import org.sessionwise.demo.internal.feed.Snapshot;

/** The job-plan feed: {@code GET job-plans}. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/demo/job-plans/v1/job-plans")
public final class JobPlanFeedServlet extends KeyedServlet {

    private static final long serialVersionUID = 1L;

    private final transient OfferedFeed offered;

    @Activate
    public JobPlanFeedServlet(@Reference(name = "offered") OfferedFeed offered) {
        super(offered.apiKey());
        this.offered = offered;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JobPlanFeed feed;
        try {
            feed = offered.feed();
        } catch (IOException e) {
            Answers.problem(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "No job plans yet", e.getMessage());
            return;
        }
        try {
            answer(feed, FeedRequest.of(request), request, response);
        } catch (IllegalArgumentException e) {
            Answers.problem(response, HttpServletResponse.SC_BAD_REQUEST, "Not understood", e.getMessage());
        }
    }

    private static void answer(
            JobPlanFeed feed, FeedRequest wanted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Snapshot> found = find(feed, wanted);
        if (found.isEmpty()) {
            Answers.problem(
                    response,
                    HttpServletResponse.SC_GONE,
                    "Cursor or snapshot expired",
                    "Read everything again, without since and snapshot.");
            return;
        }
        Snapshot snapshot = found.get();
        if (wanted.page() > snapshot.pages(wanted.limit())) {
            throw new IllegalArgumentException("There is no such page in this snapshot.");
        }
        ObjectNode page = snapshot.page(wanted.page(), wanted.limit());
        if (wanted.snapshot().isPresent()) {
            Answers.json(response, page);
        } else {
            answerUnlessKnown("\"" + snapshot.name() + "." + wanted.limit() + "\"", page, request, response);
        }
    }

    private static Optional<Snapshot> find(JobPlanFeed feed, FeedRequest wanted) {
        if (wanted.snapshot().isPresent()) {
            return feed.snapshot(wanted.snapshot().get());
        }
        return wanted.since().map(feed::changesSince).orElseGet(() -> Optional.of(feed.everything()));
    }

    private static void answerUnlessKnown(
            String tag, ObjectNode page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        if (isKnown(tag, request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            Answers.json(response, page);
        }
    }

    /** Weak comparison, as If-None-Match wants it. */
    private static boolean isKnown(String tag, String known) {
        return known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                        .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }
}
