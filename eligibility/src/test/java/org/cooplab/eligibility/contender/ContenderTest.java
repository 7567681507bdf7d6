package org.cooplab.eligibility.contender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.Screen;
import org.cooplab.eligibility.rule.Outcome;
import org.junit.jupiter.api.Test;

class ContenderTest {

    @Test
    void the_hand_written_rule_and_the_screen_agree_on_everybody() {
        HandWritten hand = new HandWritten();
        Screen<Cooperative> screen =
                Eligibility.compile(SeventeenLeaves.rules()).screen(Cooperative.class, SeventeenLeaves.DAY);
        for (double missing : new double[] {0, 0.1}) {
            List<Cooperative> all = SeventeenLeaves.cooperatives(20_000, missing);
            int passed = 0;
            for (Cooperative one : all) {
                boolean accepted = screen.accepts(one);
                assertEquals(hand.accepts(one), accepted);
                assertEquals(accepted, screen.outcome(one) == Outcome.ELIGIBLE);
                assertEquals(screen.outcome(one), screen.assess(one).kleene());
                passed += accepted ? 1 : 0;
            }
            assertTrue(passed > 1_000 && passed < 5_000, () -> "about one in seven passes");
        }
    }
}
