package org.cooplab.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cooplab.core.application.Application;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.Dated;
import org.cooplab.eligibility.fact.CooperativeFacts;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactReader;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.internal.check.FactNames;
import org.cooplab.eligibility.internal.fact.NaturalForm;
import org.cooplab.eligibility.internal.selection.Conditions;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Quota;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a call, compiled: its gate, and the rules of its groups, criteria and pots, which see the same facts and
 * parameters.
 */
final class CallRules {

    private static final Conditions.Answer HOLDS = new Conditions.Answer(Outcome.ELIGIBLE, List.of(), List.of());
    private static final Conditions.Answer FAILS = new Conditions.Answer(Outcome.INELIGIBLE, List.of(), List.of());
    private static final String INSIDE = "/requirement/entries/0/value/of/0";

    private final CallWords words;
    private final FactNames names;
    private final Set<String> attributes;
    private final List<@Nullable Eligibility> programs;
    private final Map<String, FactDefinition> facts = new HashMap<>(CooperativeFacts.definitions());

    private CallRules(CallForProjects call, Gazetteer gazetteer, List<@Nullable Eligibility> programs) {
        words = new CallWords(call, gazetteer);
        names = call.rules() == null ? FactNames.of() : FactNames.of(call.rules());
        attributes = call.quotas().stream().map(Quota::attribute).collect(Collectors.toSet());
        this.programs = programs;
        if (call.rules() != null) {
            call.rules().facts().forEach(fact -> facts.put(fact.name(), fact));
        }
    }

    /** Compiles, or adds every fault at its place in the call; those of the gate are not told again for each part. */
    static CallRules compile(CallForProjects call, Gazetteer gazetteer, Faults faults) {
        List<@Nullable Eligibility> programs = new ArrayList<>();
        RuleSet gate = call.rules();
        List<Fault> ofGate = gate == null ? List.of() : Eligibility.check(gate);
        ofGate.forEach(fault -> faults.add(moved(fault, "", "/rules")));
        programs.add(gate == null || !faults.isEmpty() ? null : Eligibility.compile(gate, gazetteer));
        RuleSet base = base(call);
        conditions(call).forEach((pointer, condition) -> {
            if (condition == null) {
                programs.add(null);
                return;
            }
            Rule gives = Rule.any(condition); // of nothing in force this does not hold, a bare rule would
            RuleSet part = base.withRequirement(Dated.always(gives));
            Eligibility.check(part).stream()
                    .filter(fault -> fault.pointer().startsWith("/requirement") || !ofGate.contains(fault))
                    .forEach(fault -> faults.add(moved(fault, INSIDE, pointer)));
            programs.add(faults.isEmpty() ? Eligibility.compile(part, gazetteer) : null);
        });
        return new CallRules(call, gazetteer, programs);
    }

    /** Returns the facts, parameters and derived facts that conditions see, with a requirement in whose place they go. */
    static RuleSet base(CallForProjects call) {
        return call.rules() == null
                ? RuleSet.of(call.id().value(), CallForProjects.SCHEMA, Rule.constant(true))
                : call.rules().withRelations();
    }

    /** Returns the conditions of groups, criteria and pots, by their places and in the order of {@link Conditions.Slots}. */
    static Map<String, @Nullable Rule> conditions(CallForProjects call) {
        Map<String, @Nullable Rule> conditions = new LinkedHashMap<>();
        for (int i = 0; i < call.groups().size(); i++) {
            conditions.put("/groups/" + i + "/when", call.groups().get(i).when());
        }
        for (int i = 0; i < call.criteria().size(); i++) {
            conditions.put("/criteria/" + i + "/when", call.criteria().get(i).when());
        }
        for (int i = 0; i < call.pots().size(); i++) {
            conditions.put("/pots/" + i + "/when", call.pots().get(i).when());
        }
        return conditions;
    }

    private static Fault moved(Fault fault, String from, String to) {
        String rest = fault.pointer().startsWith(from) ? fault.pointer().substring(from.length()) : "";
        return new Fault(fault.code(), to + rest, fault.line(), fault.column(), fault.parameters());
    }

    /** Returns the sentence of a reason; facts, clauses and the parts of the call are called as people call them. */
    String sentence(Reason coded, Locale locale) {
        Reason reason = words.in(coded, locale);
        for (Eligibility program : programs) {
            if (program != null) {
                return program.sentence(reason, locale);
            }
        }
        return Messages.of(locale, Selections.class).text(reason);
    }

    /** Returns the rules as they are on that day. */
    Conditions on(LocalDate date) {
        List<@Nullable Screen<Cooperative>> screens = new ArrayList<>();
        FactReader<Cooperative> reader = FactReader.of(Cooperative.class);
        for (Eligibility program : programs) {
            screens.add(program == null ? null : program.screen(reader, date));
        }
        AnswerSlips slips = new AnswerSlips(names, attributes, programs, date);
        return application -> {
            Facts answers = answers(application);
            List<Fault> unread = slips.of(application);
            return condition -> {
                Conditions.Answer answer = answer(condition, application, answers, screens.get(condition), date);
                return unread.isEmpty()
                        ? answer
                        : slips.told(unread, answer, condition, application.cooperative(), answers);
            };
        };
    }

    private Conditions.Answer answer(
            int condition,
            Application application,
            Facts answers,
            @Nullable Screen<Cooperative> screen,
            LocalDate date) {
        Eligibility program = programs.get(condition);
        if (program == null || screen == null) {
            return HOLDS;
        }
        boolean gate = condition == 0;
        if (answers.values().isEmpty()) {
            Outcome outcome = screen.outcome(application.cooperative());
            if (outcome == Outcome.ELIGIBLE) {
                return HOLDS;
            }
            return outcome == Outcome.INELIGIBLE && !gate ? FAILS : detailed(screen.assess(application.cooperative()));
        }
        try {
            return detailed(program.assessAnywhere(application.cooperative(), answers, date));
        } catch (InvalidDocument wrongAnswer) {
            List<Reason> reasons = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            for (Fault fault : wrongAnswer.faults()) {
                String name = JsonPointers.steps(fault.pointer()).get(0);
                reasons.add(Reason.of("answer.invalid").with("fact", name));
                reasons.add(AnswerSlips.reason(fault.under(AnswerSlips.ANSWERS)));
                missing.add(name);
            }
            return new Conditions.Answer(Outcome.UNKNOWN, reasons, missing);
        }
    }

    private static Conditions.Answer detailed(Verdict verdict) {
        List<String> missing = verdict.outcome() == Outcome.UNKNOWN
                ? verdict.questions().stream()
                        .map(Question::fact)
                        .map(FactDefinition::name)
                        .toList()
                : List.of();
        return new Conditions.Answer(verdict.outcome(), verdict.reasons(), missing);
    }

    /** The answers are texts; a fact says what its text means. */
    private Facts answers(Application application) {
        if (application.answers().isEmpty()) {
            return Facts.none();
        }
        Map<String, Object> values = new HashMap<>();
        application.answers().forEach((name, text) -> {
            FactDefinition fact = facts.get(name);
            if (fact != null) {
                values.put(name, NaturalForm.fromText(fact.type(), text)); // the engine refuses what is not of the type
            }
        });
        return Facts.of(values);
    }
}
