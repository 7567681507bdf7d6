package org.cooplab.eligibility.internal.advice;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cooplab.eligibility.internal.advice.Piece.Join;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.program.Builder;
import org.cooplab.eligibility.internal.walk.Mentions;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Expression.HitPolicy;
import org.cooplab.eligibility.rule.Expression.Operation;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;

/** Takes rules and expressions to pieces, for one applicant on one day. */
final class Pieces {

    private final RuleSet rules;
    private final FactTable table;
    private final LocalDate day;
    private final Row row;
    private final Builder builder;

    Pieces(RuleSet rules, FactTable table, LocalDate day, Row row) {
        this.rules = rules;
        this.table = table;
        this.day = day;
        this.row = row;
        this.builder = Builder.asWritten(rules, table, day);
    }

    /** Returns the rule in pieces. */
    Piece of(Rule rule) {
        BitSet slots = slots(Mentions.facts(rules, rule, day));
        Join join = rule instanceof Rule.All
                ? Join.ALL
                : rule instanceof Rule.Any ? Join.ANY : rule instanceof Rule.AtLeast ? Join.COUNT : Join.APART;
        return new Piece(builder.rule(rule), null, slots, join, slots.cardinality() < 2 ? List.of() : within(rule));
    }

    private List<Piece> within(Rule rule) {
        if (rule instanceof Rule.All all) {
            return rules(all.of());
        } else if (rule instanceof Rule.Any any) {
            return rules(any.of());
        } else if (rule instanceof Rule.AtLeast atLeast) {
            return rules(atLeast.of());
        } else if (rule instanceof Rule.Not not) {
            return rules(List.of(not.of()));
        } else if (rule instanceof Rule.Clause clause) {
            return rules(List.of(clause.requires()));
        } else if (rule instanceof Rule.Compare compare) {
            return expressions(compare.left(), compare.right());
        } else if (rule instanceof Rule.Between between) {
            return expressions(between.value(), between.low(), between.high());
        }
        return rule instanceof Rule.In in ? expressions(in.value()) : List.of();
    }

    private Piece of(Expression expression) {
        Expression derived =
                expression instanceof Expression.Fact fact ? rules.derived().get(fact.name()) : null;
        if (derived != null) {
            return of(derived);
        }
        BitSet slots = slots(Mentions.facts(rules, expression, day));
        boolean sum = expression instanceof Expression.Arithmetic arithmetic
                ? arithmetic.operation() == Operation.ADD
                : expression instanceof Expression.Table table && adds(table);
        List<Piece> of = slots.cardinality() < 2 ? List.of() : within(expression);
        return new Piece(null, builder.value(expression), slots, sum ? Join.SUM : Join.APART, of);
    }

    private List<Piece> within(Expression expression) {
        if (expression instanceof Expression.Arithmetic arithmetic) {
            return expressions(arithmetic.of().toArray(new Expression[0]));
        } else if (expression instanceof Expression.Table points && adds(points)) {
            return expressions(points.rows().stream()
                    .map(row -> Expression.Table.of(HitPolicy.COLLECT_SUM, null, row))
                    .toArray(Expression[]::new));
        } else if (expression instanceof Expression.Table points && sums(points)) {
            return points.rows().stream()
                    .flatMap(
                            row -> Stream.concat(rules(List.of(row.when())).stream(), expressions(row.then()).stream()))
                    .toList();
        } else if (expression instanceof Expression.Choose choose) {
            Stream<Piece> condition = rules(List.of(choose.condition())).stream();
            return Stream.concat(condition, expressions(choose.then(), choose.otherwise()).stream())
                    .toList();
        } else if (expression instanceof Expression.Bracket bracket) {
            Stream<Expression> steps = bracket.steps().stream().flatMap(step -> Stream.of(step.from(), step.value()));
            return expressions(
                    Stream.concat(Stream.of(bracket.of()), Stream.concat(steps, Stream.ofNullable(bracket.below())))
                            .toArray(Expression[]::new));
        }
        return List.of();
    }

    /** Says whether the table is the sum of what each of several rows gives by itself. */
    private static boolean adds(Expression.Table table) {
        return sums(table) && table.rows().size() > 1;
    }

    private static boolean sums(Expression.Table table) {
        return table.hits() == HitPolicy.COLLECT_SUM && table.otherwise() == null;
    }

    private List<Piece> rules(List<Rule> of) {
        return of.stream()
                .filter(rule -> rule.inForce(day))
                .map(this::of)
                .filter(piece -> !piece.slots().isEmpty())
                .toList();
    }

    private List<Piece> expressions(Expression... of) {
        return Stream.of(of)
                .map(this::of)
                .filter(piece -> !piece.slots().isEmpty())
                .toList();
    }

    private BitSet slots(Set<String> facts) {
        BitSet slots = new BitSet();
        facts.stream().mapToInt(table::slot).filter(this::changeable).forEach(slots::set);
        return slots;
    }

    private boolean changeable(int slot) {
        return slot >= 0 && table.fact(slot).effort() != null && row.known(slot);
    }
}
