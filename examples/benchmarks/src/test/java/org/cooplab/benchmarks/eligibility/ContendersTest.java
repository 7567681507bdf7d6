package org.cooplab.benchmarks.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.eligibility.Screen;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ContendersTest {

    private static final int MANY = 20_000;

    @TestFactory
    Stream<DynamicTest> every_contender_judges_everybody_like_the_rule_written_by_hand() {
        return Stream.of(0.0, 0.1)
                .flatMap(missing -> EligibilitySpeed.contenders().stream()
                        .map(contender -> DynamicTest.dynamicTest(
                                contender.name() + ", " + missing + " missing",
                                () -> EligibilitySpeed.requireAgreement(
                                        contender, SeventeenLeaves.cooperatives(MANY, missing)))));
    }

    @Test
    void about_one_in_seven_passes() {
        int passed = new HandWritten().count(SeventeenLeaves.cooperatives(MANY, 0));
        assertTrue(passed > MANY / 10 && passed < MANY / 4, () -> passed + " of " + MANY);
    }

    @Test
    void the_screen_and_the_verdict_say_the_same_with_facts_missing() {
        Screen<Cooperative> screen = Screened.screen();
        List<Cooperative> all = SeventeenLeaves.cooperatives(MANY, 0.1);
        for (Cooperative one : all) {
            assertEquals(screen.outcome(one), screen.assess(one).kleene());
        }
    }
}
