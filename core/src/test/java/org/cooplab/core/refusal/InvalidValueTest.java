package org.cooplab.core.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cooplab.core.fixture.BrokenValues;
import org.cooplab.core.fixture.JsonLines;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.json.Documents;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidValueTest {

    static Stream<Method> factories() {
        return Stream.of(InvalidValue.class.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers())
                        && Modifier.isPublic(method.getModifiers())
                        && method.getReturnType() == InvalidValue.class);
    }

    private static Object[] arguments(Method factory) {
        return Arrays.stream(factory.getParameterTypes())
                .map(type -> type == int.class ? 7 : type == List.class ? List.of("x", "y") : (Object) "x")
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("factories")
    void who_writes_java_and_who_reads_english_are_told_the_same(Method factory) throws ReflectiveOperationException {
        Object[] arguments = arguments(factory);
        if (factory.getName().startsWith("malformed")) {
            arguments[1] = "decimal";
            arguments[2] = "a decimal number such as 12.50";
        }
        InvalidValue refusal = (InvalidValue) factory.invoke(null, arguments);
        for (Messages voice : BrokenValues.voices()) {
            assertTrue(voice.codes().contains(refusal.code()), refusal.code());
            assertEquals(refusal.parameters().keySet(), voice.parameters(refusal.code()), refusal.code());
        }
        String printed = Messages.of(Locale.ENGLISH).text(Fault.of(refusal));
        String english = printed.replace('\u00A0', ' '); // quantities keep together
        assertTrue(english.equalsIgnoreCase(refusal.getMessage() + "."), () -> english + " " + refusal.getMessage());
    }

    @Test
    void each_code_has_one_factory() {
        Map<String, String> byCode = new TreeMap<>();
        factories().forEach(factory -> {
            try {
                InvalidValue refusal = (InvalidValue) factory.invoke(null, arguments(factory));
                assertEquals(null, byCode.put(refusal.code(), factory.getName()), refusal.code());
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void a_constructor_names_the_component_and_java_reads_a_sentence() {
        InvalidValue refusal = assertThrows(InvalidValue.class, () -> Weight.ofGrams(-1));
        assertEquals("value must not be negative, but was -1", refusal.getMessage());
        assertEquals(
                "/value value.negative {found=-1, name=value}",
                Fault.of(refusal).toString());
    }

    @Test
    void people_read_it_in_their_language_with_the_names_of_the_document() {
        Fault fault = assertThrows(
                        InvalidDocument.class,
                        () -> Documents.read(Order.class, "{\"id\":\"order 1\",\"schemaVersion\":\"1\"}"))
                .faults()
                .stream()
                .filter(each -> each.pointer().equals("/id"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "Ligne 1, colonne 7\u00A0: Attendu pour id\u00A0: 1 à 64 caractères parmi A-Z a-z 0-9 . _\u00A0: ~ -\u202F; trouvé\u00A0: \"order 1\".",
                Messages.of(Locale.FRENCH).textWithPlace(fault));
    }

    @Test
    void a_value_alone_is_called_what_it_is() {
        InvalidDocument told = assertThrows(InvalidDocument.class, () -> Documents.read(RegionCode.class, "\"Souss\""));
        assertEquals(
                "region code must be a region code such as MA-07, but was \"Souss\".",
                Messages.of(Locale.ENGLISH).text(told.faults().get(0)));
    }

    @Test
    void a_key_is_escaped_as_a_step_of_a_pointer() {
        assertEquals(
                "/marks/~0~1a",
                InvalidValue.negative("x", -1).atEntry("marks", "~/a").pointer());
    }

    @Test
    void those_found_together_stay_together_wherever_they_are_moved() {
        InvalidValue point = assertThrows(InvalidValue.class, () -> new GeoPoint(91, 181));
        assertEquals("latitude must be from -90 to 90, but was 91.0 (and 1 more)", point.getMessage());
        assertEquals(List.of("/latitude", "/longitude"), places(point));
        assertEquals(List.of("/base/latitude", "/base/longitude"), places(point.under("/base")));
        assertEquals(List.of("/base", "/base"), places(point.at("/base")));
        Refusals refusals = new Refusals();
        refusals.add(InvalidValue.negative("budget", -1));
        refusals.add(point.under("/base"));
        InvalidValue whole = assertThrows(InvalidValue.class, refusals::throwIfAny);
        assertEquals(List.of("/budget", "/base/latitude", "/base/longitude"), places(whole));
        assertEquals("budget must not be negative, but was -1 (and 2 more)", whole.getMessage());
        assertEquals(
                List.of(
                        "budget must not be negative, but was -1",
                        "latitude must be from -90 to 90, but was 91.0",
                        "longitude must be from -180 to 180, but was 181.0"),
                whole.all().stream().map(InvalidValue::getMessage).toList());
    }

    @Test
    void refusals_may_be_thrown_twice_and_hold_one_twice() {
        InvalidValue negative = InvalidValue.negative("x", -1);
        Refusals refusals = new Refusals();
        refusals.add(negative);
        refusals.add(negative);
        for (int i = 0; i < 2; i++) {
            InvalidValue thrown = assertThrows(InvalidValue.class, refusals::throwIfAny);
            assertEquals(List.of("/x", "/x"), places(thrown));
        }
    }

    @Test
    void what_fails_on_the_way_out_is_no_refusal_of_the_value() {
        InvalidValue refusal = InvalidValue.negative("x", -1);
        refusal.addSuppressed(InvalidValue.negative("stream", -2));
        assertEquals(List.of(refusal), refusal.all());
    }

    private static List<String> places(InvalidValue refusal) {
        return refusal.all().stream().map(InvalidValue::pointer).toList();
    }

    @Test
    void what_a_stranger_wrote_is_cut() {
        InvalidValue long_ = InvalidValue.malformed("x", "code", "a code", "y".repeat(100_000));
        assertEquals("\"" + "y".repeat(59) + "…\"", long_.parameters().get("found"));
        BigDecimal huge = new BigDecimal("-1e999999999");
        assertEquals(
                "-1E+999999999", InvalidValue.negative("x", huge).parameters().get("found"));
    }

    @Test
    void a_form_that_is_not_known_is_told_with_the_known_one() {
        Refusals.requireVersion("1", "1");
        InvalidValue refusal = assertThrows(InvalidValue.class, () -> Refusals.requireVersion("2", "1"));
        assertEquals("schemaVersion must be 1, but was 2", refusal.getMessage());
        assertEquals("/schemaVersion", refusal.pointer());
        assertEquals(
                "Version 2 of this document format is not known; the known version is 1.",
                Messages.of(Locale.ENGLISH).text(Fault.of(refusal)));
        assertEquals(
                "schemaVersion",
                assertThrows(NullPointerException.class, () -> Refusals.requireVersion(null, "1"))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "é", "a/b", "٣"})
    void a_code_of_another_form_is_refused_by_the_name_of_what_it_is(String text) {
        InvalidValue refusal = assertThrows(InvalidValue.class, () -> Refusals.requireCode(text, "vehicle id"));
        assertEquals("value.format", refusal.code());
        assertEquals(
                "vehicle id must be 1 to 64 of the characters A-Z a-z 0-9 . _ : ~ -, but was \"" + text + "\"",
                refusal.getMessage());
    }

    @Test
    void a_code_has_1_to_64_characters() {
        Refusals.requireCode("a", "vehicle id");
        Refusals.requireCode("Az09._:~-".repeat(7) + "a", "vehicle id");
        assertThrows(InvalidValue.class, () -> Refusals.requireCode("a".repeat(65), "vehicle id"));
    }

    @Test
    void behind_the_exception_of_another_mapper_stands_the_refusal() {
        String json = "{\"value\":\"-1\",\"unitCode\":\"KGM\"}";
        for (Executable reading : List.<Executable>of(
                () -> JsonLines.read2(json, Weight.class), () -> JsonLines.read3(json, Weight.class))) {
            Throwable told = assertThrows(RuntimeException.class, reading);
            while (told.getCause() != null) {
                told = told.getCause();
            }
            assertEquals(
                    "value.negative", assertInstanceOf(InvalidValue.class, told).code());
        }
    }
}
