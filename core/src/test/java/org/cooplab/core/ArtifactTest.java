package org.cooplab.core;

import java.util.Map;
import org.cooplab.core.catalogue.Catalogue;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.fixture.NativeImage;
import org.cooplab.core.fixture.Shipped;
import org.cooplab.core.order.Order;
import org.cooplab.core.programme.Programme;
import org.junit.jupiter.api.Test;

class ArtifactTest {

    @Test
    void the_schemas_in_the_jar_are_those_of_the_records() {
        Shipped.schemas(Map.of(
                "catalogue", Catalogue.class,
                "cooperative", Cooperative.class,
                "order", Order.class,
                "programme", Programme.class));
    }

    @Test
    void a_native_image_keeps_every_record_and_resource() {
        NativeImage.complete("cooplab-core", Cooperative.class);
    }
}
