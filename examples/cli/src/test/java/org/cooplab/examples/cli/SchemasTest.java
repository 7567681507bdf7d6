package org.cooplab.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooplab.core.json.JsonSchema;
import org.cooplab.examples.quickstart.report.Applications;
import org.junit.jupiter.api.Test;

/** Every document that the project shows is valid by the schema in the jar, as another validator judges. */
class SchemasTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Pattern BLOCK = Pattern.compile("```json ([a-z-]+)\n(.*?)```", Pattern.DOTALL);
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static Schema schema(String kind) throws IOException {
        if (kind.equals("applications") || kind.equals("population")) {
            Class<?> type = kind.equals("population") ? Population.class : Applications.class;
            return REGISTRY.getSchema(JsonSchema.of(type), InputFormat.JSON);
        }
        String resource = "/META-INF/cooplab/schema/" + kind + ".schema.json";
        try (InputStream in = SchemasTest.class.getResourceAsStream(resource)) {
            assertTrue(in != null, () -> "no jar has " + resource);
            return REGISTRY.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    private static List<String> problems(String kind, String document) throws IOException {
        return schema(kind).validate(document, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** Kind and text of the documents of the guides, the consumers, the samples and the jars, by where they are. */
    private static Map<String, String[]> documents() throws IOException {
        Map<String, String[]> found = new TreeMap<>();
        for (String module : List.of("core", "pricing", "distribution", "eligibility")) {
            String guide = module + "/README.md";
            Matcher block = BLOCK.matcher(Files.readString(ROOT.resolve(guide)));
            while (block.find()) {
                found.put(guide + ":" + block.start(), new String[] {block.group(1), block.group(2)});
            }
        }
        Samples.all().forEach((kind, text) -> found.put("sample " + kind, new String[] {kind, text}));
        add(found, "examples/consumers/src/documents", null);
        add(found, "pricing/src/main/resources/org/cooplab/pricing/book", "price-book");
        add(found, "eligibility/src/main/resources/org/cooplab/eligibility/example-programmes", "rule-set");
        add(found, "eligibility/src/main/resources/org/cooplab/eligibility/selection/example-calls", "call");
        return found;
    }

    private static void add(Map<String, String[]> found, String folder, String kind) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                String name = file.getFileName().toString().replace(".json", "");
                found.put(folder + "/" + name, new String[] {kind == null ? name : kind, Files.readString(file)});
            }
        }
    }

    @Test
    void every_document_of_the_project_is_valid_by_the_schema_in_the_jar() throws IOException {
        Map<String, String[]> documents = documents();
        for (Map.Entry<String, String[]> document : documents.entrySet()) {
            assertEquals(List.of(), problems(document.getValue()[0], document.getValue()[1]), document::getKey);
        }
        assertTrue(documents.size() >= 30, () -> "found only " + documents.keySet());
    }

    @Test
    void a_schema_refuses_what_the_reader_refuses() throws IOException {
        String order = Samples.all().get("order");
        assertFalse(problems("order", order.replaceFirst("\"customer\"", "\"custmer\""))
                .isEmpty());
        assertFalse(problems("order", order.replaceFirst("\"number\": 1", "\"number\": 1.5"))
                .isEmpty());
        assertFalse(problems("cooperative", "{}").isEmpty());
    }

    /** Three documents are of the command line alone; every other has its schema in a jar, and the guide lists those. */
    @Test
    void the_commands_the_jars_and_the_guide_know_the_same_documents() throws IOException {
        Set<String> jars = new TreeSet<>();
        for (String module : List.of("core", "pricing", "distribution", "eligibility")) {
            try (Stream<Path> schemas =
                    Files.list(ROOT.resolve(module).resolve("src/main/resources/META-INF/cooplab/schema"))) {
                schemas.forEach(file -> jars.add(file.getFileName().toString().replace(".schema.json", "")));
            }
        }
        Set<String> commands =
                DocumentType.ALL.stream().map(DocumentType::name).collect(Collectors.toCollection(TreeSet::new));
        Matcher row = Pattern.compile("(?m)^\\| (?:core|pricing|distribution|eligibility|command line) \\| (.*) \\|$")
                .matcher(Files.readString(ROOT.resolve("core/README.md")));
        Set<String> guide = row.results()
                .flatMap(found -> Stream.of(found.group(1).replace("`", "").split(", ")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(commands, guide);
        assertTrue(commands.containsAll(jars));
        commands.removeAll(jars);
        assertEquals(Set.of("applications", "population", "priced-orders"), commands);
    }
}
