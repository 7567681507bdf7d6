package org.cooplab.eligibility.internal.program;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cooplab.eligibility.internal.fact.DaySlot;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.fact.Slot;
import org.cooplab.eligibility.rule.Rule.Comparison;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A node that cannot be copied leaves the whole program slow without a word: so each kind must be. */
class CopiesTest {

    private static final Slot SLOT = new Row.Place(0);
    private static final Value VALUE = new Value.Fixed("a");
    private static final Node NODE = new Leaves.Range(SLOT, 0, 1);
    private static final DaySlot DAY = new DaySlot() {
        @Override
        public @Nullable LocalDate day(Object subject) {
            return null;
        }
    };

    @TestFactory
    Stream<DynamicTest> each_kind_of_node_gets_a_class_of_its_own() {
        LocalDate today = LocalDate.of(2026, 3, 8);
        Node[] two = {NODE, NODE};
        return Stream.of(
                        NODE,
                        new Leaves.Days(DAY, today, today),
                        new Leaves.Quotient(SLOT, SLOT, Comparison.AT_LEAST, 1, 2),
                        new Leaves.Decimal(SLOT, Comparison.AT_LEAST, BigDecimal.ONE),
                        new Leaves.Word(SLOT, Set.of("a")),
                        new ValueLeaves.General(VALUE, Comparison.EQUAL, VALUE),
                        new Leaves.Beginning(SLOT, new String[] {"a"}),
                        new ValueLeaves.Quantified(true, VALUE, NODE),
                        new Leaves.Region(Map.of()),
                        new Connectives.Not(NODE),
                        new Connectives.All(two),
                        new Connectives.Any(two),
                        new Connectives.Named(NODE))
                .map(node -> DynamicTest.dynamicTest(
                        node.getClass().getSimpleName(),
                        () -> assertTrue(Copies.of(node).getClass().isHidden())));
    }
}
