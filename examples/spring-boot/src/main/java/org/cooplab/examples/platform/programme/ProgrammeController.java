package org.cooplab.examples.platform.programme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Messages;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.Interview;
import org.cooplab.eligibility.Question;
import org.cooplab.eligibility.Selections;
import org.cooplab.eligibility.Verdict;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.examples.platform.door.InvalidPart;
import org.cooplab.examples.platform.door.Languages;
import org.cooplab.examples.platform.door.Parts;
import org.cooplab.examples.platform.door.TimeLimit;
import org.cooplab.examples.platform.sample.Sample;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Assesses, asks question by question, and selects. */
@RestController
@Tag(name = "programmes")
final class ProgrammeController {

    private final Eligibility training;
    private final Selections call;
    private final Languages languages;
    private final TimeLimit limit;

    ProgrammeController(Sample sample, Languages languages, TimeLimit limit) {
        this.training = sample.training();
        this.call = sample.call();
        this.languages = languages;
        this.limit = limit;
    }

    @PostMapping("/assessments")
    @Operation(summary = "Whether a cooperative may join a programme, why, and what to ask or to change.")
    VerdictView assess(@RequestBody AssessRequest request, Locale locale) {
        Messages messages = languages.in(locale);
        return limit.within(() -> {
            Eligibility rules = rules(request.rules());
            Facts facts = request.facts() == null ? Facts.none() : request.facts();
            Cooperative cooperative = request.cooperative();
            Verdict verdict = Parts.at(
                    "/facts",
                    () -> cooperative == null
                            ? rules.assess(facts, request.date())
                            : rules.assess(cooperative, facts, request.date()),
                    rules::sentence);
            return VerdictView.of(rules, verdict, messages);
        });
    }

    @PostMapping("/interviews")
    @Operation(summary = "The next question, and the verdict on the answers so far.")
    InterviewAnswer interview(@RequestBody InterviewRequest request, Locale locale) {
        Messages messages = languages.in(locale);
        return limit.within(() -> {
            Eligibility rules = rules(request.rules());
            Facts facts = request.facts() == null ? Facts.none() : request.facts();
            Interview interview = Parts.at("/facts", () -> rules.interview(facts, request.date()), rules::sentence);
            List<AnswerView> understood = new ArrayList<>();
            for (int i = 0; i < request.answers().size(); i++) {
                Optional<Question> asked = interview.question();
                interview = answered(rules, interview, request.answers().get(i), "/answers/" + i);
                Facts known = interview.facts();
                asked.ifPresent(question -> understood.add(AnswerView.of(question, known, messages)));
            }
            return new InterviewAnswer(
                    interview
                            .question()
                            .map(question -> QuestionView.of(rules, question, messages))
                            .orElse(null),
                    VerdictView.of(rules, interview.verdict(), messages),
                    interview.facts(),
                    understood);
        });
    }

    private Interview answered(Eligibility rules, Interview interview, InterviewRequest.Answer answer, String pointer) {
        Optional<Question> question = interview.question();
        String asked = question.map(one -> one.fact().name()).orElse("");
        if (!asked.equals(answer.fact())) {
            throw new InvalidDocument(List.of(Fault.of("interview.other-question", pointer + "/fact")
                    .with("answered", answer.fact())
                    .with("asked", asked)));
        }
        String typed = answer.typed();
        if (typed == null) {
            return interview.pass();
        }
        try {
            return interview.answer(typed);
        } catch (InvalidDocument invalid) {
            // The interview knows the fact by its name; here it is what somebody typed.
            throw new InvalidPart(
                    invalid.faults().stream()
                            .map(fault -> new Fault(fault.code(), pointer + "/typed", 0, 0, fault.parameters()))
                            .toList(),
                    (fault, locale) -> rules.sentence(called(fault, languages.in(locale)), locale));
        }
    }

    /** Calls a currency as it is called beside the field in which an amount is typed. */
    private static Fault called(Fault fault, Messages messages) {
        String code = "currency." + fault.parameters().get("unit");
        return messages.codes().contains(code) ? fault.with("unit", messages.text(code, Map.of())) : fault;
    }

    @PostMapping("/selections")
    @Operation(summary = "Who is selected in a call for projects, who waits, who is refused, and why.")
    SelectAnswer select(@RequestBody SelectRequest request, Locale locale) {
        Messages messages = languages.in(locale);
        return limit.within(() -> {
            CallForProjects asked = request.call();
            Selections selections = asked == null ? call : Parts.at("/call", () -> Selections.compile(asked));
            return SelectAnswer.of(
                    selections.select(request.applications(), request.date(), new LinkedHashSet<>(request.withdrawn())),
                    selections,
                    messages);
        });
    }

    private Eligibility rules(@Nullable RuleSet asked) {
        return asked == null ? training : Parts.at("/rules", () -> Eligibility.compile(asked));
    }
}
