package org.cooplab.eligibility;

import java.util.Map;
import org.cooplab.core.fixture.NativeImage;
import org.cooplab.core.fixture.Shipped;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.support.SupportRound;
import org.junit.jupiter.api.Test;

class ArtifactTest {

    @Test
    void the_schemas_in_the_jar_are_those_of_the_records() {
        Shipped.schemas(Map.of(
                "call", CallForProjects.class,
                "facts", Facts.class,
                "rule-set", RuleSet.class,
                "support-round", SupportRound.class));
    }

    @Test
    void a_native_image_keeps_every_record_and_resource() {
        NativeImage.complete("cooplab-eligibility", Eligibility.class);
    }
}
