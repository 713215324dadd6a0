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

/**
 * Sessionwise in a page of its own, for hosts whose pages cannot be added to, and the loader for those whose pages can. They hold no
 * data; the scripts ask for them.
 */
@Component(service = Servlet.class, configurationPid = OwnPage.PID)
@Designate(ocd = OwnPage.Config.class)
@HttpWhiteboardServletPattern(OwnPage.FOLDER + "/*")
@SuppressWarnings("serial") // a servlet is never written to a stream
public final class OwnPage extends HttpServlet {

    static final String PID = "org.sessionwise.ui";
    static final String FOLDER = "/sessionwise";

    /**
     * The loader's address that stays the same from version to version, for a host's pages: it leads to the loader of this
     * version, and works in a script tag of either type.
     */
    private static final WebFile LOADER =
            WebFile.of("loader.js", "import('" + WebResources.PATH + "/loader.js');\n", WebFile.NO_PAGE);

    private final WebFile page;

    @ObjectClassDefinition(
            name = "Stand-alone page",
            description = "The page at /sessionwise/, for rostering systems whose own pages cannot be added to.")
    @interface Config {

        @AttributeDefinition(
                name = "Embedded by",
                description =
                        "Origins whose pages may show this page in a frame, such as https://roster.example.org, several parted by commas; this origin always may.")
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

        @AttributeDefinition(
                name = "Tour",
                description =
                        "Whether this is a demonstration: the page then offers a tour of it, and names the demonstration's users.")
        boolean tour() default false;
    }

    @Activate
    public OwnPage(Config config) throws IOException {
        String policy = Embedding.by(config.embeddedBy()).contentSecurityPolicy();
        page = WebFile.of("own-page.html", page(config), policy);
    }

    private static String page(Config config) throws IOException {
        try (InputStream in = OwnPage.class.getResourceAsStream("own-page.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{resources}", WebResources.PATH)
                    .replace("{host-pages}", attribute(config.hostPages()))
                    .replace("{token-header}", attribute(config.tokenHeader()))
                    .replace("{token-from}", attribute(config.tokenFrom()))
                    .replace("{tour}", String.valueOf(config.tour()));
        }
    }

    /** What an operator writes is text, whatever it looks like. */
    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    /** The patterns of identity, REST and {@link WebResources} are longer and go before this one. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!WebFile.reads(request, response)) {
            return;
        }
        switch (String.valueOf(request.getPathInfo())) {
            case "null" -> redirect(response);
            case "/" -> page.answer(request, response);
            case "/loader.js" -> LOADER.answer(request, response);
            default -> WebFile.notFound(response);
        }
    }

    private static void redirect(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", FOLDER + "/");
    }
}
