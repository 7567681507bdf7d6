package org.cooplab.examples.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.json.Documents;
import org.cooplab.distribution.DistributionPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Long plans are jobs: begun, watched, ended, fetched, forgotten. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "platform.plans.waiting=2")
class PlanJobsTest {

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port, "en");
    }

    @Test
    void a_plan_is_begun_watched_and_fetched() throws Exception {
        Client.Answer begun = client.post("/plans", Map.of("seconds", 1));
        assertEquals(202, begun.status());
        String job = begun.header("Location");
        assertEquals("DONE", ended(job).get("state").asString());
        DistributionPlan plan = Documents.read(
                DistributionPlan.class, client.get(job + "/result").response().body());
        assertFalse(plan.routes().isEmpty());
        JsonNode map = client.get(job + "/map").json();
        assertEquals("FeatureCollection", map.get("type").asString());
        JsonNode rounds = client.get(job + "/rounds").json();
        assertEquals(plan.routes().size(), rounds.get("rounds").size());
        Map<String, Set<Integer>> lines = new LinkedHashMap<>();
        plan.unassigned()
                .forEach(left -> lines.computeIfAbsent(left.order().value(), none -> new TreeSet<>())
                        .addAll(left.lines()));
        assertEquals(
                lines.entrySet().stream()
                        .map(left -> left.getKey() + " " + left.getValue())
                        .toList(),
                rounds.get("left")
                        .valueStream()
                        .map(left -> left.get("order").asString() + " "
                                + left.get("lines")
                                        .valueStream()
                                        .map(JsonNode::asInt)
                                        .toList())
                        .toList());
    }

    @Test
    void a_search_that_is_ended_keeps_its_best_plan_and_is_then_forgotten() throws Exception {
        String job = client.post("/plans", Map.of("seconds", 600)).header("Location");
        await(job, "RUNNING");
        assertEquals(409, client.get(job + "/result").status());
        assertEquals(204, client.delete(job).status());
        assertEquals("CANCELLED", ended(job).get("state").asString());
        assertEquals(200, client.get(job + "/result").status());
        assertEquals(204, client.delete(job).status());
        assertEquals(404, client.get(job).status());
    }

    @Test
    void of_a_search_that_is_ended_before_it_begins_there_will_be_no_plan() throws Exception {
        String first = client.post("/plans", Map.of("seconds", 600)).header("Location");
        String second = client.post("/plans", Map.of("seconds", 600)).header("Location");
        Client.Answer early = client.get(second + "/rounds");
        assertEquals(409, early.status());
        assertEquals("There is no plan yet.", early.json().get("title").asString());
        client.delete(second);
        Client.Answer none = client.get(second + "/rounds");
        assertEquals(409, none.status());
        assertTrue(none.json().get("title").asString().startsWith("There will be no plan"), none.json()::toString);
        client.delete(first);
        ended(first);
    }

    @Test
    void only_so_many_plans_wait() {
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < 3; i++) { // one is searched, two wait
            jobs.add(client.post("/plans", Map.of("seconds", 600)).header("Location"));
        }
        Client.Answer refused = client.post("/plans", Map.of("seconds", 600));
        assertEquals(429, refused.status());
        assertEquals("5", refused.header("Retry-After"));
        jobs.forEach(job -> assertEquals(204, client.delete(job).status()));
    }

    @Test
    void a_search_longer_than_is_allowed_is_a_fault() {
        Client.Answer answer = client.post("/plans", Map.of("seconds", 601));
        assertEquals(422, answer.status());
        assertTrue(answer.json().get("faults").get(0).get("pointer").asString().equals("/seconds"));
    }

    private JsonNode ended(String job) throws Exception {
        for (String state = ""; ; Thread.sleep(50)) {
            JsonNode status = client.get(job).json();
            state = status.get("state").asString();
            if (!state.equals("WAITING") && !state.equals("RUNNING")) {
                return status;
            }
        }
    }

    private void await(String job, String state) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!client.get(job).json().get("state").asString().equals(state)) {
            assertTrue(System.nanoTime() < until, "the plan is not " + state);
            Thread.sleep(50);
        }
    }
}
