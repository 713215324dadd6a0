package org.sessionwise.war;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.ThreadLocalLeakPreventionListener;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;

/** Tomcat in this process, on a free port, without an application at first. */
final class RunningContainer implements AutoCloseable {

    static final String STATUS = "/sessionwise/api/status";

    private static final Path WAR = Path.of(System.getProperty("war"));

    private final Tomcat tomcat = new Tomcat();
    private final List<Context> deployed = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private RunningContainer(Path base) {
        tomcat.setBaseDir(base.toString());
        tomcat.setPort(0);
        tomcat.getHost().setAutoDeploy(false);
    }

    static RunningContainer started() throws IOException, LifecycleException {
        Path work = Files.createDirectories(Path.of(System.getProperty("work.directory"), "containers"));
        Path base = Files.createTempDirectory(work, "tomcat");
        Files.createDirectories(base.resolve("webapps"));
        RunningContainer container = new RunningContainer(base);
        container.tomcat.getConnector();
        // as Tomcat's own server.xml has it: threads that worked for an application do not outlive it
        container.tomcat.getServer().addLifecycleListener(new ThreadLocalLeakPreventionListener());
        container.tomcat.start();
        return container;
    }

    /** Deploys the built WAR at a context path; empty is the root. Returns when its own page can be had. */
    StandardContext deploy(String contextPath, Path home) {
        System.setProperty("sessionwise.home", home.toString());
        System.setProperty("sessionwise.address", address("").toString());
        StandardContext application = new StandardContext();
        application.setPath(contextPath);
        application.setDocBase(WAR.toString());
        ContextConfig webXml = new ContextConfig();
        webXml.setDefaultWebXml(tomcat.noDefaultWebXmlPath()); // which would want JSP
        application.addLifecycleListener(webXml);
        Tomcat.addServlet(application, "default", DefaultServlet.class.getName());
        application.addServletMappingDecoded("/", "default");
        application.addWelcomeFile("index.html");
        tomcat.getHost().addChild(application); // starts it
        deployed.add(application);
        return application;
    }

    /** Returns when Sessionwise answers in an application, and its host is there. */
    void awaitHost(String contextPath) {
        Waiting.until(() -> get(contextPath + STATUS).body().contains("\"host\""), "no host in the application");
    }

    /** Takes the application away and returns when it is gone. */
    void undeploy(Context application) {
        deployed.remove(application);
        tomcat.getHost().removeChild(application); // stops and destroys it
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends JSON, with the reference host's token if there is one. */
    HttpResponse<String> post(String path, String json, String token) {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .header("X-Rota-Token", token)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Opens an answer that does not end by itself. */
    HttpResponse<Stream<String>> listen(String path) {
        return send(request(path).build(), HttpResponse.BodyHandlers.ofLines());
    }

    /** Signs in at the reference host and returns its token. */
    String signIn(String contextPath) {
        String body = "{\"user\":\"coordinator\",\"password\":\"roster\"}";
        HttpResponse<String> answer = post(contextPath + "/host/api/session", body, "");
        Matcher token = Pattern.compile("\"token\":\"([^\"]+)\"").matcher(answer.body());
        if (!token.find()) {
            throw new AssertionError("sign-in refused: " + answer.statusCode() + " " + answer.body());
        }
        return token.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(60));
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted: " + request.uri(), e);
        }
    }

    @Override
    public void close() throws LifecycleException {
        List.copyOf(deployed).forEach(this::undeploy);
        tomcat.stop();
        tomcat.destroy();
    }
}
