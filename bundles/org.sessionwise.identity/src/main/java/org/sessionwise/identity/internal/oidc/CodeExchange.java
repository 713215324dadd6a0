package org.sessionwise.identity.internal.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.sessionwise.httpclient.HttpAnswer;
import org.sessionwise.httpclient.HttpQuestion;

/** Gives the code that the person brought back to the provider and takes the id token for it. */
final class CodeExchange {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    private final Provider provider;
    private final OidcSettings settings;

    CodeExchange(Provider provider, OidcSettings settings) {
        this.provider = provider;
        this.settings = settings;
    }

    /** Returns the id token, not yet verified. */
    String idToken(String code, String verifier) throws SignInException {
        HttpAnswer answer = provider.ask(question(code, verifier));
        JsonNode tokens = provider.read(answer, "the provider's token answer");
        if (answer.status() == 200 && tokens.path("id_token").isTextual()) {
            return tokens.path("id_token").asText();
        }
        throw refused(answer.status(), tokens.path("error").asText("none"));
    }

    /** Codes that are used, old or somebody else's are the person's matter, all else ours and the provider's. */
    private static SignInException refused(int status, String error) {
        String message = "the provider gave no id token: status " + status + ", error " + error;
        if (status == BAD_REQUEST && error.equals("invalid_grant")) {
            return new SignInException(Trouble.NOT_FINISHED, message);
        }
        boolean ours = status == BAD_REQUEST || status == UNAUTHORIZED;
        return new SignInException(ours ? Trouble.NOT_BELIEVED : Trouble.NO_ANSWER, message);
    }

    private HttpQuestion.Builder question(String code, String verifier) throws SignInException {
        ProviderMetadata metadata = provider.metadata();
        HttpQuestion.Builder question = HttpQuestion.of(HttpQuestion.Method.POST, metadata.token());
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", settings.redirectUri());
        form.put("code_verifier", verifier);
        if (settings.secret().isEmpty()) {
            form.put("client_id", settings.clientId());
        } else {
            prove(question, form, metadata.authMethods());
        }
        return question.body(FORM, Form.encode(form).getBytes(StandardCharsets.US_ASCII));
    }

    /** In the header, which is every provider's duty, unless it names the body alone. */
    private void prove(HttpQuestion.Builder question, Map<String, String> form, Set<String> methods)
            throws SignInException {
        if (methods.contains("client_secret_post") && !methods.contains("client_secret_basic")) {
            form.put("client_id", settings.clientId());
            form.put("client_secret", secret());
        } else {
            String both = Form.encode(settings.clientId()) + ":" + Form.encode(secret());
            String encoded = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.US_ASCII));
            question.header("Authorization", "Basic " + encoded);
        }
    }

    private String secret() throws SignInException {
        try {
            return settings.secret().read();
        } catch (IOException e) {
            throw new SignInException(Trouble.NOT_BELIEVED, e.getMessage(), e);
        }
    }
}
