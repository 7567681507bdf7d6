package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cooplab.core.json.Documents;
import org.cooplab.pricing.book.ExamplePriceBook;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.explain.Explanation;
import org.junit.jupiter.api.Test;

/** The host's own mapper: both Jackson lines read what they and we write. */
class JacksonLinesTest {

    private final com.fasterxml.jackson.databind.ObjectMapper two =
            com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .addModule(new com.fasterxml.jackson.datatype.jsr310.JavaTimeModule())
                    .build();
    private final tools.jackson.databind.json.JsonMapper three = tools.jackson.databind.json.JsonMapper.shared();

    private <T> void survives(Class<T> type, T value) throws Exception {
        assertEquals(value, two.readValue(two.writeValueAsString(value), type));
        assertEquals(value, three.readValue(three.writeValueAsString(value), type));
        String ours = Documents.write(value);
        assertEquals(value, two.readValue(ours, type));
        assertEquals(value, three.readValue(ours, type));
        assertEquals(value, Documents.read(type, three.writeValueAsString(value)));
        assertEquals(value, Documents.read(type, two.writeValueAsString(value)));
        assertEquals(three.readTree(ours), three.readTree(three.writeValueAsString(value)));
        assertEquals(two.readTree(ours), two.readTree(two.writeValueAsString(value)));
    }

    private static List<Scene> scenes() {
        List<Scene> scenes = new ArrayList<>();
        for (int seed = 0; seed < 25; seed++) {
            scenes.add(Scene.any(new Random(seed)));
        }
        return scenes;
    }

    @Test
    void price_books_survive_both_lines() throws Exception {
        survives(PriceBook.class, ExamplePriceBook.morocco());
        for (Scene scene : scenes()) {
            survives(PriceBook.class, scene.book());
        }
    }

    @Test
    void priced_orders_refunds_and_explanations_survive_both_lines() throws Exception {
        for (Scene scene : scenes()) {
            Pricer pricer = Pricer.compile(scene.book());
            PricedOrder priced = pricer.price(scene.order(), PricingContext.NONE);
            survives(PricedOrder.class, priced);
            survives(Refund.class, priced.refund(java.util.Map.of(), Pricer.everything(priced)));
            survives(Explanation.class, pricer.explain(priced));
            survives(
                    Quote.class,
                    pricer.quote(
                            scene.order(),
                            PricingContext.on(Market.DAY),
                            org.cooplab.core.time.DateRange.on(Market.DAY)));
        }
    }
}
