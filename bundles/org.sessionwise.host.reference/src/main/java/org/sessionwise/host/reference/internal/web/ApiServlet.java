package org.sessionwise.host.reference.internal.web;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.sessionwise.host.reference.internal.HostOpening;
import org.sessionwise.host.reference.internal.OpenHost;
import org.sessionwise.host.reference.internal.account.SignIn;
import org.sessionwise.host.reference.internal.account.SignIns;
import org.sessionwise.host.reference.internal.adapter.Contributions;
import org.sessionwise.host.reference.internal.json.Json;
import org.sessionwise.host.reference.internal.rota.Refused;
import org.sessionwise.host.reference.internal.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The JSON behind the host's pages. Finds the end-point, checks who is asking, writes the answer or the problem. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/host/api/*")
@SuppressWarnings("serial") // a servlet is never written to a stream
public final class ApiServlet extends RotaServlet {

    private static final Logger LOG = LoggerFactory.getLogger(ApiServlet.class);

    private final Supplier<Optional<OpenHost>> host;
    private final Supplier<String> state;
    private final Json json = new Json();
    private final List<Route> routes;

    @Activate
    public ApiServlet(
            @Reference(name = "opening") HostOpening opening,
            @Reference(name = "contributions") Contributions contributions) {
        this(opening::host, opening::state, contributions);
    }

    ApiServlet(Supplier<Optional<OpenHost>> host, Supplier<String> state, Contributions contributions) {
        this.host = host;
        this.state = state;
        this.routes = Stream.of(
                        SessionEndpoints.routes(),
                        RosterEndpoints.routes(),
                        WeekEndpoints.routes(),
                        TemplateEndpoints.routes(),
                        LeaveEndpoints.routes(),
                        PeriodEndpoints.routes(),
                        SwapEndpoints.routes(),
                        AuditEndpoints.routes(),
                        FigureEndpoints.routes(),
                        new ContributionEndpoints(contributions).routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.data(response);
        try {
            write(response, answer(request));
        } catch (Refused e) {
            write(response, Problem.reply(e));
        } catch (StoreException e) {
            LOG.warn("The rota database gave no answer", e);
            write(
                    response,
                    Problem.reply(new Refused(Refused.Reason.NOT_READY, "The rota database is busy. Try again.")));
        } catch (RuntimeException e) {
            LOG.error("A request failed", e);
            write(response, Problem.unexpected());
        }
    }

    private Reply answer(HttpServletRequest request) {
        List<String> path = segments(request);
        if (path.equals(List.of("status"))) {
            return Reply.of(Map.of("ready", host.get().isPresent(), "message", state.get()));
        }
        OpenHost open = host.get().orElseThrow(() -> new Refused(Refused.Reason.NOT_READY, state.get()));
        boolean known = false;
        for (Route route : routes) {
            Optional<Map<String, String>> values = route.match(path);
            known |= values.isPresent();
            if (values.isPresent() && route.method().equals(request.getMethod())) {
                Call call = new Call(request, open, signIn(request, open), values.get(), json);
                call.require(route.access());
                return route.handler().answer(call);
            }
        }
        throw known
                ? new Refused(
                        Refused.Reason.METHOD_NOT_ALLOWED, "This address does not know " + request.getMethod() + ".")
                : Refused.notFound("address");
    }

    private static Optional<SignIn> signIn(HttpServletRequest request, OpenHost open) {
        return open.signIns()
                .find(
                        request.getMethod(),
                        cookie(request),
                        Optional.ofNullable(request.getHeader(SignIns.TOKEN_HEADER)));
    }

    static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(SignIns.COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static List<String> segments(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        return List.of(path.substring(1).split("/", -1));
    }

    private void write(HttpServletResponse response, Reply reply) throws IOException {
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        if (reply.body().equals("")) {
            return;
        }
        byte[] body = json.write(reply.body());
        response.setContentType(reply.status() < 400 ? "application/json" : "application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
