package org.sessionwise.ui.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Sessionwise in a page of its own, for hosts whose pages cannot be added to. It holds no data; the script asks for them. */
@Component(service = Servlet.class, configurationPid = OwnPage.PID)
@Designate(ocd = OwnPage.Config.class)
@HttpWhiteboardServletPattern({OwnPage.FOLDER, OwnPage.FOLDER + "/"})
@SuppressWarnings("serial") // a servlet is never written to a stream
public final class OwnPage extends HttpServlet {

    static final String PID = "org.sessionwise.ui";
    static final String FOLDER = "/sessionwise";

    private final byte[] page;
    private final String policy;

    @ObjectClassDefinition(
            name = "Stand-alone page",
            description = "The page at /sessionwise/, for rostering systems whose own pages cannot be added to.")
    @interface Config {

        @AttributeDefinition(
                name = "Embedded by",
                description =
                        "Origins whose pages may show this page in a frame, such as https://roster.example.org; this origin always may.")
        String[] embeddedBy() default {};

        @AttributeDefinition(
                name = "Host's pages",
                description =
                        "Address of the rostering system's own pages, to lead people there who must sign in there; no link if empty.")
        String hostPages() default "";

        @AttributeDefinition(
                name = "Token header",
                description =
                        "Header in which the rostering system wants its own anti-forgery token beside ours; none if empty.")
        String tokenHeader() default "";

        @AttributeDefinition(
                name = "Token from",
                description =
                        "Where that token is found: cookie <name>, or json </address> <member> for a member of what an address of this origin answers.")
        String tokenFrom() default "";
    }

    @Activate
    public OwnPage(Config config) throws IOException {
        policy = Embedding.by(config.embeddedBy()).contentSecurityPolicy();
        page = page(config).getBytes(StandardCharsets.UTF_8);
    }

    private static String page(Config config) throws IOException {
        try (InputStream in = OwnPage.class.getResourceAsStream("own-page.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{resources}", WebResources.PATH)
                    .replace("{host-pages}", attribute(config.hostPages()))
                    .replace("{token-header}", attribute(config.tokenHeader()))
                    .replace("{token-from}", attribute(config.tokenFrom()));
        }
    }

    /** What an operator writes is text, whatever it looks like. */
    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().endsWith(FOLDER)) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", FOLDER + "/");
            return;
        }
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /** Would tell back what the request carried. */
    @Override
    protected void doTrace(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
