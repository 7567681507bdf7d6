package org.cooplab.pricing;

import static org.cooplab.pricing.Market.ARGAN;
import static org.cooplab.pricing.Market.HONEY;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.fixture.BrokenValues;
import org.cooplab.core.json.Documents;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Messages;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.promotion.PromotionUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever value of a document is broken, people are told by a code that has a sentence in each language. */
class RefusalTest {

    private static final List<Messages> VOICES = BrokenValues.voices(Pricer.class);

    private static String book() throws IOException {
        try (InputStream text = RefusalTest.class.getResourceAsStream("book/every-rule.json")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void values_of_a_book() throws IOException {
        BrokenValues.assertSaid(PriceBook.class, book(), read -> Pricer.compile((PriceBook) read), VOICES);
    }

    @Test
    void values_of_a_priced_order_a_refund_and_a_context() throws IOException {
        Pricer pricer = Pricer.compile(Documents.read(PriceBook.class, book()));
        PricingContext context =
                PricingContext.NONE.withCoupons(Set.of("SPRING")).withPreviousOrders(2);
        PricedOrder priced = pricer.price(order(line(1, HONEY, 12), line(2, ARGAN, 3)), context);
        BrokenValues.assertSaid(PricedOrder.class, Documents.write(priced), read -> {}, VOICES);
        Refund refund = priced.refund(Map.of(), Pricer.everything(priced));
        BrokenValues.assertSaid(Refund.class, Documents.write(refund), read -> {}, VOICES);
        BrokenValues.assertSaid(PricingContext.class, Documents.write(context), read -> {}, VOICES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"mode":"UNNECESSARY"}         | /mode value.excluded
            {"discountMode":"UNNECESSARY"} | /discountMode value.excluded
            {"cashMode":"UNNECESSARY"}     | /cashMode value.excluded
            {"cashStep":"0.00"}            | /cashStep value.not-positive
            {"mode":"UNNECESSARY","cashStep":"0"}    | /mode value.excluded, /cashStep value.not-positive
            """)
    void a_policy_that_does_not_round_is_refused(String json, String expected) {
        assertEquals(expected, String.join(", ", faults(RoundingPolicy.class, json)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"uses":-1,"usesByCustomer":0}                                            | /uses value.negative
            {"uses":1,"usesByCustomer":-1}                                            | /usesByCustomer value.negative
            {"uses":1,"usesByCustomer":0,"spent":{"amount":"-0.01","currency":"MAD"}} | /spent value.negative
            {"uses":-1,"usesByCustomer":-2}     | /uses value.negative, /usesByCustomer value.negative
            """)
    void less_than_nothing_was_not_used(String json, String expected) {
        assertEquals(expected, String.join(", ", faults(PromotionUse.class, json)));
    }

    @Test
    void a_form_that_is_not_known_is_refused_where_it_is_read() throws IOException {
        String other = book().replaceFirst("\"schemaVersion\": *\"1\"", "\"schemaVersion\": \"2\"");
        assertEquals(List.of("/schemaVersion schema.unknown-version"), faults(PriceBook.class, other));
    }

    private static List<String> faults(Class<?> type, String json) {
        return assertThrows(InvalidDocument.class, () -> Documents.read(type, json)).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
