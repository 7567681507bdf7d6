package org.cooplab.examples.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A request that takes longer than the limit is given up. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "platform.request.time=1ns") // nothing is so quick
class TimeLimitTest {

    @LocalServerPort
    private int port;

    @Test
    void who_asks_too_much_is_told_to_come_again() {
        Client client = new Client(port, "en");
        Client.Answer answer = client.post(
                "/selections",
                Map.of(
                        "date",
                        "2026-03-06",
                        "applications",
                        client.get("/sample/applications").json()));
        assertEquals(503, answer.status());
        assertEquals("5", answer.header("Retry-After"));
        assertEquals(
                "This took too long and was given up.",
                answer.json().get("title").asString());
    }
}
