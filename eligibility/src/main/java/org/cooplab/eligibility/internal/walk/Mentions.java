package org.cooplab.eligibility.internal.walk;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.rule.Truth;
import org.jspecify.annotations.Nullable;

/** What rules and expressions mention, in derived facts too, each of which is entered once. */
public final class Mentions extends Walk {

    private final RuleSet rules;
    private final Consumer<Rule> each;
    private final Consumer<Expression> expressions;
    private final Function<Rule, Truth> condition;
    private final Set<String> entered = new HashSet<>();

    private Mentions(
            RuleSet rules,
            @Nullable LocalDate day,
            Consumer<Rule> each,
            Consumer<Expression> expressions,
            Function<Rule, Truth> condition) {
        super(day);
        this.rules = rules;
        this.each = each;
        this.expressions = expressions;
        this.condition = condition;
    }

    @Override
    protected boolean enters(Rule rule, String at) {
        each.accept(rule);
        return true;
    }

    @Override
    protected boolean enters(Expression expression, String at) {
        expressions.accept(expression);
        if (expression instanceof Expression.Fact fact && entered.add(fact.name())) {
            expression(rules.derived().get(fact.name()), at);
        }
        return true;
    }

    @Override
    protected Truth truth(Rule choice) {
        return condition.apply(choice);
    }

    /** Shows every rule and expression within {@code rule}. */
    public static void walk(RuleSet rules, Rule rule, Consumer<Rule> each, Consumer<Expression> expressions) {
        walk(rules, rule, null, each, expressions);
    }

    /** Shows those that are in force on that day. */
    public static void walk(
            RuleSet rules, Rule rule, @Nullable LocalDate day, Consumer<Rule> each, Consumer<Expression> expressions) {
        walk(rules, rule, day, each, expressions, condition -> Truth.UNKNOWN);
    }

    /** The same, without the value that no choice falls on; {@code condition} tells how that of a choice turns out. */
    public static void walk(
            RuleSet rules,
            Rule rule,
            @Nullable LocalDate day,
            Consumer<Rule> each,
            Consumer<Expression> expressions,
            Function<Rule, Truth> condition) {
        new Mentions(rules, day, each, expressions, condition).rule(rule, "");
    }

    /** Shows every rule and expression within {@code expression}. */
    public static void walk(
            RuleSet rules, Expression expression, Consumer<Rule> each, Consumer<Expression> expressions) {
        new Mentions(rules, null, each, expressions, condition -> Truth.UNKNOWN).expression(expression, "");
    }

    /** Returns the names of the facts that the rule may depend on, whatever the day, in the order of their first mention. */
    public static Set<String> facts(RuleSet rules, Rule rule) {
        return facts(rules, rule, null);
    }

    /** Returns the names of the facts that the rule depends on that day, in the order of their first mention. */
    public static Set<String> facts(RuleSet rules, Rule rule, @Nullable LocalDate day) {
        Set<String> names = new LinkedHashSet<>();
        naming(rules, day, names).rule(rule, "");
        return names;
    }

    /** Returns the names of the facts that the expression may depend on, in the order of their first mention. */
    public static Set<String> facts(RuleSet rules, Expression expression) {
        return facts(rules, expression, null);
    }

    /** Returns the names of the facts that the expression depends on that day, in the order of their first mention. */
    public static Set<String> facts(RuleSet rules, Expression expression, @Nullable LocalDate day) {
        Set<String> names = new LinkedHashSet<>();
        naming(rules, day, names).expression(expression, "");
        return names;
    }

    private static Mentions naming(RuleSet rules, @Nullable LocalDate day, Set<String> names) {
        return new Mentions(
                rules, day, part -> known(part, names), part -> named(rules, part, names), condition -> Truth.UNKNOWN);
    }

    /** Returns the names of the facts of which the rule, or one within it, asks that day whether they are known. */
    public static Set<String> known(RuleSet rules, Rule rule, LocalDate day) {
        Set<String> names = new LinkedHashSet<>();
        walk(rules, rule, day, part -> known(part, names), part -> {});
        return names;
    }

    private static void known(Rule part, Set<String> names) {
        if (part instanceof Rule.Known known) {
            names.add(known.fact());
        }
    }

    private static void named(RuleSet rules, Expression part, Set<String> names) {
        if (part instanceof Expression.Fact fact && !rules.derived().containsKey(fact.name())) {
            names.add(fact.name());
        } else if (part instanceof Expression.Param param) {
            rules.parameter(param.name())
                    .ifPresent(parameter -> parameter.values().forEach(value -> {
                        if (value.province() != null) {
                            names.add("province");
                        } else if (value.region() != null) {
                            names.add("region");
                        }
                    }));
        }
    }
}
