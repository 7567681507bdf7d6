package org.cooplab.examples.platform.programme;

import java.util.List;
import org.cooplab.eligibility.fact.Facts;
import org.jspecify.annotations.Nullable;

/**
 * The state of an interview.
 *
 * @param question what to ask next, or {@code null} if nothing is left to ask
 * @param verdict what the answers so far come to
 * @param facts what is known so far
 * @param answers the answers as they were understood, in the order in which they were given
 */
record InterviewAnswer(@Nullable QuestionView question, VerdictView verdict, Facts facts, List<AnswerView> answers) {}
