package org.cooplab.eligibility.internal.program;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** Walks over rules and expressions, into derived facts too: over all that is written, or over what is in force on a day. */
public final class Mentions {

    private final RuleSet rules;
    private final @Nullable LocalDate day;
    private final Consumer<Expression> expressions;
    private final Consumer<Rule> each;
    private final ToIntFunction<Rule> condition;
    private final Set<String> entered = new HashSet<>();

    private Mentions(
            RuleSet rules,
            @Nullable LocalDate day,
            Consumer<Rule> each,
            Consumer<Expression> expressions,
            ToIntFunction<Rule> condition) {
        this.rules = rules;
        this.day = day;
        this.each = each;
        this.expressions = expressions;
        this.condition = condition;
    }

    /** Shows every rule and expression within {@code rule}, each derived fact once. */
    public static void walk(RuleSet rules, Rule rule, Consumer<Rule> each, Consumer<Expression> expressions) {
        new Mentions(rules, null, each, expressions, condition -> Node.UNKNOWN).rule(rule);
    }

    /** Shows those that are in force on that day. */
    public static void walk(
            RuleSet rules, Rule rule, LocalDate day, Consumer<Rule> each, Consumer<Expression> expressions) {
        new Mentions(rules, day, each, expressions, condition -> Node.UNKNOWN).rule(rule);
    }

    /** The same, without the value that no choice falls on; {@code condition} tells how that of a choice turns out. */
    static void walk(
            RuleSet rules,
            Rule rule,
            LocalDate day,
            Consumer<Rule> each,
            Consumer<Expression> expressions,
            ToIntFunction<Rule> condition) {
        new Mentions(rules, day, each, expressions, condition).rule(rule);
    }

    /** Shows every rule and expression within {@code expression}, each derived fact once. */
    public static void walk(
            RuleSet rules, Expression expression, Consumer<Rule> each, Consumer<Expression> expressions) {
        new Mentions(rules, null, each, expressions, condition -> Node.UNKNOWN).expression(expression);
    }

    /** Returns the names of the facts that the rule may depend on, whatever the day, in the order of their first mention. */
    public static Set<String> facts(RuleSet rules, Rule rule) {
        Set<String> names = new LinkedHashSet<>();
        naming(rules, null, names).rule(rule);
        return names;
    }

    /** Returns the names of the facts that the expression may depend on, in the order of their first mention. */
    public static Set<String> facts(RuleSet rules, Expression expression) {
        Set<String> names = new LinkedHashSet<>();
        naming(rules, null, names).expression(expression);
        return names;
    }

    /** Returns the names of the facts that the rule depends on that day, in the order of their first mention. */
    public static Set<String> facts(RuleSet rules, Rule rule, LocalDate day) {
        Set<String> names = new LinkedHashSet<>();
        naming(rules, day, names).rule(rule);
        return names;
    }

    /** Returns the names of the facts that the expression depends on that day, in the order of their first mention. */
    public static Set<String> facts(RuleSet rules, Expression expression, LocalDate day) {
        Set<String> names = new LinkedHashSet<>();
        naming(rules, day, names).expression(expression);
        return names;
    }

    private static Mentions naming(RuleSet rules, @Nullable LocalDate day, Set<String> names) {
        return new Mentions(
                rules, day, part -> known(part, names), part -> named(rules, part, names), condition -> Node.UNKNOWN);
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

    private boolean inForce(Rule rule) {
        return day == null || rule.inForce(day);
    }

    private void rule(Rule rule) {
        if (!inForce(rule)) {
            return;
        }
        each.accept(rule);
        if (rule instanceof Rule.All all) {
            all.of().forEach(this::rule);
        } else if (rule instanceof Rule.Any any) {
            any.of().forEach(this::rule);
        } else if (rule instanceof Rule.Not not) {
            rule(not.of());
        } else if (rule instanceof Rule.AtLeast atLeast) {
            atLeast.of().forEach(this::rule);
        } else if (rule instanceof Rule.Holds holds) {
            expression(holds.value());
        } else if (rule instanceof Rule.Compare compare) {
            expression(compare.left());
            expression(compare.right());
        } else if (rule instanceof Rule.In in) {
            expression(in.value());
        } else if (rule instanceof Rule.Between between) {
            expression(between.value());
            expression(between.low());
            expression(between.high());
        } else if (rule instanceof Rule.StartsWith starts) {
            expression(starts.value());
        } else if (rule instanceof Rule.Some some) {
            expression(some.list());
            rule(some.satisfies());
        } else if (rule instanceof Rule.Every every) {
            expression(every.list());
            rule(every.satisfies());
        } else if (rule instanceof Rule.Clause clause) {
            rule(clause.requires());
        }
    }

    private void expression(Expression expression) {
        expressions.accept(expression);
        if (expression instanceof Expression.Fact fact) {
            Expression derived = rules.derived().get(fact.name());
            if (derived != null && entered.add(fact.name())) {
                expression(derived);
            }
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            arithmetic.of().forEach(this::expression);
        } else if (expression instanceof Expression.Elapsed elapsed) {
            expression(elapsed.from());
            expression(elapsed.to());
        } else if (expression instanceof Expression.Aggregate aggregate) {
            aggregate(aggregate);
        } else if (expression instanceof Expression.Bracket bracket) {
            expression(bracket.of());
            bracket.steps().forEach(step -> {
                expression(step.from());
                expression(step.value());
            });
            if (bracket.below() != null) {
                expression(bracket.below());
            }
        } else if (expression instanceof Expression.Choose choose) {
            rule(choose.condition());
            int truth = inForce(choose.condition()) ? condition.applyAsInt(choose.condition()) : Node.FALSE;
            if (truth != Node.FALSE) {
                expression(choose.then());
            }
            if (truth != Node.TRUE) {
                expression(choose.otherwise());
            }
        } else if (expression instanceof Expression.Table table) {
            table.rows().stream().filter(row -> inForce(row.when())).forEach(row -> {
                rule(row.when());
                expression(row.then());
            });
            if (table.otherwise() != null) {
                expression(table.otherwise());
            }
        } else if (expression instanceof Expression.Distance distance) {
            expression(distance.from());
        }
    }

    private void aggregate(Expression.Aggregate aggregate) {
        if (aggregate.where() != null && !inForce(aggregate.where())) {
            return; // it counts nothing, whatever the list is
        }
        expression(aggregate.list());
        if (aggregate.where() != null) {
            rule(aggregate.where());
        }
        if (aggregate.of() != null) {
            expression(aggregate.of());
        }
    }
}
