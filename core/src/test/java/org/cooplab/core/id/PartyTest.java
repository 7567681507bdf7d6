package org.cooplab.core.id;

import static org.cooplab.core.fixture.JsonLines.assertWire;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartyTest {

    @Test
    void parties_of_two_kinds_with_the_same_id_differ() {
        assertNotEquals(Party.of(CooperativeId.of("a")), Party.of(PartnerId.of("a")));
        assertEquals(Party.of(CooperativeId.of("a")), Party.parse("cooperative:a"));
    }

    @Test
    void an_id_may_have_colons_of_its_own() {
        Party party = Party.parse("customer:shop:12");
        assertEquals(Party.of(CustomerId.of("shop:12")), party);
        assertEquals("customer:shop:12", party.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "cooperative", "cooperative:", "Platform", "platform:1", ":a", "supplier:a", "customer:a b"})
    void anything_else_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Party.parse(text));
    }

    @Test
    void the_message_lists_what_there_is() {
        assertEquals(
                "party must be cooperative:ID, partner:ID, customer:ID, platform or treasury, but was \"supplier:a\"",
                assertThrows(IllegalArgumentException.class, () -> Party.parse("supplier:a"))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "platfrom, platform",
        "Platform, platform",
        "tresury, treasury",
        "cooperativ:zitoun, cooperative:zitoun",
        "custmer:shop:12, customer:shop:12",
        "Partner:7, partner:7"
    })
    void a_slip_is_asked_about(String text, String meant) {
        InvalidValue refused = assertThrows(InvalidValue.class, () -> Party.parse(text));
        assertEquals(meant, refused.parameters().get("suggestion"));
        assertEquals(
                "party must be cooperative:ID, partner:ID, customer:ID, platform or treasury, but was \"" + text
                        + "\". Did you mean " + meant + "?",
                Messages.of(Locale.ENGLISH).text(Fault.of(refused)));
    }

    @Test
    void a_party_is_a_string_on_the_wire_and_a_key_of_an_object() {
        assertWire("\"treasury\"", Party.TREASURY, Party.class);
        Map<Party, Money> accounts = new TreeMap<>(Map.of(
                Party.PLATFORM,
                Money.of("1", Currencies.MAD),
                Party.of(CooperativeId.of("x")),
                Money.of("2", Currencies.MAD)));
        assertWire(
                "{\"cooperative:x\":{\"amount\":\"2.00\",\"currency\":\"MAD\"},"
                        + "\"platform\":{\"amount\":\"1.00\",\"currency\":\"MAD\"}}",
                accounts,
                new TypeReference<Map<Party, Money>>() {}.getType());
    }

    @Test
    void ids_are_strings_on_the_wire_and_keys_of_an_object() {
        assertWire("\"p-1\"", ProductId.of("p-1"), ProductId.class);
        assertWire(
                "{\"p-1\":[\"o-1\"]}",
                Map.of(ProductId.of("p-1"), List.of(OfferId.of("o-1"))),
                new TypeReference<Map<ProductId, List<OfferId>>>() {}.getType());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "é", "أ", "a/b", "٣", "a\n"})
    void an_id_has_plain_characters_only(String text) {
        assertThrows(IllegalArgumentException.class, () -> OrderId.of(text));
    }

    @Test
    void an_id_has_at_most_64_characters() {
        assertEquals(64, OrderId.of("x".repeat(64)).value().length());
        assertEquals(
                "order id must be 1 to 64 of the characters A-Z a-z 0-9 . _ : ~ -, but was \"" + "x".repeat(59) + "…\"",
                assertThrows(IllegalArgumentException.class, () -> OrderId.of("x".repeat(65)))
                        .getMessage());
    }
}
