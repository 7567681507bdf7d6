package org.cooplab.examples.platform.door;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.text.Messages;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** The description of the API apart from the controllers: its name, the languages, the problems. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    /** What can be wrong with a request that brings a document. */
    private static final List<Integer> OF_DOCUMENTS = List.of(400, 413, 415, 422, 503);

    private static final Map<Integer, String> SENTENCES = Map.of(
            404, "problem.plans.unknown", 409, "problem.plans.early", 422, "problem.faults", 429, "problem.plans.busy");

    /** Parts of a plan, which are not there before it is made. */
    private static final Set<String> PARTS = Set.of("result", "rounds", "map");

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("cooplab partner platform")
                        .version("1")
                        .description("Prices orders, plans days, judges and selects cooperatives. An example.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    }

    @Bean
    OpenApiCustomizer describedProblems(Languages languages) {
        Messages english = languages.in(Locale.ENGLISH);
        return api -> {
            Map<String, Schema<?>> problem = DocumentSchemas.schemas(ProblemView.class);
            problem.forEach(api.getComponents()::addSchemas);
            api.getPaths()
                    .forEach((path, item) -> item.readOperations().forEach(operation -> {
                        operation.addParametersItem(language());
                        for (int status : statuses(path, operation)) {
                            operation
                                    .getResponses()
                                    .addApiResponse(
                                            String.valueOf(status),
                                            problem(status, english, DocumentSchemas.reference(problem)));
                        }
                    }));
        };
    }

    private static List<Integer> statuses(String path, Operation operation) {
        List<Integer> statuses = new ArrayList<>();
        if (operation.getRequestBody() != null) {
            statuses.addAll(OF_DOCUMENTS);
        }
        if (operation.getResponses().values().stream().anyMatch(answer -> answer.getContent() != null)) {
            statuses.add(406);
        }
        if (path.contains("{id}")) {
            statuses.add(404);
        }
        if (PARTS.contains(path.substring(path.lastIndexOf('/') + 1))) {
            statuses.add(409);
        }
        if (path.equals("/plans")) {
            statuses.add(429);
        }
        return statuses;
    }

    private static ApiResponse problem(int status, Messages english, Schema<?> schema) {
        String sentence = english.text(SENTENCES.getOrDefault(status, "problem." + status), Map.of());
        return new ApiResponse()
                .description(sentence)
                .content(new Content()
                        .addMediaType(
                                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new io.swagger.v3.oas.models.media.MediaType().schema(schema)));
    }

    private static HeaderParameter language() {
        JsonSchema words = new JsonSchema();
        words.addType("string");
        words.setExamples(List.of("ar", "fr", "en"));
        HeaderParameter language = new HeaderParameter();
        language.name(HttpHeaders.ACCEPT_LANGUAGE)
                .required(false)
                .description("Arabic, French or English; French where it is absent or another.")
                .schema(words);
        return language;
    }
}
