package org.cooplab.examples.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the server as anybody would. */
record Client(int port, String language) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What the server said. */
    record Answer(int status, HttpResponse<String> response) {

        JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Client in(String other) {
        return new Client(port, other);
    }

    Answer post(String path, Object body) {
        return ask(
                "POST",
                path,
                body instanceof String text ? text : JsonMapper.shared().writeValueAsString(body));
    }

    Answer get(String path) {
        return ask("GET", path, "");
    }

    /** Asks for an answer in the form of a media type. */
    Answer get(String path, String form) {
        return ask("GET", path, "", form);
    }

    Answer delete(String path) {
        return ask("DELETE", path, "");
    }

    Answer ask(String method, String path, String body) {
        return ask(method, path, body, "*/*");
    }

    private Answer ask(String method, String path, String body, String form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .header("Accept", form)
                .header("Accept-Language", language)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
