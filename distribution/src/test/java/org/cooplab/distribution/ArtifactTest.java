package org.cooplab.distribution;

import java.util.Map;
import org.cooplab.core.fixture.NativeImage;
import org.cooplab.core.fixture.Shipped;
import org.junit.jupiter.api.Test;

class ArtifactTest {

    @Test
    void the_schemas_in_the_jar_are_those_of_the_records() {
        Shipped.schemas(
                Map.of("day", Day.class, "distribution-plan", DistributionPlan.class, "network", Network.class));
    }

    @Test
    void a_native_image_keeps_every_record_and_resource() {
        NativeImage.complete("cooplab-distribution", DistributionPlanner.class);
    }
}
