package org.cooplab.examples.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cooplab.core.json.Documents;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.Selection;
import org.cooplab.eligibility.Selections;
import org.cooplab.examples.quickstart.pilot.WomensCall;
import org.cooplab.pricing.PricedOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The platform through HTTP, on a real server. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HttpTest {

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port, "fr");
    }

    private JsonNode order() {
        return client.get("/sample").json().get("order");
    }

    private static Set<String> pointers(Client.Answer answer) {
        Set<String> pointers = new HashSet<>();
        answer.json()
                .get("faults")
                .forEach(fault -> pointers.add(fault.get("pointer").asString()));
        return pointers;
    }

    @Test
    void an_order_is_priced_and_what_the_hosts_mapper_writes_is_a_document_of_ours() {
        Client.Answer answer = client.post("/prices", Map.of("order", order()));
        assertEquals(200, answer.status());
        PricedOrder priced =
                Documents.read(PricedOrder.class, answer.json().get("priced").toString());
        assertEquals(order().get("id").asString(), priced.order().value());
        assertTrue(priced.total().signum() > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void a_bill_is_explained_in_the_language_asked(String language) {
        Client.Answer answer = client.in(language).post("/prices", Map.of("order", order()));
        assertEquals(language, answer.header("Content-Language"));
        String text = answer.json().get("explanation").get(0).get("text").asString();
        assertEquals(
                language.equals("ar"),
                text.codePoints().anyMatch(c -> Character.UnicodeBlock.of(c) == Character.UnicodeBlock.ARABIC),
                text);
        assertFalse(
                answer.json().get("explanation").get(0).get("text").asString().contains("{"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pt-BR                     | fr
                    de;q=abc                  | fr
                    en;q=0                    | fr
                    en;q=2                    | fr
                    *                         | fr
                    ,                         | fr
                    de;q=abc, ar              | ar
                    ar-MA;q=0.5, pt, en;q=0.4 | ar
                    ar;q=0.4, en-GB;q=0.5     | en
                    """)
    void another_language_is_answered_in_french(String asked, String answered) {
        assertEquals(answered, client.in(asked).post("/prices", "{").header("Content-Language"));
    }

    @Test
    void all_faults_of_an_order_come_at_once_each_at_its_place() {
        ObjectNode order = (ObjectNode) order();
        order.put("placedOn", "2026-02-30");
        order.put("colour", "red");
        ((ObjectNode) order.get("lines").get(0).get("ordered")).put("value", "-3");
        Client.Answer answer = client.in("ar").post("/prices", Map.of("order", order));
        assertEquals(422, answer.status());
        assertTrue(answer.header("Content-Type").startsWith("application/problem+json"));
        assertEquals(Set.of("/order/placedOn", "/order/colour", "/order/lines/0/ordered"), pointers(answer));
        answer.json().get("faults").forEach(fault -> {
            assertTrue(fault.get("line").asInt() > 0, fault.toString());
            assertTrue(fault.get("column").asInt() > 0, fault.toString());
        });
    }

    @ParameterizedTest
    @CsvSource({"en,must be more than zero", "fr,doit être supérieur à zéro", "ar,أكبر من الصفر"})
    void what_a_constructor_refuses_has_a_code_and_is_said_in_the_language_asked(String language, String text) {
        ObjectNode order = (ObjectNode) order();
        ((ObjectNode) order.get("lines").get(0).get("ordered")).put("value", "0");
        JsonNode fault = client.in(language)
                .post("/prices", Map.of("order", order))
                .json()
                .get("faults")
                .get(0);
        assertEquals("value.not-positive", fault.get("code").asString());
        assertEquals("/order/lines/0/ordered", fault.get("pointer").asString());
        assertTrue(fault.get("text").asString().contains(text), fault.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0   | « Quantité »
            2.5 | « Quantité »
            -3  | « Quantité »
            """)
    void a_quantity_that_cannot_be_is_told_of_the_field_as_the_form_calls_it(String value, String label) {
        ObjectNode order = (ObjectNode) order();
        ((ObjectNode) order.get("lines").get(0).get("ordered")).put("value", value);
        JsonNode fault = client.post("/prices", Map.of("order", order))
                .json()
                .get("faults")
                .get(0);
        assertTrue(fault.get("text").asString().startsWith(label.replace(' ', '\u00A0')), fault.toString());
    }

    @ParameterizedTest
    @CsvSource({"fr,des étals du marché", "en,market stalls", "ar,السوق"})
    void a_bill_calls_what_is_in_it_by_names(String language, String list) {
        ObjectNode order = (ObjectNode) order();
        JsonNode answer =
                client.in(language).post("/prices", Map.of("order", order)).json();
        String told = answer.get("explanation").toString();
        assertTrue(told.contains(list), told);
        assertFalse(answer.get("explanation")
                .valueStream()
                .anyMatch(step -> step.get("text").asString().matches(".*(coop-\\d|honey-week).*")));
        order.putArray("lines");
        JsonNode declined = client.in(language)
                .post("/prices", Map.of("order", order))
                .json()
                .get("declined");
        assertFalse(declined.isEmpty());
        assertFalse(declined.get(0).get("text").asString().contains("honey-week"), declined.toString());
    }

    @Test
    void another_book_is_told_by_its_own_names_alone() {
        ObjectNode book = (ObjectNode) client.get("/sample/book").json();
        JsonNode answer =
                client.post("/prices", Map.of("book", book, "order", order())).json();
        assertTrue(answer.get("explanation").toString().contains("tarif stalls"));
    }

    @Test
    void two_applications_of_one_id_are_told_at_the_second() {
        ArrayNode applications = (ArrayNode) client.get("/sample/applications").json();
        applications.insert(1, applications.get(0));
        Client.Answer answer = client.post("/selections", Map.of("date", "2026-03-06", "applications", applications));
        assertEquals(422, answer.status());
        assertEquals(Set.of("/applications/1"), pointers(answer));
    }

    @ParameterizedTest
    @CsvSource({"en,must not be blank", "fr,ne doit pas être vide"})
    void constraints_are_judged_by_the_hosts_validator_in_the_language_asked(String language, String text) {
        ObjectNode order = (ObjectNode) order();
        order.put("schemaVersion", " ");
        JsonNode faults = client.in(language)
                .post("/prices", Map.of("order", order))
                .json()
                .get("faults");
        assertEquals(
                "schema.unknown-version", faults.get(0).get("code").asString(), "what explains the rest comes first");
        JsonNode fault = faults.get(1);
        assertEquals("constraint.violated", fault.get("code").asString());
        assertEquals("/order/schemaVersion", fault.get("pointer").asString());
        assertTrue(fault.get("text").asString().contains(text), fault.toString());
    }

    @Test
    void an_order_too_large_to_be_reckoned_is_the_fault_of_the_request() {
        ObjectNode order = (ObjectNode) order();
        ((ObjectNode) order.get("lines").get(0).get("ordered")).put("value", "99999999999999999999");
        ArrayNode lines = (ArrayNode) order.get("lines");
        lines.add(lines.remove(0));
        Client.Answer answer = client.in("en").post("/prices", Map.of("order", order));
        assertEquals(422, answer.status());
        JsonNode fault = answer.json().get("faults").get(0);
        assertTrue(lines.size() > 1);
        assertEquals("line.too-large", fault.get("code").asString());
        assertEquals("/order/lines/" + (lines.size() - 1), fault.get("pointer").asString());
        assertTrue(fault.get("line").asInt() > 0, fault.toString());
        assertTrue(fault.get("text").asString().startsWith("Line 1, "), fault.toString());
    }

    @Test
    void a_fee_too_large_to_be_reckoned_is_the_fault_of_the_book() {
        ObjectNode book = (ObjectNode) client.get("/sample/book").json();
        ArrayNode fees = (ArrayNode) book.get("fees");
        ObjectNode fee = ((ObjectNode) fees.get(0)).deepCopy();
        fee.put("id", "dear");
        ((ObjectNode) fee.get("calculator"))
                .removeAll()
                .put("kind", "per-item")
                .putObject("amount")
                .put("amount", "90000000000000000.00")
                .put("currency", "MAD");
        fees.add(fee);
        Client.Answer answer = client.in("en").post("/prices", Map.of("book", book, "order", order()));
        assertEquals(422, answer.status());
        JsonNode fault = answer.json().get("faults").get(0);
        assertEquals("fee.too-large", fault.get("code").asString(), fault.toString());
        assertEquals("/book/fees/" + (fees.size() - 1), fault.get("pointer").asString());
    }

    @Test
    void a_body_that_is_not_there_is_a_document_that_ends_too_early() {
        Client.Answer answer = client.in("en").post("/prices", "");
        assertEquals(400, answer.status());
        JsonNode problem = answer.json();
        assertEquals("/prices", problem.get("instance").asString());
        assertEquals(
                "The document ends too early.",
                problem.get("faults").get(0).get("text").asString());
    }

    @Test
    void nobody_withdraws_who_has_not_applied() {
        JsonNode applications = client.get("/sample/applications").json();
        String one = applications.get(0).get("id").asString();
        Client.Answer answer = client.in("en")
                .post(
                        "/selections",
                        Map.of(
                                "date",
                                "2026-03-06",
                                "applications",
                                applications,
                                "withdrawn",
                                List.of("somebody", one, one + "x", "nobody")));
        assertEquals(422, answer.status());
        assertEquals(
                List.of(
                        "No application is called somebody.",
                        "No application is called " + one + "x. Did you mean " + one + "?",
                        "No application is called nobody."),
                answer.json()
                        .get("faults")
                        .valueStream()
                        .map(fault -> fault.get("text").asString())
                        .toList());
        assertEquals(Set.of("/withdrawn/0", "/withdrawn/2", "/withdrawn/3"), pointers(answer));
    }

    @Test
    void a_book_that_does_not_compile_is_told_at_its_line() {
        ObjectNode book = (ObjectNode) client.get("/sample/book").json();
        ObjectNode price =
                (ObjectNode) book.get("priceLists").get(0).get("prices").get(0);
        price.put("taxCategory", "nobody-knows");
        String body = "{\n\"order\": " + order() + ",\n\"book\":\n" + book + "}";
        Client.Answer answer = client.post("/prices", body);
        assertEquals(422, answer.status());
        JsonNode fault = answer.json().get("faults").get(0);
        assertTrue(fault.get("pointer").asString().startsWith("/book/priceLists/0/prices/0"), fault.toString());
        assertEquals(4, fault.get("line").asInt(), fault.toString());
    }

    @Test
    void what_is_not_json_is_a_bad_request() {
        Client.Answer answer = client.post("/prices", "{\"order\": {");
        assertEquals(400, answer.status());
        assertEquals("json.end", answer.json().get("faults").get(0).get("code").asString());
    }

    @Test
    void a_body_beyond_the_limit_is_refused_without_being_read() {
        assertEquals(
                413,
                client.post("/prices", "{\"order\":\"" + "x".repeat(5_000_000) + "\"}")
                        .status());
    }

    @Test
    void a_body_nested_too_deep_is_refused() {
        Client.Answer answer = client.post("/prices", "{\"order\":" + "[".repeat(200) + "]".repeat(200) + "}");
        assertEquals(422, answer.status());
        assertTrue(answer.json().toString().contains("json.limit.depth"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/nothing,404",
        "GET,/prices,405",
        "GET,/plans/nobody,404",
        "GET,/plans/a%2Fb,400",
        "GET,//,404",
        "TRACE,/prices,405",
        "TRACE,//,405"
    })
    void what_http_refuses_is_a_problem_document_too(String method, String path, int status) {
        Client.Answer answer = client.in("de, ar;q=0.5").ask(method, path, "");
        assertEquals(status, answer.status());
        assertTrue(answer.header("Content-Type").startsWith("application/problem+json"), answer.header("Content-Type"));
        assertEquals("ar", answer.header("Content-Language"));
        assertEquals(status, answer.json().get("status").asInt());
        assertEquals(path, answer.json().path("instance").asString(path));
    }

    @Test
    void an_assessment_says_what_is_missing_and_what_to_ask() {
        JsonNode verdict = client.post("/assessments", Map.of("date", "2026-03-06", "facts", Map.of("members", 12)))
                .json();
        assertEquals("UNKNOWN", verdict.get("outcome").asString());
        assertFalse(verdict.get("questions").isEmpty());
        JsonNode refused = client.post("/assessments", Map.of("date", "2026-03-06", "facts", Map.of("members", 3)))
                .json();
        assertEquals("INELIGIBLE", refused.get("outcome").asString());
        assertEquals(
                "Non rempli\u00A0: La coopérative compte au moins cinq membres\u00A0: Nombre de membres doit être au moins 5\u202F;"
                        + " trouvé\u00A0: 3.",
                refused.get("reasons").get(0).get("text").asString());
    }

    @Test
    void whoever_is_not_eligible_is_told_what_it_would_take() {
        String facts = """
                {"date": "2026-03-06", "facts": {"sector": "ARGAN", "registeredOn": "%s", "members": %d, "connectivity": "%s",
                 "turnover": {"amount": "1000.00", "currency": "MAD"}, "supports": []}}""";
        JsonNode few = client.post("/assessments", facts.formatted("2020-05-04", 3, "NONE"))
                .json();
        assertEquals(
                List.of(
                        "Il faudrait\u00A0: Admettre de nouveaux membres – Nombre de membres\u00A0: 5 au lieu de 3 (60 jours).",
                        "Il faudrait\u00A0: S’équiper d’un téléphone et d’une messagerie – Connexion\u00A0: Par messages au lieu de "
                                + none() + " (15 jours)."),
                texts(few.get("advice")).stream().sorted().toList());
        JsonNode young = client.post("/assessments", facts.formatted("2025-05-04", 9, "MESSAGING"))
                .json();
        assertEquals(
                List.of("Sans rien changer d’autre, ce sera possible à partir du 4\u00A0mai\u00A02026."),
                texts(young.get("advice")));
        JsonNode fine = client.post("/assessments", facts.formatted("2020-05-04", 9, "MESSAGING"))
                .json();
        assertEquals("ELIGIBLE", fine.get("outcome").asString());
        assertEquals(
                "D’après ces réponses, la coopérative remplit toutes les conditions.",
                fine.get("meaning").asString());
        assertTrue(fine.get("advice").isEmpty());
    }

    /** What the platform calls no connection. */
    private String none() {
        return Messages.of(Locale.FRENCH, PartnerPlatform.class).text(Reason.of("connectivity.NONE"));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void of_whom_little_is_known_is_told_how_what_is_wanting_can_be_changed() {
        JsonNode refused = client.in("en")
                .post("/assessments", Map.of("date", "2026-03-06", "facts", Map.of("members", 3)))
                .json();
        assertEquals(List.of("To change that: Admit new members (about 60 days)."), texts(refused.get("advice")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Mourafaka · 1 June 2015 · 31 December 2015 · MAD 20,000.50 | Argan | 4 May 2020 | 1,200
            fr | Mourafaka · 1er juin 2015 · 31 décembre 2015 · 20 000,50 DH | Argan | 4 mai 2020 | 1 200
            ar | مرافقة · 1 يونيو 2015 · 31 دجنبر 2015 · 20.000,50 درهم | الأركان | 4 ماي 2020 | 1.200
            """)
    void answers_are_read_back_as_they_were_understood(
            String language, String support, String sector, String day, String members) {
        Map<String, String> typed = Map.of(
                "supports", "mourafaka / 2015-06-01 / 31/12/2015 / 20000.5".replace("31/12/2015", "2015-12-31"),
                "sector", "argan",
                "registeredOn", "4/5/2020",
                "members", "1200");
        Map<String, String> wanted =
                Map.of("supports", support, "sector", sector, "registeredOn", day, "members", members);
        List<Map<String, String>> answers = new ArrayList<>();
        JsonNode told = null;
        do {
            told = client.in(language)
                    .post("/interviews", Map.of("date", "2026-03-06", "answers", answers))
                    .json();
            String fact = told.get("question").get("fact").asString();
            answers.add(Map.of("fact", fact, "typed", typed.getOrDefault(fact, "")));
        } while (typed.containsKey(answers.get(answers.size() - 1).get("fact")));
        assertEquals(typed.size(), told.get("answers").size());
        for (JsonNode answer : told.get("answers")) {
            String text = answer.get("text").asString().replaceAll("[\u00A0\u202F]", " ");
            assertEquals(wanted.get(answer.get("fact").asString()), text);
            assertFalse(answer.get("question").asString().isEmpty());
        }
    }

    @Test
    void programmes_are_offered_by_their_names_and_what_was_passed_over_has_no_answer() {
        Map<String, Object> passed = Map.of("date", "2026-03-06", "answers", List.of());
        JsonNode question = client.post("/interviews", passed).json().get("question");
        assertEquals("supports", question.get("fact").asString());
        JsonNode programme = question.get("fields").get(0);
        assertEquals("Programme", programme.get("text").asString());
        assertEquals(
                List.of("Mourafaka", "Un autre programme"),
                programme
                        .get("options")
                        .valueStream()
                        .map(option -> option.get("text").asString())
                        .toList());
        Map<String, Object> first = Map.of("date", "2026-03-06", "answers", List.of(Map.of("fact", "supports")));
        assertFalse(
                client.post("/interviews", first).json().get("answers").get(0).has("text"));
    }

    @Test
    void an_amount_is_asked_for_in_the_currency_as_people_call_it() {
        List<Map<String, String>> answers = new ArrayList<>();
        Map<String, String> typed = Map.of(
                "supports",
                "",
                "sector",
                "ARGAN",
                "registeredOn",
                "2020-05-04",
                "members",
                "12",
                "connectivity",
                "BROADBAND");
        String fact = "";
        while (!fact.equals("turnover")) {
            JsonNode told = client.post("/interviews", Map.of("date", "2026-03-06", "answers", answers))
                    .json();
            fact = told.get("question").get("fact").asString();
            answers.add(Map.of("fact", fact, "typed", typed.getOrDefault(fact, "beaucoup")));
        }
        JsonNode fault = client.post("/interviews", Map.of("date", "2026-03-06", "answers", answers))
                .json()
                .get("faults")
                .get(0);
        assertTrue(fault.get("text").asString().contains("montant en DH"), fault.toString());
    }

    @Test
    void a_fact_of_another_type_is_a_fault_in_the_facts() {
        Client.Answer answer =
                client.post("/assessments", Map.of("date", "2026-03-06", "facts", Map.of("members", "many")));
        assertEquals(422, answer.status());
        assertEquals(Set.of("/facts/members"), pointers(answer));
        assertEquals(
                "Le fait Nombre de membres doit être un nombre entier.",
                answer.json().get("faults").get(0).get("text").asString());
    }

    @Test
    void an_answer_that_is_not_understood_is_a_fault_and_the_interview_goes_on() {
        Map<String, Object> none = Map.of("date", "2026-03-06", "answers", List.of());
        String first = client.post("/interviews", none)
                .json()
                .get("question")
                .get("fact")
                .asString();
        Map<String, Object> other =
                Map.of("date", "2026-03-06", "answers", List.of(Map.of("fact", "turnover", "typed", "1")));
        assertEquals(Set.of("/answers/0/fact"), pointers(client.post("/interviews", other)));
        assertFalse(first.isEmpty());
    }

    @Test
    void every_applicant_of_a_call_has_a_place_and_a_reason() {
        JsonNode applications = client.get("/sample/applications").json();
        Client.Answer answer = client.post("/selections", Map.of("date", "2026-03-06", "applications", applications));
        assertEquals(200, answer.status());
        Selection selection =
                Documents.read(Selection.class, answer.json().get("selection").toString());
        assertEquals(applications.size(), selection.places().size());
        assertTrue(selection.selected().size() <= selection.seats());
        answer.json()
                .get("places")
                .forEach(place -> assertFalse(place.get("reasons").isEmpty(), place.toString()));
    }

    @Test
    void a_reason_calls_the_parts_of_the_call_by_their_names() {
        JsonNode applications = client.get("/sample/applications").json();
        Client.Answer answer = client.post("/selections", Map.of("date", "2026-03-06", "applications", applications));
        Selections call = Selections.compile(WomensCall.call());
        List<Reason> reasons =
                Documents.read(Selection.class, answer.json().get("selection").toString()).places().stream()
                        .flatMap(place -> place.reasons().stream())
                        .toList();
        assertTrue(reasons.stream().anyMatch(reason -> reason.parameters().containsKey("quota")), reasons::toString);
        assertEquals(
                reasons.stream()
                        .map(reason -> call.sentence(reason, Locale.FRENCH))
                        .toList(),
                answer.json()
                        .get("places")
                        .valueStream()
                        .flatMap(place -> place.get("reasons").valueStream())
                        .map(reason -> reason.get("text").asString())
                        .toList());
    }

    @Test
    void nobody_withdraws_twice() {
        JsonNode applications = client.get("/sample/applications").json();
        String one = applications.get(0).get("id").asString();
        Client.Answer answer = client.post(
                "/selections",
                Map.of("date", "2026-03-06", "applications", applications, "withdrawn", List.of(one, one, "nobody")));
        assertEquals(422, answer.status());
        assertEquals(Set.of("/withdrawn/1"), pointers(answer));
    }

    @Test
    void an_order_that_is_left_is_told_once_with_names_for_ids() throws InterruptedException {
        String self =
                client.post("/plans", Map.of("seconds", 1)).json().get("self").asString();
        while (!client.get(self).json().has("result")) {
            Thread.sleep(100);
        }
        JsonNode left = client.get(self + "/rounds").json().get("left");
        List<String> orders =
                left.valueStream().map(one -> one.get("order").asString()).toList();
        assertFalse(orders.isEmpty());
        assertEquals(orders.stream().distinct().sorted().toList(), orders);
        for (JsonNode one : left) {
            List<String> told = Stream.of("reasons", "help")
                    .flatMap(part -> one.get(part).valueStream())
                    .map(said -> said.get("text").asString())
                    .toList();
            assertEquals(told.stream().distinct().toList(), told);
            assertTrue(
                    told.stream().noneMatch(text -> text.matches(".*(coop-\\d|relay-ma|keeper-ma).*")), told::toString);
        }
    }

    @Test
    void the_interface_is_described() {
        JsonNode paths = client.get("/v3/api-docs").json().get("paths");
        for (String path : List.of("/prices", "/plans", "/plans/{id}", "/assessments", "/interviews", "/selections")) {
            assertTrue(paths.has(path), path);
        }
    }

    @Test
    void every_problem_and_the_languages_are_described() {
        JsonNode paths = client.get("/v3/api-docs").json().get("paths");
        assertEquals(
                Set.of("202", "400", "406", "413", "415", "422", "429", "503"),
                Set.copyOf(paths.get("/plans").get("post").get("responses").propertyNames()));
        assertEquals(
                Set.of("200", "404", "406", "409"),
                Set.copyOf(
                        paths.get("/plans/{id}/map").get("get").get("responses").propertyNames()));
        paths.forEach(path -> path.forEach(operation ->
                assertTrue(operation.get("parameters").toString().contains("Accept-Language"), operation.toString())));
    }

    @Test
    void an_answer_in_a_form_that_is_not_made_is_refused_where_the_description_says_so() {
        assertEquals(406, client.get("/sample", "text/csv").status());
        JsonNode paths = client.get("/v3/api-docs").json().get("paths");
        assertTrue(paths.get("/sample").get("get").get("responses").has("406"));
        JsonNode forgetting = paths.get("/plans/{id}").get("delete").get("responses");
        assertFalse(forgetting.has("406"), forgetting.toString());
    }

    @Test
    void documents_and_answers_are_valid_by_their_description() {
        ObjectNode interfaces = (ObjectNode) client.get("/v3/api-docs").json();
        Client.Answer wrong = client.post("/prices", "{\"order\": 1}");
        Map<String, String> shown = Map.of(
                "SampleController.Example", client.get("/sample").response().body(),
                "PriceBook", client.get("/sample/book").response().body(),
                "PriceRequest", "{\"order\": " + order() + "}",
                "PriceAnswer",
                        client.post("/prices", Map.of("order", order()))
                                .response()
                                .body(),
                "PlanStatus",
                        client.post("/plans", Map.of("seconds", 1)).response().body(),
                "ProblemView", wrong.response().body());
        shown.forEach((name, document) -> {
            String schema = interfaces
                    .deepCopy()
                    .put("$ref", "#/components/schemas/" + name)
                    .toString();
            assertEquals(
                    List.of(),
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema, InputFormat.JSON)
                            .validate(document, InputFormat.JSON),
                    name);
        });
        JsonNode money = interfaces.at("/components/schemas/Money/properties");
        assertEquals("string", money.at("/amount/type").asString());
        assertEquals("string", money.at("/currency/type").asString());
    }

    @Test
    void the_platform_has_every_sentence_in_three_languages() {
        assertEquals(List.of(), Messages.check(PartnerPlatform.class));
    }
}
