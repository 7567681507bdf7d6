package org.cooplab.eligibility.internal.check;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Fault;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Kind;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** Checks what is called by a name: facts, those derived from others, fields of list elements, parameters. */
final class NameCheck {

    private final RuleSet ruleSet;
    private final FactTable table;
    private final ExpressionCheck expressions;
    private final Size size;
    private final Findings findings;
    private final FactNames names;
    private final Map<String, Parameter> parameters = new HashMap<>();
    private final Map<String, @Nullable Kind> derivedKinds = new HashMap<>();
    private final Map<String, Integer> derivedSizes = new HashMap<>();
    private final Set<String> visiting = new LinkedHashSet<>();

    NameCheck(RuleSet ruleSet, FactTable table, ExpressionCheck expressions, Size size, Findings findings) {
        this.ruleSet = ruleSet;
        this.table = table;
        this.expressions = expressions;
        this.size = size;
        this.findings = findings;
        names = FactNames.of(ruleSet);
        ruleSet.parameters().forEach(parameter -> parameters.putIfAbsent(parameter.name(), parameter));
    }

    /** Returns the kind of a fact, or {@code null} after a fault. */
    @Nullable
    Kind fact(String name, Place place) {
        if (ruleSet.derived().containsKey(name)) {
            Kind kind = derived(name);
            size.use(derivedSizes.getOrDefault(name, 0));
            return kind;
        }
        int slot = table.slot(name);
        if (slot < 0) {
            unknownFact(name, place.at() + "/name");
            return null;
        }
        return table.kind(slot);
    }

    /** Returns the kind of a derived fact, or {@code null} after a fault; checks it when it is met first. */
    @Nullable
    Kind derived(String name) {
        if (derivedKinds.containsKey(name)) {
            return derivedKinds.get(name);
        }
        String at = derivedAt(name);
        if (!visiting.add(name)) {
            findings.add("eligibility.cycle", at, "path", String.join(" > ", visiting) + " > " + name);
            return null;
        }
        long before = size.nodes();
        Expression expression = requireNonNull(ruleSet.derived().get(name));
        Kind kind = expressions.kind(expression, new Place(at, null, visiting.size(), ruleSet.open()));
        visiting.remove(name);
        derivedSizes.put(name, (int) Math.min(size.nodes() - before, Size.MAX_NODES + 1L));
        derivedKinds.put(name, kind);
        return kind;
    }

    /** Checks that there is a fact which rules ask about without reading it. */
    void known(String name, Place place) {
        if (table.slot(name) < 0) {
            unknownFact(name, place.at() + "/fact");
        }
    }

    static String derivedAt(String name) {
        return "/derived" + JsonPointers.step(name);
    }

    private void unknownFact(String name, String at) {
        findings.add(names.unknown(name, at));
    }

    /** Returns the kind of a field of the list element at hand, or {@code null} after a fault. */
    @Nullable
    Kind item(String field, Place place) {
        Kind list = place.list();
        if (list == null || list.fields() == null) {
            findings.add("eligibility.item.outside", place.at());
            return null;
        }
        Kind kind = list.field(field);
        if (kind == null) {
            Fault unknown =
                    Fault.of("eligibility.item.unknown", place.at() + "/field").with("field", field);
            Set<String> names = new TreeSet<>(list.fields().keySet());
            names.remove(""); // the element itself is not a name that somebody writes
            findings.add(unknown.suggesting(field, names));
        }
        return kind;
    }

    /** Returns the kind of a parameter, or {@code null} after a fault. */
    @Nullable
    Kind parameter(String name, Place place) {
        Parameter parameter = parameters.get(name);
        if (parameter == null) {
            Fault unknown = Fault.of("eligibility.parameter.unknown", place.at() + "/name")
                    .with("parameter", name);
            findings.add(unknown.suggesting(name, new TreeSet<>(parameters.keySet())));
            return null;
        }
        return parameter.values().isEmpty()
                ? null
                : Kind.of(parameter.values().get(0).literal(), parameter.unit());
    }
}
