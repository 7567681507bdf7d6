package org.cooplab.eligibility.internal.advice;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.number.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is known and can be changed, with the rules that read it.
 *
 * <p>Costs grow with the distance from what the fact is now, and between two points where a rule turns nothing changes:
 * so the first value behind each turn is enough, once all other facts of these rules are decided. Before that, all whole
 * numbers that are near are options too. Of values that cost the same the nearest comes first.
 */
final class Lever {

    private static final int NEAR = 64;
    private static final long MOST_LOOKS = 500_000;
    private static final int DECIMALS = 20;

    private final int slot;
    private final Changeable changeable;
    private final List<Piece> leaves;
    private final List<Piece> own;
    private final long looks;
    private final boolean alone;
    private final boolean settled;

    /**
     * Takes the fact of that slot.
     *
     * @param leaves the rules that read it, or the pieces of them that matter to it
     * @param own all there is to see of the fact alone; empty if it cannot be seen alone
     * @param looks how many it takes to work the leaves out once
     * @param alone whether they read no other fact that can change
     * @param settled whether all other facts in them are decided before this one
     */
    Lever(
            int slot,
            Changeable changeable,
            List<Piece> leaves,
            List<Piece> own,
            long looks,
            boolean alone,
            boolean settled) {
        this.slot = slot;
        this.changeable = changeable;
        this.leaves = leaves;
        this.own = own;
        this.looks = looks;
        this.alone = alone;
        this.settled = settled;
    }

    int slot() {
        return slot;
    }

    boolean alone() {
        return alone;
    }

    /** How many values of a fact are options whatever the rules say. */
    enum Reach {
        /** All that there are. */
        ALL,
        /** Those near to what the fact is now. */
        NEAR,
        /** None. */
        TURNS
    }

    static Reach reach(Changeable changeable, int slot, Row row) {
        FactDefinition fact = changeable.fact();
        if (fact.type() == FactType.TRUTH || (fact.type() == FactType.TEXT && fact.options() != null)) {
            return Reach.ALL;
        } else if (fact.type() != FactType.INTEGER) {
            return Reach.TURNS;
        }
        long now = row.getLong(slot);
        return now - changeable.least(now) <= NEAR && changeable.most(now) - now <= NEAR ? Reach.ALL : Reach.NEAR;
    }

    /** Returns what any value costs at least that is not among the options. */
    private BigDecimal beyond() {
        boolean near = changeable.fact().type() == FactType.INTEGER;
        return near ? changeable.cost(BigDecimal.valueOf(NEAR + 1)) : changeable.cost();
    }

    /** Returns the values worth trying for the fact in {@code row}. */
    Options options(Row row, Work work) {
        Row tried = row.copy();
        FactType type = changeable.fact().type();
        if (type == FactType.TRUTH) {
            return finish(truths(row), true, row, work);
        } else if (type == FactType.TEXT) {
            return texts(tried, row, work);
        } else if (type == FactType.NUMBER) {
            return decimals(tried, row, work);
        }
        boolean point = type == FactType.POSITION || type == FactType.LIST;
        return point ? finish(List.of(), false, row, work) : wholes(tried, row, work);
    }

    private Options finish(List<Option> values, boolean complete, Row row, Work work) {
        Options options = Options.of(values, complete ? null : beyond());
        List<Piece> seen = settled ? leaves : own;
        return seen.isEmpty() ? options : options.distinct(row, seen, looks, work.half());
    }

    private List<Option> truths(Row row) {
        long now = row.getLong(slot);
        boolean allowed = now == 0 ? changeable.rises() : changeable.falls();
        return allowed ? List.of(new Option(slot, 1 - now, null, changeable.cost(BigDecimal.ONE))) : List.of();
    }

    private Options texts(Row tried, Row row, Work work) {
        List<String> all = changeable.fact().options();
        if (all != null) {
            return finish(words(all, row), true, row, work);
        }
        WordTurns turns = new WordTurns(slot, word -> tried.put(slot, word));
        leaves.forEach(leaf -> leaf.through(turns, tried));
        List<Option> words = words(turns.words(), row);
        boolean complete = settled && turns.all() && nothingElse(words, turns.others(), row, work.half());
        return finish(words, complete, row, work);
    }

