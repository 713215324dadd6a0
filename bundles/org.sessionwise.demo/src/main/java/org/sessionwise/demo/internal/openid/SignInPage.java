package org.sessionwise.demo.internal.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The page that asks who somebody wants to be. */
final class SignInPage {

    /** What the client asked with, and will ask again with the form. */
    private static final List<String> ASKED = List.of(
            "client_id", "redirect_uri", "response_type", "state", "nonce", "code_challenge", "code_challenge_method");

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en-GB"><head><meta charset="utf-8"><title>Demonstration sign-in</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style nonce="%s">
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 30rem; margin: 3rem auto; padding: 0 1rem; color: #212b32; }
            label, input, button { display: block; font: inherit; }
            input { width: 100%%; box-sizing: border-box; padding: .4rem; margin-bottom: 1rem; }
            button { padding: .4rem 1rem; }
            th, td { padding-right: 1.5rem; text-align: left; vertical-align: top; }
            </style></head><body>
            <main>
            <h1>Demonstration sign-in</h1>
            <p><strong>Not for real use.</strong> A trust has a sign-in of its own; here everybody knows the passwords.</p>
            %s<form method="post" action="authorize">
            %s<label for="user">User name</label>
            <input id="user" name="user" required autocomplete="off" autocapitalize="none">
            <label for="password">Password</label>
            <input id="password" name="password" type="password" required autocomplete="off">
            <button>Sign in</button>
            </form>
            <h2>Who there is</h2>
            <table>
            <thead><tr><th scope="col">User name</th><th scope="col">Password</th><th scope="col">What for</th></tr></thead>
            <tbody>
            %s</tbody>
            </table>
            </main></body></html>
            """;

    private SignInPage() {}

    static void write(HttpServletRequest request, HttpServletResponse response, boolean refused) throws IOException {
        String nonce = UUID.randomUUID().toString();
        StringBuilder fields = new StringBuilder();
        for (String name : ASKED) {
            String value = request.getParameter(name);
            if (value != null) {
                fields.append("<input type=\"hidden\" name=\"" + name + "\" value=\"" + escaped(value) + "\">\n");
            }
        }
        StringBuilder users = new StringBuilder();
        for (DemoUser user : DemoUser.all()) {
            users.append("<tr><td>" + user.id() + "</td><td>" + user.password() + "</td><td>" + user.does()
                    + "</td></tr>\n");
        }
        String alert = refused ? "<p role=\"alert\">User name or password is not right.</p>\n" : "";
        response.setStatus(refused ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_OK);
        // No form-action: browsers hold it against the redirect to the client, too.
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'nonce-" + nonce + "'; base-uri 'none'; frame-ancestors 'none'");
        response.setContentType("text/html;charset=utf-8");
        response.getOutputStream()
                .write(PAGE.formatted(nonce, alert, fields, users).getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
