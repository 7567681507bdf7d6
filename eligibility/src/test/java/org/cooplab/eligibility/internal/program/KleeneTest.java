package org.cooplab.eligibility.internal.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.cooplab.eligibility.rule.Truth;
import org.junit.jupiter.api.Test;

/** The tables of truth of the connectives, each in every way in which they are asked. */
class KleeneTest {

    private static final Object SUBJECT = new Object();

    /** Shows each combination of so many truths. */
    private static List<int[]> combinations(int size) {
        List<int[]> all = new ArrayList<>();
        for (int number = 0; number < Math.pow(3, size); number++) {
            int[] truths = new int[size];
            for (int i = 0, rest = number; i < size; i++, rest /= 3) {
                truths[i] = rest % 3;
            }
            all.add(truths);
        }
        return all;
    }

    /** Holds when the node says the same in every way, and traces itself and its parts, but only those with a place. */
    private static void assertTruth(int expected, int[] truths, Function<Node[], Node> connective) {
        Node[] parts = Arrays.stream(truths).mapToObj(Connectives.Fixed::new).toArray(Node[]::new);
        Node node = connective.apply(parts);
        String of = Arrays.toString(truths);
        assertEquals(expected, node.eval(SUBJECT), of);
        assertEquals(expected == Node.TRUE, node.isTrue(SUBJECT), of);
        assertEquals(expected == Node.FALSE, node.isFalse(SUBJECT), of);
        byte[] untraced = {9, 9, 9, 9};
        assertEquals(expected, node.trace(SUBJECT, untraced), of);
        assertEquals("[9, 9, 9, 9]", Arrays.toString(untraced));
        node.index = 0;
        byte[] expectedTrace = {(byte) expected, 9, 9, 9};
        for (int i = 0; i < parts.length; i++) {
            parts[i].index = i + 1;
            expectedTrace[i + 1] = (byte) truths[i];
        }
        byte[] traced = {9, 9, 9, 9};
        assertEquals(expected, node.trace(SUBJECT, traced), of);
        assertEquals(Arrays.toString(expectedTrace), Arrays.toString(traced));
    }

    @Test
    void all_is_the_least_of_them() {
        assertTruth(Node.TRUE, new int[0], Connectives.All::new);
        for (int[] truths : combinations(3)) {
            assertTruth(Arrays.stream(truths).min().orElseThrow(), truths, Connectives.All::new);
        }
    }

    @Test
    void any_is_the_greatest_of_them() {
        assertTruth(Node.FALSE, new int[0], Connectives.Any::new);
        for (int[] truths : combinations(3)) {
            assertTruth(Arrays.stream(truths).max().orElseThrow(), truths, Connectives.Any::new);
        }
    }

    @Test
    void not_turns_round_and_a_name_changes_nothing() {
        for (int[] truths : combinations(1)) {
            assertTruth(2 - truths[0], truths, parts -> new Connectives.Not(parts[0]));
            assertTruth(truths[0], truths, parts -> new Connectives.Named(parts[0]));
        }
    }

    @Test
    void at_least_is_settled_when_enough_hold_or_too_few_can() {
        for (int[] truths : combinations(3)) {
            long held = Arrays.stream(truths).filter(one -> one == Node.TRUE).count();
            long possible =
                    Arrays.stream(truths).filter(one -> one != Node.FALSE).count();
            for (int count = 0; count <= 4; count++) {
                int least = count;
                int expected = held >= count ? Node.TRUE : possible < count ? Node.FALSE : Node.UNKNOWN;
                assertTruth(expected, truths, parts -> new Connectives.AtLeast(least, parts));
            }
        }
    }

    @Test
    void two_joined_are_as_all_and_any() {
        for (int[] truths : combinations(2)) {
            Node a = new Connectives.Fixed(truths[0]);
            Node b = new Connectives.Fixed(truths[1]);
            for (Node node : List.of(new And(a, b), new Or(a, b))) {
                boolean and = node instanceof And;
                int expected = and ? Math.min(truths[0], truths[1]) : Math.max(truths[0], truths[1]);
                assertEquals(expected, node.eval(SUBJECT));
                assertEquals(expected == Node.TRUE, node.isTrue(SUBJECT));
                assertEquals(expected == Node.FALSE, node.isFalse(SUBJECT));
            }
        }
    }

    @Test
    void truths_join_likewise() {
        assertEquals(List.of(Truth.FALSE, Truth.TRUE), List.of(Truth.of(false), Truth.of(true)));
        for (Truth a : Truth.values()) {
            assertEquals(Truth.values()[2 - a.ordinal()], a.not());
            for (Truth b : Truth.values()) {
                assertEquals(Truth.values()[Math.min(a.ordinal(), b.ordinal())], a.and(b));
                assertEquals(Truth.values()[Math.max(a.ordinal(), b.ordinal())], a.or(b));
            }
        }
    }

    @Test
    void every_part_is_shown_to_a_sweep() {
        List<Function<Node[], Node>> connectives = List.of(
                Connectives.All::new,
                Connectives.Any::new,
                parts -> new Connectives.AtLeast(1, parts),
                parts -> new Connectives.All(
                        new Node[] {new Connectives.Not(parts[0]), new Connectives.Named(parts[1])}));
        for (Function<Node[], Node> connective : connectives) {
            List<Node> shown = new ArrayList<>();
            Node[] parts = {new Seen(shown), new Seen(shown)};
            connective.apply(parts).sweep(SUBJECT, new NoSweep());
            assertEquals(List.of(parts), shown);
        }
    }

    private static final class Seen extends Node {

        private final List<Node> shown;

        Seen(List<Node> shown) {
            this.shown = shown;
        }

        @Override
        public int eval(Object subject) {
            return UNKNOWN;
        }

        @Override
        public void sweep(Object subject, Sweep sweep) {
            shown.add(this);
        }
    }

    private static final class NoSweep extends Sweep {

        NoSweep() {
            super(0);
        }

        @Override
        protected void crossing(Side left, Side right) {}

        @Override
        protected void roughly(Side left, Side right) {}
    }
}
