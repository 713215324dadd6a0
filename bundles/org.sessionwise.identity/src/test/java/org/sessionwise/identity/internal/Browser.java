package org.sessionwise.identity.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps cookies of one site and goes where it is told, step by step. */
public final class Browser {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String site;
    private final Map<String, String> cookies = new TreeMap<>();

    public Browser(String site) {
        this.site = site;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public HttpResponse<String> get(String address) {
        return send("GET", address, Map.of());
    }

    /** Goes to an address, or a path of the site; cookies go to the site alone. */
    public HttpResponse<String> send(String method, String address, Map<String, String> headers) {
        URI uri = URI.create(site).resolve(address);
        boolean own = uri.toString().startsWith(site);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        if (own && !cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (own) {
                response.headers().allValues("Set-Cookie").forEach(this::keep);
            }
            return response;
        } catch (IOException e) {
            throw new AssertionError("no answer from " + uri.getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keep(String line) {
        String[] cookie = line.substring(0, line.indexOf(';')).split("=", 2);
        if (line.contains("Max-Age=0")) {
            cookies.remove(cookie[0]);
        } else {
            cookies.put(cookie[0], cookie[1]);
        }
    }

    public static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(
                        () -> new AssertionError("no redirect but " + response.statusCode() + ": " + response.body()));
    }
}
