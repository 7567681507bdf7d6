package org.cooplab.examples.platform.planning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.format.GeoJson;
import org.cooplab.examples.platform.door.Languages;
import org.cooplab.examples.platform.door.Names;
import org.cooplab.examples.platform.door.Parts;
import org.cooplab.examples.platform.door.Refusal;
import org.cooplab.examples.platform.door.TimeLimit;
import org.cooplab.examples.platform.sample.Sample;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plans days in the background. */
@RestController
@Tag(name = "plans")
final class PlanningController {

    private static final int SECONDS = 10;

    private final Sample sample;
    private final DistributionPlanner platform;
    private final PlanJobs jobs;
    private final Languages languages;
    private final TimeLimit limit;

    PlanningController(Sample sample, PlanJobs jobs, Languages languages, TimeLimit limit) {
        this.sample = sample;
        this.platform = DistributionPlanner.compile(sample.network());
        this.jobs = jobs;
        this.languages = languages;
        this.limit = limit;
    }

    @PostMapping("/plans")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Starts planning a day; the answer says where to follow its progress.")
    ResponseEntity<PlanStatus> plan(@RequestBody PlanRequest request) {
        Network network = request.network();
        DistributionPlanner planner = network == null
                ? platform
                : limit.within(() -> Parts.at("/network", () -> DistributionPlanner.compile(network)));
        Day day = request.day() == null ? sample.day() : request.day();
        Duration length = Duration.ofSeconds(request.seconds() == null ? SECONDS : request.seconds());
        PlanJob job = jobs.begin(
                planner,
                Names.of(network == null ? sample.network() : network),
                day,
                length,
                request.seed() == null ? 1 : request.seed());
        PlanStatus status = job.status();
        return ResponseEntity.accepted().location(URI.create(status.self())).body(status);
    }

    @GetMapping("/plans/{id}")
    @Operation(summary = "The progress of a plan.")
    PlanStatus status(@PathVariable("id") String id) {
        return jobs.find(id).status();
    }

    @DeleteMapping("/plans/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Stops a running search, whose best plan is then the result; deletes a finished plan.")
    void delete(@PathVariable("id") String id) {
        jobs.delete(id);
    }

    @GetMapping("/plans/{id}/result")
    @Operation(summary = "The plan as a document, to store.")
    DistributionPlan result(@PathVariable("id") String id) {
        PlanJob job = jobs.find(id);
        String none = job.ended() ? "problem.plans.none" : "problem.plans.early";
        return job.plan().orElseThrow(() -> new Refusal(HttpStatus.CONFLICT, none));
    }

    @GetMapping("/plans/{id}/rounds")
    @Operation(summary = "The plan in words: rounds, stops, and what is not carried and why.")
    RoundsView rounds(@PathVariable("id") String id, Locale locale) {
        return RoundsView.of(result(id), jobs.find(id).names(), languages.in(locale));
    }

    @GetMapping(path = "/plans/{id}/map", produces = "application/geo+json")
    @Operation(summary = "The rounds as GeoJSON.")
    GeoJson map(@PathVariable("id") String id) {
        return GeoJson.of(result(id));
    }
}
