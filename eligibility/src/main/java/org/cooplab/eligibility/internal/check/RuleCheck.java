package org.cooplab.eligibility.internal.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.time.DateRange;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Kind;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.Rule.Comparison;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** Checks rules. */
final class RuleCheck {

    private final RuleSet ruleSet;
    private final ExpressionCheck expressions;
    private final KindCheck kinds;
    private final Size size;
    private final Findings findings;
    private final Reach reach;
    private final Set<String> clauses = new HashSet<>();

    RuleCheck(
            RuleSet ruleSet,
            FactTable table,
            ExpressionCheck expressions,
            KindCheck kinds,
            Size size,
            Findings findings) {
        this.ruleSet = ruleSet;
        this.expressions = expressions;
        this.kinds = kinds;
        this.size = size;
        this.findings = findings;
        reach = new Reach(table, findings);
    }

    /** Checks one version of the requirement; a clause keeps its id from one version to the next. */
    void version(Rule rule, Place place) {
        clauses.clear();
        rule(rule, place);
    }

    void rule(Rule rule, Place place) {
        if (!size.enter(place)) {
            return;
        }
        if (rule instanceof Rule.All all) {
            rules(all.of(), place);
        } else if (rule instanceof Rule.Any any) {
            rules(any.of(), place);
        } else if (rule instanceof Rule.Not not) {
            rule(not.of(), place.in("of"));
        } else if (rule instanceof Rule.AtLeast atLeast) {
            count(atLeast, place.at() + "/count");
            rules(atLeast.of(), place);
        } else if (rule instanceof Rule.Known known) {
            expressions.names().known(known.fact(), place);
        } else if (rule instanceof Rule.Holds holds) {
            expressions.expect(FactType.TRUTH, holds.value(), place.in("value"));
        } else if (rule instanceof Rule.Compare compare) {
            compare(compare, place);
        } else if (rule instanceof Rule.In in) {
            in(in, place);
        } else if (rule instanceof Rule.Between between) {
            between(between, place);
        } else if (rule instanceof Rule.StartsWith starts) {
            expressions.expect(FactType.TEXT, starts.value(), place.in("value"));
            if (starts.prefixes().isEmpty()) {
                findings.add("eligibility.range.empty", place.at() + "/prefixes");
            }
        } else if (rule instanceof Rule.Some some) {
            quantified(some.list(), some.satisfies(), place);
        } else if (rule instanceof Rule.Every every) {
            quantified(every.list(), every.satisfies(), place);
        } else if (rule instanceof Rule.Clause clause) {
            clause(clause, place);
        }
    }

    private void rules(List<Rule> of, Place place) {
        for (int i = 0; i < of.size(); i++) {
            rule(of.get(i), place.in("of", i));
        }
    }

    private void count(Rule.AtLeast atLeast, String at) {
        int rules = atLeast.of().size();
        if (atLeast.count() < 0) {
            findings.add("eligibility.count.negative", at, "count", atLeast.count());
        } else if (atLeast.count() > rules) {
            findings.add("eligibility.count", at, "count", atLeast.count(), "rules", rules);
        }
    }

    private void clause(Rule.Clause clause, Place place) {
        findings.named(clause.id(), place.at() + "/id");
        if (!clauses.add(clause.id())) {
            findings.add("eligibility.clause.duplicate", place.at() + "/id", "clause", clause.id());
        }
        FactCheck.documents(ruleSet, clause.documents(), place.at(), findings);
        DateRange period = clause.period();
        if (period != null && (!period.overlaps(place.inForce()) || !period.overlaps(ruleSet.open()))) {
            String at = place.at() + "/period";
            findings.add("eligibility.unreachable.period", at, "clause", clause.id(), "period", period);
        }
        rule(clause.requires(), place.in("requires"));
    }

    private void compare(Rule.Compare compare, Place place) {
        Comparison is = compare.is();
        Place left = place.in("left");
        Place right = place.in("right");
        boolean order = is != Comparison.EQUAL && is != Comparison.DIFFERENT;
        kinds.comparable(
                expressions.kind(compare.left(), left), expressions.kind(compare.right(), right), place.at(), order);
        reach.option(compare.left(), compare.right(), right.at());
        reach.option(compare.right(), compare.left(), left.at());
        reach.bound(compare.left(), is, compare.right(), place.at());
        reach.bound(compare.right(), is.mirrored(), compare.left(), place.at());
    }

    private void in(Rule.In in, Place place) {
        Kind kind = expressions.kind(in.value(), place.in("value"));
        if (in.options().isEmpty()) {
            findings.add("eligibility.range.empty", place.at() + "/options");
        }
        if (kind == null) {
            return;
        }
        if (!kind.ordered()) {
            kinds.mismatch("TEXT", kind, place.at() + "/value");
            return;
        }
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < in.options().size(); i++) {
            String option = in.options().get(i);
            String at = place.in("options", i).at();
            Object value = kind.parse(option);
            if (value == null) {
                findings.add("eligibility.option.invalid", at, "option", option, "type", kind.shown());
            } else if (!seen.add(value)) {
                findings.add("eligibility.option.duplicate", at, "option", option);
            }
            if (in.value() instanceof Expression.Fact fact) {
                reach.option(fact.name(), option, at);
            }
        }
    }

    private void between(Rule.Between between, Place place) {
        Place low = place.in("low");
        Place high = place.in("high");
        Kind value = expressions.kind(between.value(), place.in("value"));
        Kind least = expressions.kind(between.low(), low);
        Kind most = expressions.kind(between.high(), high);
        kinds.comparable(value, least, low.at(), true);
        kinds.comparable(value, most, high.at(), true);
        reach.range(between, place.at());
        reach.bound(between.value(), between.bounds().low(), between.low(), place.at());
        reach.bound(between.value(), between.bounds().high(), between.high(), place.at());
    }

    private void quantified(Expression elements, Rule body, Place place) {
        @Nullable Kind list = expressions.expect(FactType.LIST, elements, place.in("list"));
        if (list != null && list.type() == FactType.LIST && size.enterElements(place)) {
            rule(body, place.ofElements(list).in("satisfies"));
            size.leaveElements();
        }
    }
}
