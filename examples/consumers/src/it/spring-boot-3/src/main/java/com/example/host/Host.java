package com.example.host;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.cooplab.core.application.Application;
import org.cooplab.core.order.Order;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.eligibility.DecisionRecord;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.Selection;
import org.cooplab.eligibility.Selections;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.PricingContext;
import org.cooplab.pricing.book.PriceBook;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Serves the rules as this line of Spring binds them, and asks itself through HTTP. */
@SpringBootApplication
@RestController
public class Host {

    record PriceRequest(@NotNull @Valid PriceBook book, @NotNull @Valid Order order) {}

    record AssessRequest(@NotNull @Valid RuleSet rules, @NotNull @Valid Facts facts, @NotNull LocalDate date) {}

    record SelectRequest(
            @NotNull @Valid CallForProjects call, @NotNull List<@Valid Application> applications, @NotNull LocalDate date) {}

    record PlanRequest(@NotNull @Valid Network network, @NotNull @Valid Day day) {}

    @PostMapping("/price")
    PricedOrder price(@RequestBody @Valid PriceRequest request) {
        return Pricer.compile(request.book()).price(request.order(), PricingContext.NONE);
    }

    @PostMapping("/assess")
    DecisionRecord assess(@RequestBody @Valid AssessRequest request) {
        return Eligibility.compile(request.rules()).assess(request.facts(), request.date()).record();
    }

    @PostMapping("/select")
    Selection select(@RequestBody @Valid SelectRequest request) {
        return Selections.compile(request.call()).select(request.applications(), request.date());
    }

    @PostMapping("/plan")
    DistributionPlan plan(@RequestBody @Valid PlanRequest request) {
        return DistributionPlanner.compile(request.network())
                .plan(request.day(), RoutingOptions.of(Budget.iterations(500)));
    }

    public static void main(String[] args) throws Exception {
        expect("2.19", com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION.toString());
        expect("3.0", jakarta.validation.Validation.class.getProtectionDomain().getCodeSource().getLocation().getPath()
                .replaceAll(".*jakarta.validation-api-", ""));
        var context = (ServletWebServerApplicationContext) SpringApplication.run(
                Host.class, "--server.port=0", "--logging.level.root=WARN", "--spring.main.banner-mode=off");
        try (context) {
            ask("http://localhost:" + context.getWebServer().getPort(), Path.of(args[0]));
        }
    }

    private static void ask(String server, Path documents) throws Exception {
        String book = Files.readString(documents.resolve("price-book.json"));
        String order = Files.readString(documents.resolve("order.json"));
        expect("\"total\":{\"amount\":\"357.00\",\"currency\":\"MAD\"}",
                post(200, server + "/price", "{\"book\":" + book + ",\"order\":" + order + "}"));

        // The constraints on our records are judged by the host's validator.
        String blank = order.replaceFirst("\"schemaVersion\": \"1\"", "\"schemaVersion\": \" \"");
        post(400, server + "/price", "{\"book\":" + book + ",\"order\":" + blank + "}");

        String rules = Files.readString(documents.resolve("rule-set.json"));
        expect("\"outcome\":\"UNKNOWN\"",
                post(200, server + "/assess",
                        "{\"rules\":" + rules + ",\"facts\":{\"members\":12},\"date\":\"2026-03-08\"}"));

        String call = Files.readString(documents.resolve("call.json"));
        String applications = Files.readString(documents.resolve("applications.json"));
        expect("\"SELECTED\"",
                post(200, server + "/select", "{\"call\":" + call + ",\"date\":\"2026-03-08\","
                        + applications.substring(applications.indexOf("\"applications\""))));

        String network = Files.readString(documents.resolve("network.json"));
        String day = Files.readString(documents.resolve("day.json"));
        expect("\"unassigned\":[]",
                post(200, server + "/plan", "{\"network\":" + network + ",\"day\":" + day + "}"));
    }

    private static String post(int status, String address, String body) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new AssertionError("expected status " + status + ", but was " + answer.statusCode() + " with " + answer.body());
        }
        return answer.body();
    }

    private static void expect(String part, String whole) {
        if (!whole.contains(part)) {
            throw new AssertionError("expected " + part + " in " + whole);
        }
    }
}
