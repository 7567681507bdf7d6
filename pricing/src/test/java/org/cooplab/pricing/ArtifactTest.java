package org.cooplab.pricing;

import java.util.Map;
import org.cooplab.core.fixture.NativeImage;
import org.cooplab.core.fixture.Shipped;
import org.cooplab.pricing.book.PriceBook;
import org.junit.jupiter.api.Test;

class ArtifactTest {

    @Test
    void the_schemas_in_the_jar_are_those_of_the_records() {
        Shipped.schemas(Map.of(
                "price-book", PriceBook.class,
                "priced-order", PricedOrder.class,
                "pricing-context", PricingContext.class,
                "quote", Quote.class));
    }

    @Test
    void a_native_image_keeps_every_record_and_resource() {
        NativeImage.complete("cooplab-pricing", Pricer.class);
    }
}
