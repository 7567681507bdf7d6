package org.cooplab.eligibility.internal.advice;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.cooplab.eligibility.fact.Effort;
import org.cooplab.eligibility.fact.Effort.Direction;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.program.NaturalForm;
import org.cooplab.eligibility.internal.program.Ratio;
import org.cooplab.eligibility.internal.program.Row;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is known and can be changed, with the rules that read it.
 *
 * <p>Costs grow with the distance from what the fact is now, and between two points where a rule turns nothing changes:
 * so the first value behind each turn is enough, once all other facts of these rules are decided. Before that, all whole
 * numbers that are near are options too. Of values that cost the same the nearest comes first.
 *
 * @param slot the fact
 * @param fact its definition
 * @param digits the decimals of its currency
 * @param leaves the rules that read it, or the pieces of them that matter to it
 * @param own all there is to see of the fact alone; empty if it cannot be seen alone
 * @param looks how many it takes to work these out once
 * @param alone whether they read no other fact that can change
 * @param settled whether all other facts in them are decided before this one
 */
record Lever(
        int slot,
        FactDefinition fact,
        int digits,
        List<Piece> leaves,
        List<Piece> own,
        long looks,
        boolean alone,
        boolean settled) {

    private static final int NEAR = 64;
    private static final long MOST_LOOKS = 500_000;
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(Long.MAX_VALUE / 4);
    private static final int DECIMALS = 20;
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    /** How many values of a fact are options whatever the rules say. */
    enum Reach {
        /** All that there are. */
        ALL,
        /** Those near to what the fact is now. */
        NEAR,
        /** None. */
        TURNS
    }

    static Reach reach(FactDefinition fact, int slot, Row row) {
        return switch (fact.type()) {
            case TRUTH -> Reach.ALL;
            case TEXT -> fact.options() != null ? Reach.ALL : Reach.TURNS;
            case INTEGER -> {
                Lever lever = new Lever(slot, fact, 0, List.of(), List.of(), 0, false, false);
                long now = row.getLong(slot);
                yield now - lever.least(now) <= NEAR && lever.most(now) - now <= NEAR ? Reach.ALL : Reach.NEAR;
            }
            default -> Reach.TURNS;
        };
    }

    private Effort effort() {
        return requireNonNull(fact.effort());
    }

    /** Returns what any value costs at least that is not among the options. */
    private BigDecimal beyond() {
        Effort effort = effort();
        return fact.type() == FactType.INTEGER
                ? effort.cost().add(effort.perUnit().multiply(BigDecimal.valueOf(NEAR + 1)))
                : effort.cost();
    }

    /** Returns the values worth trying for the fact in {@code row}. */
    Options options(Row row, Work work) {
        Row tried = row.copy();
        return switch (fact.type()) {
            case TRUTH -> finish(truths(row), true, row, work);
            case TEXT -> texts(tried, row, work);
            case INTEGER, MONEY, DATE -> wholes(tried, row, work);
            case NUMBER -> decimals(tried, row, work);
            case POSITION, LIST -> finish(List.of(), false, row, work);
        };
    }

    private Options finish(List<Option> values, boolean complete, Row row, Work work) {
        Options options = Options.of(values, complete ? null : beyond());
        List<Piece> seen = settled ? leaves : own;
        return seen.isEmpty() ? options : options.distinct(row, seen, looks, work.half());
    }

    private List<Option> truths(Row row) {
        long now = row.getLong(slot);
        boolean allowed = now == 0 ? rises() : falls();
        return allowed ? List.of(new Option(slot, 1 - now, null, effort().cost().add(effort().perUnit()))) : List.of();
    }

    private boolean rises() {
        return effort().direction() != Direction.DOWN;
    }

    private boolean falls() {
        return effort().direction() != Direction.UP;
    }

    // Texts --------------------------------------------------------------------------------------------------------

    private Options texts(Row tried, Row row, Work work) {
        if (fact.options() != null) {
            return finish(words(fact.options(), row), true, row, work);
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
                options.add(new Option(slot, null, word, effort().cost()));
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

    // Whole numbers, amounts in minor units, days -------------------------------------------------------------------

    private Options wholes(Row tried, Row row, Work work) {
        long now = row.getLong(slot);
        long least = least(now);
        long most = most(now);
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
        if (fact.type() == FactType.INTEGER && !complete) {
            complete = reach(fact, slot, row) == Reach.ALL;
            LongStream.rangeClosed(now - NEAR, now + NEAR).forEach(values::add);
        }
        List<Option> options = new ArrayList<>();
        values.stream()
                .filter(value -> value != now && value >= least && value <= most)
                .sorted(Comparator.comparingLong(value -> Math.abs(value - now)))
                .map(value -> new Option(slot, value, null, cost(BigDecimal.valueOf(Math.abs(value - now), digits))))
                .forEach(options::add);
        return finish(options, complete, row, work);
    }

    /** Returns the least value that the fact can be changed to, or {@code now}. */
    private long least(long now) {
        long none = fact.type() == FactType.DATE ? FIRST_DAY : -farthest();
        return falls() ? Math.min(now, bound(fact.least(), RoundingMode.CEILING, none)) : now;
    }

    private long most(long now) {
        long none = fact.type() == FactType.DATE ? LAST_DAY : farthest();
        return rises() ? Math.max(now, bound(fact.most(), RoundingMode.FLOOR, none)) : now;
    }

    private long bound(@Nullable BigDecimal bound, RoundingMode rounding, long none) {
        if (bound == null || fact.type() == FactType.DATE) {
            return none;
        }
        BigDecimal far = BigDecimal.valueOf(farthest());
        return bound.movePointRight(digits)
                .setScale(0, rounding)
                .min(far)
                .max(far.negate())
                .longValueExact();
    }

    /** Returns the most that a fact can be, in minor units for an amount: a change beyond would be refused as a fact. */
    private long farthest() {
        return NaturalForm.BEYOND
                .movePointRight(digits)
                .subtract(BigDecimal.ONE)
                .min(FARTHEST)
                .longValueExact();
    }

    // Decimals -------------------------------------------------------------------------------------------------------

    private Options decimals(Row tried, Row row, Work work) {
        Ratio now = ratio(requireNonNull(row.get(slot)));
        DecimalTurns turns = new DecimalTurns(slot, now, value -> tried.put(slot, value), work.part(MOST_LOOKS));
        if (fact.least() != null) {
            turns.add(fact.least());
        }
        if (fact.most() != null) {
            turns.add(fact.most());
        }
        leaves.forEach(leaf -> leaf.through(turns, tried));
        Map<BigDecimal, BigDecimal> distances = new LinkedHashMap<>();
        turns.candidates().forEach(value -> distances.put(value, distance(value, now)));
        List<Option> options = new ArrayList<>();
        distances.entrySet().stream()
                .filter(far -> allowed(far.getKey(), now))
                .sorted(Map.Entry.comparingByValue())
                .map(far -> new Option(slot, null, far.getKey(), cost(far.getValue())))
                .forEach(options::add);
        return finish(options, settled && turns.all(), row, work);
    }

    private boolean allowed(BigDecimal value, Ratio now) {
        int sign = Ratio.of(value).compareTo(now);
        return (sign > 0 ? rises() : sign < 0 && falls())
                && (fact.least() == null || value.compareTo(fact.least()) >= 0)
                && (fact.most() == null || value.compareTo(fact.most()) <= 0);
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

    private BigDecimal cost(BigDecimal distance) {
        return effort().cost().add(effort().perUnit().multiply(distance));
    }
}
