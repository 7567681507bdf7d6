package org.cooplab.examples.platform.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.DecisionRecord;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.NearestChange;
import org.cooplab.eligibility.Verdict;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.examples.platform.door.Said;
import org.jspecify.annotations.Nullable;

/**
 * A verdict that can be read.
 *
 * @param outcome what the rules say
 * @param text the outcome in words, in the language asked
 * @param reasons why
 * @param questions what to ask, the best first
 * @param nearest the smallest change that would help, or {@code null} if none is known
 * @param eligibleFrom the first day on which the same facts would do, or {@code null} if none is known
 * @param record the decision, to be kept and replayed
 */
record VerdictView(
        Outcome outcome,
        String text,
        List<Said> reasons,
        List<QuestionView> questions,
        @Nullable NearestChange nearest,
        @Nullable LocalDate eligibleFrom,
        DecisionRecord record) {

    static VerdictView of(Eligibility rules, Verdict verdict, Messages messages) {
        Locale locale = messages.language().toLocale();
        return new VerdictView(
                verdict.outcome(),
                messages.text("outcome." + verdict.outcome(), Map.of()),
                Said.all(verdict.reasons(), reason -> sentence(reason, rules.sentence(reason, locale), messages)),
                verdict.questions().stream()
                        .map(question -> QuestionView.of(question, messages))
                        .toList(),
                verdict.nearest().orElse(null),
                verdict.eligibleFrom().orElse(null),
                verdict.record());
    }

    /** The words of a rule set say what is asked for, not that it is wanting. */
    private static String sentence(Reason reason, String said, Messages messages) {
        return reason.code().equals("eligibility.clause") ? messages.text("not-met", Map.of("condition", said)) : said;
    }
}
