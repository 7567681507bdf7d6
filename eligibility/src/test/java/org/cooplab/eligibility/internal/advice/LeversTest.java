package org.cooplab.eligibility.internal.advice;

import static org.cooplab.eligibility.rule.Expression.fact;
import static org.cooplab.eligibility.rule.Expression.item;
import static org.cooplab.eligibility.rule.Expression.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import org.cooplab.core.text.Faults;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.internal.fact.Binding;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Integrity;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.program.Builder;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.junit.jupiter.api.Test;

class LeversTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);

    private static long elements(Rule rule, int shops, int goods) {
        RuleSet rules = RuleSet.of("r", "1", rule)
                .withFacts(
                        FactDefinition.listOf("shops", FactType.INTEGER),
                        FactDefinition.listOf("goods", FactType.INTEGER));
        FactTable table = new FactTable(rules);
        Facts facts = Facts.of(Map.of("shops", Collections.nCopies(shops, 1), "goods", Collections.nCopies(goods, 1)));
        Row row = Binding.bind(table, facts, "", new Faults());
        return Levers.of(
                        new Pieces(rules, table, DAY, row),
                        table,
                        Builder.build(rules, table, DAY),
                        new Integrity(table),
                        row)
                .elements();
    }

    @Test
    void each_element_of_a_list_is_counted_as_often_as_it_is_looked_at() {
        Rule some = fact("shops").some(item("").atLeast(1));
        Rule pairs = fact("shops")
                .every(new Expression.Aggregate(
                                Expression.Aggregation.SUM, fact("goods"), item("").atLeast(1), item(""))
                        .atLeast(number(2)));
        assertEquals(0, elements(fact("members").atLeast(1), 7, 5));
        assertEquals(7, elements(some, 7, 5));
        assertEquals(7 + 7 * 5, elements(pairs, 7, 5));
        assertEquals(7 + 7 + 7 * 5, elements(Rule.any(some, pairs), 7, 5));
        assertEquals(0, elements(Rule.any(some, pairs), 0, 5));
    }
}
