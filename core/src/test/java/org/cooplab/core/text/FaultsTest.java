package org.cooplab.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cooplab.core.refusal.InvalidValue;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void a_place_that_is_none_is_told_with_its_line_and_its_column() {
        InvalidValue refused =
                assertThrows(InvalidValue.class, () -> Fault.of("x", "").at(-1, -2));
        assertEquals(
                List.of("/line", "/column"),
                refused.all().stream().map(InvalidValue::pointer).toList());
    }

    record Line(@Positive int count) {}

    record Basket(List<@Valid Line> lines, Map<String, @NotBlank String> notes) {}

    @Test
    void a_number_of_a_billion_digits_is_not_written_out() {
        assertEquals(
                Map.of("least", "1E+999999999", "most", "1000"),
                Fault.of("x", "")
                        .with("least", new BigDecimal("1e999999999"))
                        .with("most", new BigDecimal("1e3"))
                        .parameters());
    }

    @Test
    void faults_are_collected_in_order_and_thrown_together() {
        Faults faults = new Faults();
        faults.throwIfAny();
        faults.add("price.missing", "/prices/3", "product", "P-1", "count", 2);
        faults.add(Fault.of("book.empty", ""));
        InvalidDocument invalid = assertThrows(InvalidDocument.class, faults::throwIfAny);
        assertEquals(
                "2 faults: /prices/3 price.missing {product=P-1, count=2}; (document) book.empty",
                invalid.getMessage());
        assertEquals(faults.list(), invalid.faults());
    }

    @Test
    void a_parameter_must_have_a_value() {
        assertThrows(IllegalArgumentException.class, () -> new Faults().add("a", "", "name"));
        assertThrows(NullPointerException.class, () -> Fault.of("a", "").with("name", null));
    }

    @Test
    void paths_of_a_validation_become_pointers() {
        Basket basket = new Basket(List.of(new Line(1), new Line(0)), Map.of("a/b", " "));
        try (var factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            List<Fault> faults = Faults.of(factory.getValidator().validate(basket));
            assertEquals(
                    List.of("/lines/1/count Positive", "/notes/a~1b NotBlank"),
                    faults.stream()
                            .map(fault ->
                                    fault.pointer() + " " + fault.parameters().get("constraint"))
                            .toList());
        }
    }

    @Test
    void an_invalid_document_survives_the_way_to_another_machine() throws IOException, ClassNotFoundException {
        InvalidDocument invalid =
                new InvalidDocument(List.of(Fault.of("a.b", "/c").with("n", 1).at(2, 3)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(invalid);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertEquals(invalid.faults(), ((InvalidDocument) in.readObject()).faults());
        }
    }
}
