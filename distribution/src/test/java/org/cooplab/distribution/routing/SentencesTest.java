package org.cooplab.distribution.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.routing.brute.BruteForce;
import org.cooplab.distribution.routing.brute.SmallProblems;
import org.cooplab.distribution.routing.brute.Spoiled;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void the_sentences_agree_in_three_languages() {
        assertEquals(List.of(), Messages.check(PlanChecker.class));
    }

    @Test
    void each_violation_can_be_said() {
        Messages messages = Messages.of(Locale.ENGLISH, PlanChecker.class);
        Set<String> said = new TreeSet<>();
        for (long seed = 0; seed < 60; seed++) {
            RoutingProblem problem = SmallProblems.rich(seed);
            Plan plan = BruteForce.best(problem);
            for (Spoiled spoiled : plan == null ? List.<Spoiled>of() : Spoiled.all(problem, plan)) {
                for (Reason reason : PlanChecker.check(spoiled.problem(), spoiled.plan())) {
                    String sentence = messages.text(reason);
                    assertFalse(sentence.contains("{") || sentence.contains(reason.code()), sentence);
                    said.add(reason.code());
                }
            }
        }
        assertFalse(said.size() < 40, said::toString);
    }
}
