package org.cooplab.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cooplab.core.application.Application;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.internal.check.FactNames;
import org.cooplab.eligibility.internal.selection.Conditions;
import org.cooplab.eligibility.internal.walk.Mentions;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Answers under names that nobody reads, in one selection. They are the host's own and left aside, unless a condition lacks
 * the fact with the nearest name, or derives a fact of that very name: to judge without them would then be to judge somebody
 * else. Remembers what was meant by each name; for one thread.
 */
final class AnswerSlips {

    /** The JSON Pointer of the answers in an application. */
    static final String ANSWERS = "/answers";

    private final FactNames names;
    private final Set<String> attributes;
    private final List<@Nullable Eligibility> programs;
    private final List<Set<String>> unasked = new ArrayList<>();
    private final Map<String, Optional<Fault>> faults = new HashMap<>();

    /**
     * Prepares a selection.
     *
     * @param attributes the names of answers that quotas read
     * @param programs the conditions by number, null for those that always hold
     */
    AnswerSlips(FactNames names, Set<String> attributes, List<@Nullable Eligibility> programs, LocalDate date) {
        this.names = names;
        this.attributes = attributes;
        this.programs = programs;
        programs.forEach(program -> unasked.add(program == null ? Set.of() : unasked(program, date)));
    }

    /** Returns what a condition reads without asking for it: whether a fact is known, and facts that it derives. */
    private static Set<String> unasked(Eligibility program, LocalDate date) {
        Rule inForce = program.ruleSet().requirement().at(date).orElse(null);
        if (inForce == null) {
            return Set.of();
        }
        Set<String> unasked = new HashSet<>(Mentions.known(program.ruleSet(), inForce, date));
        Set<String> derived = program.ruleSet().derived().keySet();
        Mentions.walk(program.ruleSet(), inForce, date, rule -> {}, part -> {
            if (part instanceof Expression.Fact fact && derived.contains(fact.name())) {
                unasked.add(fact.name());
            }
        });
        return unasked;
    }

    /** Returns a fault for each answer that may have been meant for a fact. */
    List<Fault> of(Application application) {
        List<Fault> found = new ArrayList<>();
        for (String name : application.answers().keySet()) {
            faults.computeIfAbsent(name, this::fault).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Fault> fault(String name) {
        return attributes.contains(name)
                ? Optional.empty()
                : Optional.ofNullable(names.unread(name, ANSWERS))
                        .filter(fault -> !fault.code().equals("eligibility.fact.unknown"));
    }

    /** Returns the answer of a condition with those of the faults that matter to it; it is unknown if one does. */
    Conditions.Answer told(
            List<Fault> unread, Conditions.Answer answer, int condition, Cooperative cooperative, Facts answers) {
        Eligibility program = programs.get(condition);
        if (program == null || answer.outcome() == Outcome.NOT_APPLICABLE) {
            return answer;
        }
        boolean open = answer.outcome() == Outcome.UNKNOWN;
        List<Reason> reasons = new ArrayList<>(open ? answer.reasons() : List.of());
        Set<String> missing = new LinkedHashSet<>(answer.missing());
        boolean matters = false;
        for (Fault fault : unread) {
            String meant = fault.parameters().get("suggestion");
            String fact = meant == null ? fault.parameters().getOrDefault("fact", "") : meant;
            if (answer.missing().contains(fact)
                    || (unasked.get(condition).contains(fact) && !known(program, fact, cooperative, answers))) {
                matters = true;
                reasons.add(reason(fault));
                if (meant != null) {
                    missing.add(meant);
                }
            }
        }
        return matters ? new Conditions.Answer(Outcome.UNKNOWN, reasons, List.copyOf(missing)) : answer;
    }

    private static boolean known(Eligibility program, String fact, Cooperative cooperative, Facts answers) {
        int slot = program.table().slot(fact);
        return answers.knows(fact) || (slot >= 0 && program.row(cooperative).known(slot));
    }

    /** Returns the reason that says what the fault says. */
    static Reason reason(Fault fault) {
        Reason reason = Reason.of(fault.code()).at(fault.pointer());
        for (Map.Entry<String, String> parameter : fault.parameters().entrySet()) {
            reason = reason.with(parameter.getKey(), parameter.getValue());
        }
        return reason;
    }
}
