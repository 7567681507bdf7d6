package org.cooplab.distribution.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
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
                    assertFalse(sentence.matches(".*[A-Z_]{4,}.*"), sentence);
                    said.add(reason.code());
                }
            }
        }
        assertFalse(said.size() < 40, said::toString);
    }

    @Test
    void each_reason_of_an_explanation_can_be_said() {
        Messages messages = Messages.of(Locale.ENGLISH, PlanChecker.class);
        Set<String> said = new TreeSet<>();
        for (long seed = 0; seed < 400; seed++) {
            RoutingProblem problem = SmallProblems.rich(seed);
            Plan plan = BruteForce.best(problem);
            Explanation explanation = plan == null
                    ? new Explanation(List.of(), List.of())
                    : PlanExplainer.of(problem, plan).explain();
            List<Reason> reasons = new ArrayList<>();
            explanation.served().forEach(served -> reasons.addAll(served.reasons()));
            for (Explanation.Unserved why : explanation.unserved()) {
                why.alone().forEach(verdict -> reasons.addAll(verdict.reasons()));
                why.places().forEach(verdict -> reasons.addAll(verdict.reasons()));
                why.whatWouldHelp().forEach(remedy -> reasons.addAll(remedy.changes()));
            }
            for (Reason reason : reasons) {
                assertTrue(messages.codes().contains(reason.code()), reason::toString);
                assertTrue(
                        reason.parameters().keySet().containsAll(messages.parameters(reason.code())), reason::toString);
                said.add(reason.code());
            }
        }
        assertFalse(said.size() < 40, said::toString);
    }
}
