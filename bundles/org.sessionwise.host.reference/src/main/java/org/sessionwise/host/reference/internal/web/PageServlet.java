package org.sessionwise.host.reference.internal.web;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.sessionwise.host.reference.internal.HostOpening;
import org.sessionwise.host.reference.internal.OpenHost;
import org.sessionwise.host.reference.internal.account.Role;
import org.sessionwise.host.reference.internal.account.SignIn;

/** The pages. They hold no data themselves; without a sign-in all lead to the sign-in page. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/host/*")
@SuppressWarnings("serial") // a servlet is never written to a stream
public final class PageServlet extends RotaServlet {

    private static final String FOLDER = "/host/";
    private static final String SIGN_IN = "sign-in";
    private static final String FIRST = "roster";
    private static final String FIRST_OF_THE_BOARD = "figures";
    private static final Set<String> PAGES = Set.of(
            SIGN_IN,
            FIRST,
            "periods",
            "templates",
            "leave",
            "swaps",
            "staff",
            FIRST_OF_THE_BOARD,
            "administration",
            "audit",
            "page"); // whatever a plug-in gives a page of its own

    private final Supplier<Optional<OpenHost>> host;

    @Activate
    public PageServlet(@Reference(name = "opening") HostOpening opening) {
        this(opening::host);
    }

    PageServlet(Supplier<Optional<OpenHost>> host) {
        this.host = host;
    }

    /** Would tell back what the request carried, the page's token too. */
    @Override
    protected void doTrace(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.page(response);
        String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        Optional<SignIn> signIn = signIn(request);
        if (name.isEmpty()) {
            redirect(response, signIn.map(PageServlet::first).orElse(SIGN_IN));
        } else if (!PAGES.contains(name)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (signIn.isEmpty() && !name.equals(SIGN_IN)) {
            redirect(response, SIGN_IN + "?next=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
        } else {
            WebFile.find("", name + ".html").orElseThrow().write(request, response);
        }
    }

    private Optional<SignIn> signIn(HttpServletRequest request) {
        return host.get().flatMap(open -> ApiServlet.cookie(request).flatMap(open.signIns()::find));
    }

    private static String first(SignIn signIn) {
        return signIn.account().role() == Role.BOARD ? FIRST_OF_THE_BOARD : FIRST;
    }

    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return request.getRequestURI() + query;
    }

    private static void redirect(HttpServletResponse response, String page) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", FOLDER + page);
        response.setHeader("Cache-Control", "no-store");
    }
}