    private List<Option> words(Iterable<String> words, Row row) {
        List<Option> options = new ArrayList<>();
        for (String word : words) {
            if (!word.equals(row.get(slot))) {
                options.add(new Option(slot, null, word, changeable.cost()));
            }
        }
        return options;
    }

    /** Says whether no other word does what none of these does. */
    private boolean nothingElse(List<Option> words, Set<String> others, Row row, Work work) {
        if (!work.take(looks * (words.size() + others.size()))) {
            return false;
        }
        Row tried = row.copy();
        Set<List<@Nullable Object>> seen = new HashSet<>();
        seen.add(Options.seen(tried, leaves));
        for (Option word : words) {
            word.put(tried);
            seen.add(Options.seen(tried, leaves));
        }
        for (String other : others) {
            tried.put(slot, other);
            if (!seen.contains(Options.seen(tried, leaves))) {
                return false;
            }
        }
        return true;
    }

    private Options wholes(Row tried, Row row, Work work) {
        long now = row.getLong(slot);
        long least = changeable.least(now);
        long most = changeable.most(now);
        WholeTurns turns =
                new WholeTurns(slot, now, least, most, value -> tried.put(slot, value), work.part(MOST_LOOKS));
        leaves.forEach(leaf -> leaf.through(turns, tried));
        TreeSet<Long> values = new TreeSet<>();
        turns.points()
                .forEach(point -> LongStream.rangeClosed(point - 1, point + 1).forEach(values::add));
        if (!settled) {
            values.add(least);
            values.add(most);
        }
        boolean complete = settled && turns.all();
        if (changeable.fact().type() == FactType.INTEGER && !complete) {
            complete = reach(changeable, slot, row) == Reach.ALL;
            LongStream.rangeClosed(now - NEAR, now + NEAR).forEach(values::add);
        }
        List<Option> options = new ArrayList<>();
        values.stream()
                .filter(value -> value != now && value >= least && value <= most)
                .sorted(Comparator.comparingLong(value -> Math.abs(value - now)))
                .map(value -> new Option(slot, value, null, cost(Math.abs(value - now))))
                .forEach(options::add);
        return finish(options, complete, row, work);
    }

    private BigDecimal cost(long distance) {
        return changeable.cost(BigDecimal.valueOf(distance, changeable.digits()));
    }

    private Options decimals(Row tried, Row row, Work work) {
        Ratio now = ratio(requireNonNull(row.get(slot)));
        DecimalTurns turns = new DecimalTurns(slot, now, value -> tried.put(slot, value), work.part(MOST_LOOKS));
        FactDefinition fact = changeable.fact();
        Stream.of(fact.least(), fact.most()).filter(Objects::nonNull).forEach(turns::add);
        leaves.forEach(leaf -> leaf.through(turns, tried));
        Map<BigDecimal, BigDecimal> distances = new LinkedHashMap<>();
        turns.candidates().forEach(value -> distances.put(value, distance(value, now)));
        List<Option> options = new ArrayList<>();
        distances.entrySet().stream()
                .filter(far ->
                        changeable.allows(far.getKey(), Ratio.of(far.getKey()).compareTo(now)))
                .sorted(Map.Entry.comparingByValue())
                .map(far -> new Option(slot, null, far.getKey(), changeable.cost(far.getValue())))
                .forEach(options::add);
        return finish(options, settled && turns.all(), row, work);
    }

    private static BigDecimal distance(BigDecimal value, Ratio now) {
        return Ratio.of(value)
                .minus(now)
                .toDecimal(DECIMALS, RoundingMode.UP)
                .abs()
                .stripTrailingZeros();
    }

    private static Ratio ratio(Object number) {
        return number instanceof BigDecimal decimal ? Ratio.of(decimal) : (Ratio) number;
    }
}
