package org.cooplab.pricing;

import java.util.stream.Stream;
import org.cooplab.core.fixture.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> the_rules_of_the_house_hold() {
        return HouseRules.forEngine("pricing", "Pricer")
                .exactNumbersOnlyIn("..")
                .knowingCircleOf("basket", "book", "delivery", "fee", "promotion", "tax")
                .tests();
    }
}
