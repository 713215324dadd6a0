package org.sessionwise.demo.internal.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.annotation.Annotation;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenIdOverHttpTest {

    private static final String ADDRESS = "http://127.0.0.1:8080";
    private static final String CALLBACK = ADDRESS + "/sessionwise/sign-in/callback";
    private static final String SECRET = "open: sesame";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-specification";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void startServer() throws Exception {
        OpenIdProvider provider = new OpenIdProvider(new Settings(), new Members());
        ServletContextHandler context = new ServletContextHandler("/");
        ServletHolder metadata = new ServletHolder(new MetadataServlet(provider));
        context.addServlet(metadata, OpenIdProvider.PATH + "/.well-known/openid-configuration");
        context.addServlet(metadata, OpenIdProvider.PATH + "/keys");
        context.addServlet(new ServletHolder(new AuthorizeServlet(provider)), OpenIdProvider.PATH + "/authorize");
        context.addServlet(new ServletHolder(new TokenServlet(provider)), OpenIdProvider.PATH + "/token");
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stopServer() throws Exception {
        server.stop();
    }

    @Test
    void tokenForTheRightPasswordIsSignedWithThePublishedKey() throws Exception {
        JsonNode answer = json(fetchToken(codeFor("coordinator", "roster"), VERIFIER, SECRET));
        String[] parts = answer.path("id_token").asText().split("\\.");

        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(publishedKey());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertTrue(signature.verify(Base64.getUrlDecoder().decode(parts[2])));
        JsonNode claims = new JsonMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertEquals(ADDRESS + "/demo/openid", claims.path("iss").asText());
        assertEquals("sessionwise", claims.path("aud").asText());
        assertEquals("n-1", claims.path("nonce").asText());
        assertEquals("coordinator", claims.path("sub").asText());
        assertEquals("[\"coordinators\"]", claims.path("groups").toString());
        assertEquals(300, claims.path("exp").asLong() - claims.path("iat").asLong());
    }

    @Test
    void codeIsGoodOnce() throws Exception {
        String code = codeFor("staff", "mine");
        fetchToken(code, VERIFIER, SECRET);

        assertEquals("invalid_grant", refusal(fetchToken(code, VERIFIER, SECRET), 400));
    }

    @Test
    void codeIsGoodForWhoeverAskedForItOnly() throws Exception {
        assertEquals("invalid_grant", refusal(fetchToken(codeFor("lead", "team"), "another verifier", SECRET), 400));
        assertEquals("invalid_client", refusal(fetchToken(codeFor("lead", "team"), VERIFIER, "a guess"), 401));
    }

    @Test
    void wrongPasswordIsAskedForAgain() throws Exception {
        HttpResponse<String> page = signIn(authorization(CALLBACK), "coordinator", "mine");

        assertEquals(403, page.statusCode());
        assertTrue(page.body().contains("is not right"), page.body());
        assertTrue(page.body().contains("Not for real use"), page.body());
        assertTrue(page.body().contains("sees those for whom the staff record has no team"), page.body());
    }

    @Test
    void nobodyIsSentToAnotherServer() throws Exception {
        HttpResponse<String> refused = signIn(
                authorization("https://elsewhere.example/sessionwise/sign-in/callback"), "coordinator", "roster");

        assertEquals(400, refused.statusCode());
        assertFalse(refused.headers().firstValue("Location").isPresent());
    }

    @Test
    void whatTheClientSentIsNeverMarkup() throws Exception {
        Map<String, String> asked = authorization(CALLBACK);
        asked.put("state", "\"><script>alert(1)</script>");

        String page =
                send(HttpRequest.newBuilder(at("/authorize?" + form(asked)))).body();

        assertFalse(page.contains("<script>"), page);
    }

    @Test
    void documentsNameTheAddressesBelowTheIssuer() throws Exception {
        JsonNode document = json(send(HttpRequest.newBuilder(at("/.well-known/openid-configuration"))));

        assertEquals(ADDRESS + "/demo/openid", document.path("issuer").asText());
        assertEquals(ADDRESS + "/demo/openid/keys", document.path("jwks_uri").asText());
        assertNotEquals(0, document.path("code_challenge_methods_supported").size());
    }

    private String codeFor(String user, String password) throws Exception {
        HttpResponse<String> back = signIn(authorization(CALLBACK), user, password);
        assertEquals(303, back.statusCode(), back.body());
        URI location = URI.create(back.headers().firstValue("Location").orElseThrow());
        assertTrue(location.toString().startsWith(CALLBACK + "?"), location.toString());
        Map<String, String> query = Arrays.stream(location.getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        assertEquals("s-1", query.get("state"));
        return query.get("code");
    }

    private static Map<String, String> authorization(String callback) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return new TreeMap<>(Map.of(
                "client_id", "sessionwise",
                "redirect_uri", callback,
                "response_type", "code",
                "scope", "openid",
                "state", "s-1",
                "nonce", "n-1",
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(hash),
                "code_challenge_method", "S256"));
    }

    private HttpResponse<String> signIn(Map<String, String> asked, String user, String password) throws Exception {
        Map<String, String> all = new TreeMap<>(asked);
        all.put("user", user);
        all.put("password", password);
        return post("/authorize", all);
    }

    private HttpResponse<String> fetchToken(String code, String verifier, String secret) throws Exception {
        return post(
                "/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", CALLBACK,
                        "code_verifier", verifier),
                "Authorization",
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(("sessionwise:" + URLEncoder.encode(secret, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)));
    }

    private static String refusal(HttpResponse<String> answer, int status) throws Exception {
        assertEquals(status, answer.statusCode(), answer.body());
        return json(answer).path("error").asText();
    }

    private PublicKey publishedKey() throws Exception {
        JsonNode key =
                json(send(HttpRequest.newBuilder(at("/keys")))).path("keys").path(0);
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText()));
    }

    private HttpResponse<String> post(String path, Map<String, String> form, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(form)));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + OpenIdProvider.PATH + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new JsonMapper().readTree(answer.body());
    }

    /** What DS would give. */
    private static final class Settings implements OpenIdProvider.Config {

        @Override
        public String publicAddress() {
            return ADDRESS;
        }

        @Override
        public String clientId() {
            return "sessionwise";
        }

        @Override
        public String clientSecret() {
            return SECRET;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return OpenIdProvider.Config.class;
        }
    }
}
